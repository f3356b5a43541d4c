// SPDX-License-Identifier: Apache-2.0
#include "build/check_looks.h"

#include <QHash>
#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace slipway::build {

namespace {

constexpr quint32 linkMode = 0120000;

using Files = QHash<QString, const CommittedFile *>;

/// Patterns for paths: "*" stays within a folder, "**/" is any number of folders.
class PathPatterns {
public:
    explicit PathPatterns(const QStringList &patterns)
    {
        for (const QString &pattern : patterns)
            m_patterns.append(QRegularExpression(QRegularExpression::anchoredPattern(expressionOf(pattern))));
    }
    [[nodiscard]] bool match(const QString &path) const
    {
        return std::any_of(m_patterns.begin(), m_patterns.end(),
            [&](const QRegularExpression &pattern) { return pattern.match(path).hasMatch(); });
    }

private:
    static QString expressionOf(const QString &pattern)
    {
        QString expression = QRegularExpression::escape(pattern);
        expression.replace(QStringLiteral("\\*\\*\\/"), QStringLiteral("(?:.*/)?"));
        expression.replace(QStringLiteral("\\*"), QStringLiteral("[^/]*"));
        return expression.replace(QStringLiteral("\\?"), QStringLiteral("[^/]"));
    }
    QList<QRegularExpression> m_patterns;
};

// PKG-INFO and egg-info; setuptools' setup.cfg; the version files of setuptools-scm, hatch-vcs and
// versioneer; the lists of pbr.
const QStringList &writtenByBackends()
{
    static const QStringList patterns{QStringLiteral("PKG-INFO"), QStringLiteral("**/*.egg-info/*"),
        QStringLiteral("setup.cfg"), QStringLiteral("**/_version.py"), QStringLiteral("**/_version.pyi"),
        QStringLiteral("**/version.py"), QStringLiteral("**/__version__.py"),
        QStringLiteral("**/_scm_version.py"), QStringLiteral("AUTHORS"), QStringLiteral("ChangeLog")};
    return patterns;
}

const QStringList &rewrittenByBackends()
{
    static const QStringList patterns{QStringLiteral("PKG-INFO"), QStringLiteral("**/*.egg-info/*"),
        QStringLiteral("setup.cfg"), QStringLiteral("**/_version.py"), QStringLiteral("versioneer.py")};
    return patterns;
}

/// flit and poetry write a setup.py of their own over a committed one.
QStringList writtenForOldInstallers(const CheckInput &input)
{
    const QByteArray pyproject = input.sdist->pyproject.value_or(QByteArray());
    if (pyproject.contains("poetry") || pyproject.contains("flit"))
        return {QStringLiteral("setup.py")};
    return {};
}

Files filesOf(const CommittedTree &tree)
{
    Files files;
    for (const CommittedFile &file : tree.files) {
        if (file.mode != submoduleMode)
            files.insert(file.path, &file);
    }
    return files;
}

/// The sdist's files by their path below the root.
QHash<QString, const SdistMember *> packedFiles(const SdistListing &sdist)
{
    QHash<QString, const SdistMember *> files;
    for (const SdistMember &member : sdist.members) {
        if (member.type != MemberType::Directory)
            files.insert(sdist.relative(member), &member);
    }
    return files;
}

bool isLicence(const QString &path)
{
    static const QRegularExpression name(
        QStringLiteral("^(?:LICEN[CS]E|COPYING)[^/]*$"), QRegularExpression::CaseInsensitiveOption);
    return name.match(path).hasMatch();
}

/// True for a file of a package that is shipped, without which the installed package may lack its data. Parts
/// of a package that are packages of their own and were left out as a whole (tests) do not count.
bool isPackageFile(
    const QString &path, const Files &committed, const QHash<QString, const SdistMember *> &packed)
{
    static const auto exempt
        = std::to_array<QStringView>({u".pyc", u".pyx", u".pxd", u".c", u".h", u".cpp", u".in"});
    const QString name = path.section(u'/', -1);
    if (name.startsWith(u'.') || std::any_of(exempt.begin(), exempt.end(), [&](QStringView ending) {
            return name.endsWith(ending);
        }))
        return false;
    for (QString folder = path.section(u'/', 0, -2); !folder.isEmpty();
         folder = folder.section(u'/', 0, -2)) {
        const QString mark = folder + QStringLiteral("/__init__.py");
        if (committed.contains(mark))
            return packed.contains(mark);
    }
    return false;
}

/// What a link's file is, when the backend packed the file in the link's place.
const CommittedFile *resolved(const CommittedFile &link, const Files &committed, const SdistMember &packed)
{
    for (const CommittedFile *file : committed) {
        if (file->sha256 == packed.sha256 && file->mode != linkMode && file->path != link.path)
            return file;
    }
    return nullptr;
}

bool isChanged(const CommittedFile &file, const SdistMember &packed, const Files &committed)
{
    if (packed.type == MemberType::Symlink)
        return file.mode != linkMode;
    if (packed.sha256 == file.sha256)
        return false;
    return file.mode != linkMode || resolved(file, committed, packed) == nullptr;
}

Finding withoutTree()
{
    return unknown(QStringLiteral("There is no list of the commit's files to compare with."));
}

} // namespace

