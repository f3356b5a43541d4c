// SPDX-License-Identifier: Apache-2.0
#include "git/survey.h"

#include "base/displayable.h"
#include "git/attributes.h"
#include "git/entry_name.h"
#include "git/failure.h"
#include "git/link_target.h"

#include <algorithm>
#include <sys/stat.h>

namespace slipway::git {

namespace {

constexpr qint64 longestPointer = 1024;
constexpr QByteArrayView pointerMark = "version https://git-lfs.github.com/spec/";
constexpr qsizetype namesShown = 10;

QString listed(const QStringList &names)
{
    QStringList shown;
    for (const QString &name : names.first(std::min(names.size(), namesShown)))
        shown += displayable(name);
    const QString all = shown.join(QStringLiteral(", "));
    return names.size() <= namesShown
        ? all
        : QStringLiteral("%1 and %2 more").arg(all).arg(names.size() - namesShown);
}

Error tooLarge(const QString &why)
{
    return Error(Errc::Refused, why).named(QStringLiteral("git.too-large"));
}

class Surveyor {
public:
    Surveyor(git_repository *repository, const ExportOptions &options, const std::stop_token &stop)
        : m_repository(repository),
          m_options(options),
          m_stop(stop)
    {
    }

    Result<> start()
    {
        GIT_DO(
            QStringLiteral("Open the object database"), make(m_database, git_repository_odb, m_repository));
        return {};
    }
    Result<> walk(const git_tree *tree, const QByteArray &path, QString shown);
    Result<> descend(const git_tree *tree, QByteArrayView wanted, QByteArray path);
    Result<Survey> finish();

private:
    Result<> visit(const git_tree_entry *entry, const QByteArray &folder, const QString &shown);
    Result<> visitFolder(const git_tree_entry *entry, const QByteArray &path, const QString &shown);
    Result<> visitFile(const git_tree_entry *entry, const QString &shown, bool substitute);
    Result<> inspectContent(SurveyedFile &file);
    Result<> count();

