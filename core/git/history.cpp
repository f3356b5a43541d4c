// SPDX-License-Identifier: Apache-2.0
#include "git/history.h"

#include "base/displayable.h"
#include "git/conversion.h"
#include "git/failure.h"

#include <algorithm>

namespace slipway::git {

namespace {

ChangeKind kindOf(git_delta_t status)
{
    switch (status) {
    case GIT_DELTA_ADDED:
        return ChangeKind::Added;
    case GIT_DELTA_DELETED:
        return ChangeKind::Deleted;
    case GIT_DELTA_RENAMED:
        return ChangeKind::Renamed;
    case GIT_DELTA_TYPECHANGE:
        return ChangeKind::TypeChanged;
    default:
        return ChangeKind::Modified;
    }
}

Result<TreeEntryHandle> entryAt(git_repository *repository, const QString &commitId, const QString &path)
{
    TRY(const auto commit, lookUpCommit(repository, commitId));
    TRY(const auto tree, treeOf(commit.get()));
    TreeEntryHandle entry;
    GIT_DO(QStringLiteral("Look for %1 in commit %2").arg(displayable(path), commitId.left(12)),
        make(entry, git_tree_entry_bypath, tree.get(), path.toUtf8().constData()));
    return entry;
}

} // namespace

Result<Commit> commit(const Repository &repository, const QString &id)
{
    TRY(const auto found, lookUpCommit(repository.handle(), id));
    return commitFrom(found.get());
}

Result<History> history(const Repository &repository, const QString &from, const QString &to, int limit)
{
    const QString activity = QStringLiteral("Read the history of %1").arg(to.left(12));
    WalkHandle walk;
    GIT_DO(activity, make(walk, git_revwalk_new, repository.handle()));
    git_revwalk_sorting(walk.get(), GIT_SORT_TIME | GIT_SORT_TOPOLOGICAL);
    TRY(const git_oid last, idFrom(to));
    GIT_DO(activity, git_revwalk_push(walk.get(), &last));
    if (!from.isEmpty()) {
        TRY(const git_oid first, idFrom(from));
        GIT_DO(activity, git_revwalk_hide(walk.get(), &first));
    }

    History result;
    git_oid id;
    int code = 0;
    while ((code = git_revwalk_next(&id, walk.get())) == 0) {
        if (result.commits.size() >= limit) {
            result.isComplete = false;
            return result;
        }
        CommitHandle commit;
        GIT_DO(activity, make(commit, git_commit_lookup, repository.handle(), &id));
        result.commits += commitFrom(commit.get());
    }
    if (code != GIT_ITEROVER)
        return fail(failure(code, activity));
    return result;
}

Result<Divergence> divergence(const Repository &repository, const QString &from, const QString &to, int limit)
{
    TRY(History gained, history(repository, from, to, limit));
    TRY(History lost, history(repository, to, from, limit));
    return Divergence{.gained = std::move(gained), .lost = std::move(lost)};
}

QList<Author> authors(const QList<Commit> &commits)
{
    QList<Author> result;
    QHash<QString, qsizetype> placeOf;
    for (const Commit &commit : commits) {
        const auto [place, isNew] = [&] {
            const auto known = placeOf.constFind(commit.author.email);
            return known == placeOf.cend() ? std::pair(result.size(), true) : std::pair(*known, false);
        }();
        if (isNew) {
            placeOf.insert(commit.author.email, place);
            result += Author{.name = commit.author.name, .email = commit.author.email};
        }
        ++result[place].commits;
    }
    std::stable_sort(
        result.begin(), result.end(), [](const Author &a, const Author &b) { return a.commits > b.commits; });
    return result;
}

Result<QList<FileChange>> changedFiles(const Repository &repository, const QString &from, const QString &to)
{
    TRY(const auto oldCommit, lookUpCommit(repository.handle(), from));
    TRY(const auto newCommit, lookUpCommit(repository.handle(), to));
    TRY(const auto oldTree, treeOf(oldCommit.get()));
    TRY(const auto newTree, treeOf(newCommit.get()));

    const QString activity = QStringLiteral("Compare %1 with %2").arg(from.left(12), to.left(12));
    git_diff_options options;
    git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
    options.flags = GIT_DIFF_INCLUDE_TYPECHANGE | GIT_DIFF_SKIP_BINARY_CHECK;
    DiffHandle diff;
    GIT_DO(activity,
        make(diff, git_diff_tree_to_tree, repository.handle(), oldTree.get(), newTree.get(), &options));
    git_diff_find_options renames;
    git_diff_find_options_init(&renames, GIT_DIFF_FIND_OPTIONS_VERSION);
    renames.flags = GIT_DIFF_FIND_RENAMES;
    GIT_DO(activity, git_diff_find_similar(diff.get(), &renames));

    QList<FileChange> result;
    for (std::size_t i = 0; i < git_diff_num_deltas(diff.get()); ++i) {
        const git_diff_delta *delta = git_diff_get_delta(diff.get(), i);
        const ChangeKind kind = kindOf(delta->status);
        result += FileChange{.kind = kind,
            .path = text(delta->new_file.path),
            .oldPath = kind == ChangeKind::Renamed ? text(delta->old_file.path) : QString()};
    }
    std::sort(result.begin(), result.end(),
        [](const FileChange &a, const FileChange &b) { return a.path < b.path; });
    return result;
}

Result<bool> isAncestor(const Repository &repository, const QString &ancestor, const QString &descendant)
{
    TRY(const git_oid older, idFrom(ancestor));
    TRY(const git_oid newer, idFrom(descendant));
    if (git_oid_equal(&older, &newer))
        return true;
    const int answer = git_graph_descendant_of(repository.handle(), &newer, &older);
    if (answer < 0)
        return fail(failure(
            answer, QStringLiteral("Compare %1 with %2").arg(ancestor.left(12), descendant.left(12))));
    return answer == 1;
}

Result<QByteArray> fileAt(
    const Repository &repository, const QString &commitId, const QString &path, qint64 longest)
{
    TRY(const auto entry, entryAt(repository.handle(), commitId, path));
    const git_filemode_t mode = git_tree_entry_filemode(entry.get());
    if (mode != GIT_FILEMODE_BLOB && mode != GIT_FILEMODE_BLOB_EXECUTABLE)
        return fail(Errc::NotFound, QStringLiteral("%1 is no plain file").arg(displayable(path)));
    DatabaseHandle database;
    GIT_DO(
        QStringLiteral("Open the object database"), make(database, git_repository_odb, repository.handle()));
    std::size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    const QString activity = QStringLiteral("Read %1").arg(displayable(path));
    GIT_DO(activity, git_odb_read_header(&size, &type, database.get(), git_tree_entry_id(entry.get())));
    if (size > static_cast<std::size_t>(longest))
        return fail(
            Errc::Refused, QStringLiteral("%1 is larger than %2").arg(displayable(path), humanSize(longest)));
    BlobHandle blob;
    GIT_DO(activity, make(blob, git_blob_lookup, repository.handle(), git_tree_entry_id(entry.get())));
    return QByteArray(static_cast<const char *>(git_blob_rawcontent(blob.get())),
        static_cast<qsizetype>(git_blob_rawsize(blob.get())));
}

Result<QStringList> filesIn(const Repository &repository, const QString &commitId, const QString &path)
{
    TRY(const auto commit, lookUpCommit(repository.handle(), commitId));
    TRY(auto tree, treeOf(commit.get()));
    if (!path.isEmpty()) {
        TRY(const auto entry, entryAt(repository.handle(), commitId, path));
        if (git_tree_entry_type(entry.get()) != GIT_OBJECT_TREE)
            return fail(Errc::NotFound, QStringLiteral("%1 is no folder").arg(displayable(path)));
        GIT_DO(QStringLiteral("Read the folder %1").arg(displayable(path)),
            make(tree, git_tree_lookup, repository.handle(), git_tree_entry_id(entry.get())));
    }
    QStringList names;
    for (std::size_t i = 0; i < git_tree_entrycount(tree.get()); ++i) {
        const git_tree_entry *entry = git_tree_entry_byindex(tree.get(), i);
        const bool isFolder = git_tree_entry_type(entry) == GIT_OBJECT_TREE;
        names += text(git_tree_entry_name(entry)) + (isFolder ? QStringLiteral("/") : QString());
    }
    return names;
}

} // namespace slipway::git
