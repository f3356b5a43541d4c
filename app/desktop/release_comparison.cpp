// SPDX-License-Identifier: Apache-2.0
#include "release_comparison.h"

#include "base/displayable.h"
#include "build/sdist_reader.h"
#include "git/history.h"
#include "page_limits.h"
#include "workflow/archive_release.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace slipway::app {

using namespace Qt::StringLiterals;

namespace {

using Texts = QMap<QString, QString>;

void addDifferences(
    ui::DifferenceKind kind, const Texts &here, const Texts &there, QList<ui::ReleaseDifference> &differences)
{
    Texts all = there;
    all.insert(here);
    for (auto one = all.cbegin(); one != all.cend(); ++one) {
        const QString &name = one.key();
        if (here.value(name) != there.value(name))
            differences.append(
                {.kind = kind, .name = name, .here = here.value(name), .there = there.value(name)});
    }
}

/// By the name of what is required; one that is required twice has both lines.
Texts requirementsOf(const model::Release &release)
{
    static const QRegularExpression name(u"^[A-Za-z0-9._-]+"_s);
    Texts texts;
    for (const QString &requirement : release.requirements) {
        QString &text = texts[name.match(requirement).captured().toLower()];
        text += text.isEmpty() ? requirement : u" | "_s + requirement;
    }
    if (!release.requiresPython.isEmpty())
        texts.insert(u"python"_s, release.requiresPython);
    return texts;
}

/// The bytes of the sdist: those that the build left here, else those of the archive.
Result<QString> sdistOf(const workflow::Workshop &workshop, const model::Release &release,
    const std::stop_token &stop, task::Progress &progress)
{
    const QString built
        = workshop.profile.buildFile(release.project, release.build, release.artifact.fileName);
    if (QFileInfo::exists(built))
        return built;
    return workflow::obtainArchived(workshop, release, release.artifact, stop, progress);
}

QString textOf(const build::SdistMember &member)
{
    switch (member.type) {
    case build::MemberType::Directory:
        return u"folder"_s;
    case build::MemberType::Symlink:
        return u"link to %1"_s.arg(member.target);
    case build::MemberType::File:
        return u"%1, %2, SHA-256 %3"_s.arg(humanSize(member.size),
            (member.mode & 0111) != 0 ? u"program"_s : u"file"_s, member.sha256.left(12));
    }
    Q_UNREACHABLE();
}

Result<Texts> membersOf(const workflow::Workshop &workshop, const model::Release &release,
    const std::stop_token &stop, task::Progress &progress)
{
    TRY(const QString path, sdistOf(workshop, release, stop, progress));
    progress.begin(u"Reading %1"_s.arg(release.artifact.fileName));
    TRY(const auto listing, build::inspectSdist(path, stop));
    if (listing.sha256 != release.artifact.digests.sha256)
        return fail(Errc::Untrusted, u"%1 is not what was recorded"_s.arg(path));
    Texts members;
    for (const auto &member : listing.members)
        members.insert(listing.relative(member), textOf(member));
    return members;
}

Result<> addMembers(const workflow::Workshop &workshop, const model::Release &here,
    const model::Release &there, const std::stop_token &stop, task::Progress &progress,
    ui::ReleaseComparison &comparison)
{
    if (here.artifact.digests.sha256 == there.artifact.digests.sha256)
        return {};
    TRY(const auto mine, membersOf(workshop, here, stop, progress));
    TRY(const auto other, membersOf(workshop, there, stop, progress));
    addDifferences(ui::DifferenceKind::Member, mine, other, comparison.differences);
    return {};
}

Result<> addCommits(const workflow::Workshop &workshop, const model::Release &here,
    const model::Release &there, ui::ReleaseComparison &comparison)
{
    TRY(const auto repository, git::Repository::open(workshop.profile.repository(here.project)));
    TRY(const auto apart, git::divergence(repository, there.commit, here.commit, mostChanges));
    const auto take = [&comparison](const git::History &history, QList<deploy::Change> &into) {
        for (const auto &commit : history.commits)
            into.append({.commit = commit.id, .author = commit.author.name, .title = commit.summary});
        if (!history.isComplete)
            comparison.remarks.append(
                u"There are more than %1 commits; the rest is not listed."_s.arg(mostChanges));
    };
    take(apart.gained, comparison.onlyHere);
    take(apart.lost, comparison.onlyThere);
    return {};
}

} // namespace

Result<ui::ReleaseComparison> compareReleases(const workflow::Workshop &workshop, const model::Release &here,
    const model::Release &there, std::stop_token stop, task::Progress &progress)
{
    ui::ReleaseComparison comparison{.other = there.folderName()};
    addDifferences(
        ui::DifferenceKind::Participant, here.participants, there.participants, comparison.differences);
    addDifferences(
        ui::DifferenceKind::Requirement, requirementsOf(here), requirementsOf(there), comparison.differences);
    if (const auto added = addMembers(workshop, here, there, stop, progress, comparison); !added) {
        if (added.error().isCancelled())
            return fail(added.error());
        comparison.remarks.append(u"The members could not be compared: %1."_s.arg(added.error().story()));
    }
    if (const auto added = addCommits(workshop, here, there, comparison); !added)
        comparison.remarks.append(u"The commits could not be compared: %1."_s.arg(added.error().story()));
    return comparison;
}

} // namespace slipway::app
