// SPDX-License-Identifier: Apache-2.0
#include "build/sdist_comparison.h"

#include "base/displayable.h"

#include <QMap>
#include <algorithm>
#include <array>
#include <utility>

namespace slipway::build {

namespace {

constexpr qsizetype mostLines = 100;

QMap<QString, const SdistMember *> byPath(const SdistListing &listing)
{
    QMap<QString, const SdistMember *> members;
    for (const SdistMember &member : listing.members)
        members.insert(listing.relative(member), &member);
    return members;
}

QStringList order(const SdistListing &listing)
{
    QStringList paths;
    for (const SdistMember &member : listing.members)
        paths.append(listing.relative(member));
    return paths;
}

QList<MemberDifference> differences(const SdistMember &a, const SdistMember &b)
{
    const auto owner = [](const SdistMember &m) { return std::tie(m.uid, m.gid, m.owner, m.group); };
    QList<MemberDifference> found;
    if (a.type != b.type)
        found.append(MemberDifference::Type);
    else if (a.sha256 != b.sha256 || a.size != b.size || a.target != b.target)
        found.append(MemberDifference::Content);
    if (a.mode != b.mode)
        found.append(MemberDifference::Mode);
    if (a.modified != b.modified)
        found.append(MemberDifference::Time);
    if (owner(a) != owner(b))
        found.append(MemberDifference::Owner);
    return found;
}

QString wordFor(MemberDifference difference)
{
    static constexpr auto words = std::to_array<std::pair<MemberDifference, const char *>>({
        {MemberDifference::OnlyInFirst, "only in the first"},
        {MemberDifference::OnlyInSecond, "only in the second"},
        {MemberDifference::Type, "type"},
        {MemberDifference::Content, "content"},
        {MemberDifference::Mode, "mode"},
        {MemberDifference::Time, "time"},
        {MemberDifference::Owner, "owner"},
    });
    const auto found
        = std::find_if(words.begin(), words.end(), [&](const auto &row) { return row.first == difference; });
    return QLatin1String(found->second);
}

} // namespace

SdistComparison compare(const SdistListing &first, const SdistListing &second)
{
    SdistComparison result;
    result.identicalBytes = first.sha256 == second.sha256;
    result.differentRoot = first.root != second.root;
    result.differentPacking = std::tie(first.gzipTime, first.gzipName, first.format)
        != std::tie(second.gzipTime, second.gzipName, second.format);
    const auto ours = byPath(first);
    const auto theirs = byPath(second);
    for (auto it = ours.begin(); it != ours.end(); ++it) {
        const SdistMember *other = theirs.value(it.key());
        const auto found = other == nullptr ? QList<MemberDifference>{MemberDifference::OnlyInFirst}
                                            : differences(*it.value(), *other);
        if (!found.isEmpty())
            result.members.append(
                {.path = it.key().isEmpty() ? QStringLiteral(".") : it.key(), .differences = found});
    }
    for (auto it = theirs.begin(); it != theirs.end(); ++it) {
        if (!ours.contains(it.key()))
            result.members.append({.path = it.key(), .differences = {MemberDifference::OnlyInSecond}});
    }
    result.differentOrder = order(first) != order(second);
    return result;
}

bool SdistComparison::repackMends() const
{
    return std::none_of(members.begin(), members.end(), [](const DifferingMember &member) {
        return member.differences.contains(MemberDifference::OnlyInFirst)
            || member.differences.contains(MemberDifference::OnlyInSecond)
            || member.differences.contains(MemberDifference::Type)
            || member.differences.contains(MemberDifference::Content);
    });
}

QStringList SdistComparison::lines() const
{
    QStringList all;
    if (differentRoot)
        all.append(QStringLiteral("the top folder: name"));
    if (differentPacking)
        all.append(QStringLiteral("the packing: gzip header or tar format"));
    for (const DifferingMember &member : members) {
        if (all.size() == mostLines)
            break;
        QStringList words;
        for (const MemberDifference difference : member.differences)
            words.append(wordFor(difference));
        all.append(QStringLiteral("%1: %2").arg(displayable(member.path), words.join(QStringLiteral(", "))));
    }
    return all;
}

} // namespace slipway::build
