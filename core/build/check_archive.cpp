// SPDX-License-Identifier: Apache-2.0
#include "build/check_looks.h"

#include <algorithm>
#include <array>

namespace slipway::build {

namespace {

constexpr qint64 megabyte = 1 << 20;
constexpr qint64 largestFile = 100 * megabyte;
constexpr qint64 largestProject = 10 * 1024 * megabyte;

// Refusals that mean "this is no source distribution"; all others mean "a member is not safe".
constexpr auto formRefusals
    = std::to_array<const char *>({"sdist.not-a-file", "sdist.not-gzip", "sdist.gzip-damaged",
        "sdist.gzip-truncated", "sdist.gzip-members", "sdist.gzip-trailing", "sdist.tar-damaged",
        "sdist.tar-truncated", "sdist.after-end", "sdist.empty", "sdist.roots", "sdist.root-form"});

bool isAboutForm(const Error &refusal)
{
    return std::any_of(formRefusals.begin(), formRefusals.end(),
        [&](const char *name) { return refusal.name() == QLatin1String(name); });
}

bool isAboutSize(const Error &refusal)
{
    return refusal.name() == u"sdist.too-large";
}

Finding refused(const Error &refusal)
{
    return found(
        QStringLiteral("The archive was refused: %1.").arg(refusal.fact()), refusal.hint(), {refusal.name()});
}

bool isPlainMode(const SdistMember &member)
{
    static constexpr auto plain = std::to_array<quint32>({0644, 0755, 0664, 0775});
    return member.type == MemberType::Symlink
        || std::find(plain.begin(), plain.end(), member.mode) != plain.end();
}

} // namespace

Finding lookAtForm(const CheckSubject &subject)
{
    const CheckInput &input = subject.input;
    if (!input.sdist)
        return input.refusal && isAboutForm(*input.refusal) ? refused(*input.refusal) : unread();
    const SdistListing &sdist = *input.sdist;
    if (!sdist.pkgInfo)
        return found(QStringLiteral("%1/PKG-INFO is missing.").arg(displayable(sdist.root)),
            QStringLiteral("The build backend writes it; build with \"python3 -m build --sdist\"."));
    if (sdist.root + QStringLiteral(".tar.gz") != input.fileName)
        return found(QStringLiteral("The top folder is %1, but the file is %2.")
                         .arg(displayable(sdist.root), displayable(input.fileName)),
            QStringLiteral("Build again, and do not rename the file."));
    if (!sdist.pyproject)
        return found(QStringLiteral("pyproject.toml is missing, so pip must guess how to build it."),
            QStringLiteral("Add a pyproject.toml with a [build-system] table."), {}, Grade::Warns);
    return passed(QStringLiteral("One top folder with PKG-INFO and pyproject.toml."));
}

Finding lookAtMembers(const CheckSubject &subject)
{
    const CheckInput &input = subject.input;
    if (!input.sdist) {
        const bool mine = input.refusal && !isAboutForm(*input.refusal) && !isAboutSize(*input.refusal);
        return mine ? refused(*input.refusal) : unread();
    }
    return passed(QStringLiteral("All %1 members are plain files and folders with safe names.")
                      .arg(input.sdist->members.size()));
}

Finding lookAtModes(const CheckSubject &subject)
{
    if (!subject.input.sdist)
        return unread();
    const SdistListing &sdist = *subject.input.sdist;
    QStringList odd;
    qsizetype owned = 0;
    for (const SdistMember &member : sdist.members) {
        if (!isPlainMode(member))
            odd.append(QStringLiteral("%1: mode %2")
                           .arg(displayable(member.path))
                           .arg(member.mode, 4, 8, QChar(u'0')));
        owned += member.uid != 0 || member.gid != 0 ? 1 : 0;
    }
    QStringList what;
    if (sdist.format != TarFormat::Pax)
        what.append(QStringLiteral("the tar format is not pax"));
    if (!odd.isEmpty())
        what.append(QStringLiteral("%1 members have unusual modes").arg(odd.size()));
    if (owned > 0)
        what.append(QStringLiteral("%1 members name their owner's number").arg(owned));
    if (what.isEmpty())
        return passed(QStringLiteral("Pax format, plain modes, no owners."));
    const QString sentence = what.join(QStringLiteral("; ")) + u'.';
    return found(sentence.at(0).toUpper() + sentence.sliced(1),
        QStringLiteral("The deterministic repack mends this (build.repack)."), odd);
}

Finding lookAtSize(const CheckSubject &subject)
{
    const CheckInput &input = subject.input;
    const QString hint
        = QStringLiteral("Leave out what the package does not need, or ask the index for a higher limit.");
    if (!input.sdist) {
        if (input.refusal && isAboutSize(*input.refusal))
            return found(QStringLiteral("The archive is too large: %1.").arg(input.refusal->fact()), hint, {},
                Grade::Blocks);
        return unread();
    }
    const qint64 size = input.sdist->packedSize;
    if (size > largestFile)
        return found(QStringLiteral("The archive has %1; PyPI takes 100 MB.").arg(humanSize(size)), hint);
    for (const DestinationFacts &destination : input.destinations.value_or(QList<DestinationFacts>())) {
        if (destination.isIndex && destination.projectBytes.value_or(0) + size > largestProject)
            return found(
                QStringLiteral("With this file the project has more than 10 GB on %1.").arg(destination.name),
                QStringLiteral("Delete old releases there, or ask for a higher limit."));
    }
    return passed(QStringLiteral("The archive has %1.").arg(humanSize(size)));
}

} // namespace slipway::build