Finding lookAtMissingFiles(const CheckSubject &subject)
{
    const CheckInput &input = subject.input;
    if (!input.sdist)
        return unread();
    if (!input.tree)
        return withoutTree();
    const Files committed = filesOf(*input.tree);
    const auto packed = packedFiles(*input.sdist);
    QStringList needed;
    QStringList others;
    for (auto it = committed.begin(); it != committed.end(); ++it) {
        const QString &path = it.key();
        if (packed.contains(path) || input.tree->exportIgnored.contains(path))
            continue;
        const bool matters
            = isLicence(path) || path == u"pyproject.toml" || isPackageFile(path, committed, packed);
        (matters ? needed : others).append(displayable(path));
    }
    needed.sort();
    others.sort();
    if (!needed.isEmpty())
        return found(
            QStringLiteral("Files that the package needs are in the commit, but not in the archive."),
            QStringLiteral(
                "Name them in MANIFEST.in or in the backend's include list; or mark them export-ignore in "
                ".gitattributes if they are meant to stay out."),
            needed, Grade::Blocks);
    if (!others.isEmpty())
        return found(QStringLiteral("%1 files of the commit are not in the archive.").arg(others.size()),
            QStringLiteral("Fine for files that only developers need."), others);
    return passed(QStringLiteral("All files of the commit are in the archive."));
}

Finding lookAtExtraFiles(const CheckSubject &subject)
{
    const CheckInput &input = subject.input;
    if (!input.sdist)
        return unread();
    if (!input.tree)
        return withoutTree();
    const Files committed = filesOf(*input.tree);
    const PathPatterns generated(writtenByBackends() + input.generated + writtenForOldInstallers(input));
    QStringList extra;
    for (const SdistMember &member : input.sdist->members) {
        const QString path = input.sdist->relative(member);
        if (member.type == MemberType::Directory || committed.contains(path) || generated.match(path))
            continue;
        extra.append(displayable(path));
    }
    if (!extra.isEmpty())
        return found(QStringLiteral("Files in the archive are not in the commit."),
            QStringLiteral(
                "Find out what makes them. Commit them, keep them out of the archive (MANIFEST.in or the "
                "backend's exclude list), or name what the build is meant to add: build.generated."),
            extra);
    return passed(QStringLiteral("Every file comes from the commit or is one that backends write."));
}

Finding lookAtChangedFiles(const CheckSubject &subject)
{
    const CheckInput &input = subject.input;
    if (!input.sdist)
        return unread();
    if (!input.tree)
        return withoutTree();
    const Files committed = filesOf(*input.tree);
    const PathPatterns rewritten(rewrittenByBackends() + input.generated + writtenForOldInstallers(input));
    QStringList changed;
    qsizetype same = 0;
    for (const SdistMember &member : input.sdist->members) {
        const QString path = input.sdist->relative(member);
        const CommittedFile *file = committed.value(path);
        if (file == nullptr || member.type == MemberType::Directory || rewritten.match(path))
            continue;
        if (isChanged(*file, member, committed))
            changed.append(displayable(path));
        else
            ++same;
    }
    if (!changed.isEmpty())
        return found(QStringLiteral("Files in the archive have other contents than in the commit."),
            QStringLiteral(
                "Find out what changes them. A file that the build writes anew does not belong into the "
                "repository; if it must be there, name it: build.generated."),
            changed);
    return passed(QStringLiteral("%1 files have the contents of the commit.").arg(same));
}

} // namespace slipway::build