    git_repository *m_repository;
    const ExportOptions &m_options;
    const std::stop_token &m_stop;
    DatabaseHandle m_database;
    Attributes m_attributes;
    PathCollisions m_collisions;
    Survey m_survey;
    QStringList m_submodules;
    QStringList m_pointers;
    int m_visited = 0;
    int m_folders = 0;
    int m_depth = 0;
};

Result<> Surveyor::count()
{
    if (m_stop.stop_requested())
        return fail(Errc::Cancelled, QStringLiteral("Stopped while looking through the files"));
    const ExportLimits &limits = m_options.limits;
    if (++m_visited > limits.files + limits.folders || m_survey.files.size() > limits.files
        || m_folders > limits.folders)
        return fail(tooLarge(QStringLiteral("The commit has more than %1 files or %2 folders")
                                 .arg(limits.files)
                                 .arg(limits.folders)));
    if (m_survey.bytes > limits.bytes)
        return fail(tooLarge(
            QStringLiteral("The files of the commit take more than %1").arg(humanSize(limits.bytes))));
    if (m_depth > limits.depth)
        return fail(tooLarge(QStringLiteral("Folders are nested more than %1 deep").arg(limits.depth)));
    return {};
}

Result<> Surveyor::walk(const git_tree *tree, const QByteArray &path, QString shown)
{
    ++m_depth;
    TRY_DO(m_attributes.enter(m_repository, tree, path));
    for (std::size_t i = 0; i < git_tree_entrycount(tree); ++i)
        TRY_DO(visit(git_tree_entry_byindex(tree, i), path, shown));
    m_attributes.leave();
    --m_depth;
    return {};
}

Result<> Surveyor::visit(const git_tree_entry *entry, const QByteArray &folder, const QString &shown)
{
    TRY_DO(count());
    const QByteArray path = folder + git_tree_entry_name(entry);
    const bool isFolder = git_tree_entry_type(entry) == GIT_OBJECT_TREE;
    Attributes::Verdict verdict;
    if (m_options.attributes) {
        TRY(verdict, m_attributes.verdict(path, isFolder));
    }
    if (verdict.ignore) {
        m_survey.ignored += QString::fromUtf8(path) + (isFolder ? QStringLiteral("/") : QString());
        return {};
    }

    const auto name = checkedName(git_tree_entry_name(entry));
    if (!name)
        return fail(
            Error(name.error())
                .during(QStringLiteral("Look at %1")
                            .arg(shown.isEmpty() ? QStringLiteral("the root folder") : displayable(shown))));
    const QString place = shown + *name;
    if (path.size() > longestPath)
        return fail(unsafeName(place, QStringLiteral("the path is longer than %1 bytes").arg(longestPath)));
    TRY_DO(m_collisions.add(place));
    switch (git_tree_entry_filemode_raw(entry) & S_IFMT) {
    case S_IFDIR:
        return visitFolder(entry, path, place);
    case S_IFREG:
    case S_IFLNK:
        return visitFile(entry, place, verdict.substitute);
    case GIT_FILEMODE_COMMIT:
        m_submodules += place;
        return {};
    default:
        return fail(unsafeName(place, QStringLiteral("it is neither a file, nor a folder, nor a link")));
    }
}

Result<> Surveyor::visitFolder(const git_tree_entry *entry, const QByteArray &path, const QString &shown)
{
    ++m_folders;
    TreeHandle tree;
    GIT_DO(QStringLiteral("Read the folder %1").arg(displayable(shown)),
        make(tree, git_tree_lookup, m_repository, git_tree_entry_id(entry)));
    return walk(tree.get(), path + '/', shown + u'/');
}

Result<> Surveyor::visitFile(const git_tree_entry *entry, const QString &shown, bool substitute)
{
    const git_filemode_t mode = git_tree_entry_filemode(entry);
    SurveyedFile file{.path = shown,
        .mode = mode == GIT_FILEMODE_LINK          ? FileMode::Link
            : mode == GIT_FILEMODE_BLOB_EXECUTABLE ? FileMode::Executable
                                                   : FileMode::Plain,
        .blob = *git_tree_entry_id(entry),
        .substitute = substitute && mode != GIT_FILEMODE_LINK};
    std::size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    const QString activity = QStringLiteral("Look at %1").arg(displayable(shown));
    GIT_DO(activity, git_odb_read_header(&size, &type, m_database.get(), &file.blob));
    if (type != GIT_OBJECT_BLOB)
        return fail(Error(Errc::Failed, QStringLiteral("the object is no file")).during(activity));
    file.size = static_cast<qint64>(size);
    m_survey.bytes += file.size;
    TRY_DO(inspectContent(file));
    m_survey.files += std::move(file);
    return {};
}

Result<> Surveyor::inspectContent(SurveyedFile &file)
{
    const bool isLink = file.mode == FileMode::Link;
    if (isLink && file.size > longestPath)
        return fail(unsafeLink(file.path, QStringLiteral("its target is too long")));
    if (file.size > longestPointer)
        return {};
    BlobHandle blob;
    GIT_DO(QStringLiteral("Read %1").arg(displayable(file.path)),
        make(blob, git_blob_lookup, m_repository, &file.blob));
    const QByteArrayView bytes(
        static_cast<const char *>(git_blob_rawcontent(blob.get())), static_cast<qsizetype>(file.size));
    if (isLink)
        file.target = bytes.toByteArray();
    else if (bytes.startsWith(pointerMark))
        m_pointers += file.path;
    return {};
}

// From the root to the wanted folder: only the rules on the way count.
Result<> Surveyor::descend(const git_tree *tree, QByteArrayView wanted, QByteArray path)
{
    if (wanted.isEmpty())
        return walk(tree, path, {});
    TRY_DO(m_attributes.enter(m_repository, tree, path));
    const qsizetype slash = wanted.indexOf('/');
    const QByteArray part = (slash < 0 ? wanted : wanted.first(slash)).toByteArray();
    const git_tree_entry *entry = git_tree_entry_byname(tree, part.constData());
    if (!entry || git_tree_entry_type(entry) != GIT_OBJECT_TREE)
        return fail(Errc::NotFound,
            QStringLiteral("The commit has no folder \"%1\"").arg(displayable(m_options.folder)));
    TreeHandle next;
    GIT_DO(QStringLiteral("Read the folder %1").arg(displayable(m_options.folder)),
        make(next, git_tree_lookup, m_repository, git_tree_entry_id(entry)));
    return descend(next.get(), slash < 0 ? QByteArrayView() : wanted.sliced(slash + 1), path + part + '/');
}

Result<Survey> Surveyor::finish()
{
    ++m_visited;
    TRY_DO(count());
    if (!m_submodules.isEmpty())
        return fail(
            Error(Errc::Unsupported,
                QStringLiteral("The commit has submodules, which Slipway does not fetch: %1")
                    .arg(listed(m_submodules)))
                .named(QStringLiteral("git.submodules"))
                .hint(QStringLiteral("Put the files into the repository, or depend on a released "
                                     "package; export-ignore leaves out what the package does not need.")));
    if (!m_pointers.isEmpty())
        return fail(Error(Errc::Unsupported,
            QStringLiteral("The commit has pointers of git LFS instead of files: %1").arg(listed(m_pointers)))
                        .named(QStringLiteral("git.lfs"))
                        .hint(QStringLiteral("Put the files themselves into the repository; export-ignore "
                                             "leaves out what the package does not need.")));
    TRY_DO(checkLinks(m_survey.files));
    std::sort(m_survey.files.begin(), m_survey.files.end(),
        [](const SurveyedFile &a, const SurveyedFile &b) { return a.path < b.path; });
    return std::move(m_survey);
}

} // namespace

Result<Survey> survey(git_repository *repository, const git_tree *root, const ExportOptions &options,
    const std::stop_token &stop)
{
    QString folder = options.folder;
    while (folder.endsWith(u'/'))
        folder.chop(1);
    Surveyor surveyor(repository, options, stop);
    TRY_DO(surveyor.start());
    TRY_DO(surveyor.descend(root, folder.toUtf8(), {}));
    return surveyor.finish();
}

} // namespace slipway::git
