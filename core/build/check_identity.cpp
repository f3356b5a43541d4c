// SPDX-License-Identifier: Apache-2.0
#include "build/check_looks.h"
#include "build/sdist_file_name.h"
#include "model/names.h"

#include <algorithm>

namespace slipway::build {

namespace {

struct Claim {
    QString where;
    QString text;
};

/// True for the file of the package itself, not of one that it carries along.
bool isOwnModule(const QString &path, const QString &package)
{
    QStringList parts = path.split(u'/');
    if (parts.first() == u"src" || parts.first() == u"lib")
        parts.removeFirst();
    const QString top = parts.size() == 1
        ? parts.first().chopped(std::min<qsizetype>(3, parts.first().size()))
        : parts.value(0);
    return parts.size() <= 2 && !parts.isEmpty()
        && model::normalizedPackage(top) == model::normalizedPackage(package);
}

QList<Claim> claims(const CheckSubject &subject)
{
    const CheckInput &input = subject.input;
    QList<Claim> all;
    if (const auto name = SdistFileName::parse(input.fileName))
        all.append({QStringLiteral("file name"), name->version});
    if (const auto root = SdistFileName::parse(input.sdist->root + QStringLiteral(".tar.gz")))
        all.append({QStringLiteral("top folder"), root->version});
    for (const ContentFinding &finding : input.sdist->contents.of(ContentKind::DeclaredVersion)) {
        // "unknown" and other words stand there until the package is installed.
        if (isOwnModule(finding.path, subject.metadata->name()) && model::Version::parse(finding.what))
            all.append({finding.path, finding.what});
    }
    return all;
}

Finding badTag(const CheckInput &input)
{
    return found(QStringLiteral("The tag %1 names no version.").arg(displayable(input.tag)),
        QStringLiteral("Name the tag after the version, such as v1.4.0."));
}

} // namespace

Finding lookAtVersions(const CheckSubject &subject)
{
    const CheckInput &input = subject.input;
    if (!input.sdist)
        return unread();
    if (!subject.metadata)
        return withoutMetadata();
    const auto version = model::Version::parse(subject.metadata->version());
    if (!version)
        return found(QStringLiteral("The metadata's version \"%1\" is none that PEP 440 knows.")
                         .arg(displayable(subject.metadata->version())),
            version.error().hint());
    QStringList others;
    if (!input.tag.isEmpty()) {
        const auto tagged = model::Version::ofTag(input.tag, subject.metadata->name());
        if (!tagged)
            return badTag(input);
        if (!(*tagged == *version))
            others.append(QStringLiteral("tag: %1").arg(tagged->canonical()));
    }
    for (const Claim &claim : claims(subject)) {
        const auto claimed = model::Version::parse(claim.text);
        if (!claimed || !(*claimed == *version))
            others.append(displayable(QStringLiteral("%1: %2").arg(claim.where, claim.text)));
    }
    if (!others.isEmpty())
        return found(
            QStringLiteral("The metadata says version %1, others say another.").arg(version->canonical()),
            QStringLiteral("Set the version in one place, commit, and tag that commit."), others);
    return passed(QStringLiteral("Everything agrees on version %1.").arg(version->canonical()));
}

Finding lookAtOrder(const CheckSubject &subject)
{
    if (!subject.metadata)
        return withoutMetadata();
    const auto version = model::Version::parse(subject.metadata->version());
    if (!version)
        return withoutMetadata();
    const QString text = version->canonical();
    if (version->hasLocalPart())
        return found(QStringLiteral("%1 has a local part, which no public index takes.").arg(text),
            QStringLiteral("Release a version without \"+...\"."), {}, Grade::BlocksPublic);
    if (version->isDevelopment())
        return found(QStringLiteral("%1 is a development version.").arg(text),
            QStringLiteral("Tag the commit with the version that is meant."));
    if (version->isPreRelease())
        return found(QStringLiteral("%1 is a pre-release: installers take it only when asked to.").arg(text),
            QStringLiteral("Tag a final version, unless a pre-release is what is meant."));
    if (!subject.input.earlierVersions)
        return unknown(QStringLiteral("It is not known which versions were released before."));
    QStringList newer;
    for (const QString &earlier : *subject.input.earlierVersions) {
        const auto other = model::Version::parse(earlier);
        if (other && *other >= *version)
            newer.append(other->canonical());
    }
    if (!newer.isEmpty())
        return found(QStringLiteral("%1 is not newer than what was released before.").arg(text),
            QStringLiteral("Right for a fix of an older line; otherwise raise the version."), newer);
    return passed(QStringLiteral("%1 is newer than all before it.").arg(text));
}

Finding lookAtFileName(const CheckSubject &subject)
{
    if (!subject.metadata)
        return withoutMetadata();
    const auto version = model::Version::parse(subject.metadata->version());
    if (!version || subject.metadata->name().isEmpty())
        return withoutMetadata();
    const QString name = subject.input.fileName;
    const QString &package = subject.input.package;
    if (!package.isEmpty()
        && model::normalizedPackage(package) != model::normalizedPackage(subject.metadata->name()))
        return found(QStringLiteral("The metadata names the package %1, the project is configured as %2.")
                         .arg(displayable(subject.metadata->name()), package),
            QStringLiteral("Correct the name in the project's settings or in its metadata."), {},
            Grade::Blocks);
    const QString expected = standardFileName(subject.metadata->name(), *version);
    if (name == expected)
        return passed(QStringLiteral("The file name %1 is the one of PEP 625.").arg(expected));
    return found(
        QStringLiteral("The file is called %1; PEP 625 and PyPI want %2.").arg(displayable(name), expected),
        QStringLiteral(
            "Use a newer build backend (setuptools 69.3 or later), or let Slipway repack the archive "
            "(build.repack = \"when-needed\")."));
}

} // namespace slipway::build
