// SPDX-License-Identifier: Apache-2.0
#include "git/clone.h"

#include "base/displayable.h"
#include "git/conversion.h"
#include "git/failure.h"
#include "git/written_commit.h"

#include <QDir>
#include <QFile>
#include <sys/stat.h>

namespace slipway::git {

namespace {

struct TagTarget {
    QByteArray reference; ///< "refs/tags/1.0"
    git_oid object = {}; ///< a commit, or an annotated tag
    git_oid commit = {};
};

Result<QList<TagTarget>> tagsToCommits(git_repository *repository)
{
    QList<TagTarget> result;
    ReferenceIteratorHandle iterator;
    GIT_DO(QStringLiteral("List tags"),
        make(iterator, git_reference_iterator_glob_new, repository, "refs/tags/*"));
    ReferenceHandle reference;
    while (make(reference, git_reference_next, iterator.get()) == 0) {
        ObjectHandle commit;
        const git_oid *target = git_reference_target(reference.get());
        if (target && make(commit, git_reference_peel, reference.get(), GIT_OBJECT_COMMIT) == 0)
            result += TagTarget{git_reference_name(reference.get()), *target, *git_object_id(commit.get())};
    }
    return result;
}

/// One clone being made in a folder whose files are there already.
class CloneMaker {
public:
    CloneMaker(git_repository *source, QString folder, const std::stop_token &stop, task::Progress &progress)
        : m_source(source),
          m_folder(std::move(folder)),
          m_stop(stop),
          m_progress(progress)
    {
    }

    Result<> begin(const QString &branch);
    Result<> bringObjects(const git_oid &commit, const QList<TagTarget> &tags);
    Result<> setReferences(const git_oid &commit, const QString &branch, const QList<TagTarget> &tags);
    Result<> writeIndex(const git_commit *commit);

private:
    Result<> collect(git_packbuilder *pack, const git_oid &commit, const QList<TagTarget> &tags);
    /// A tag may stand for a tag that stands for a tag.
    Result<> collectTag(git_packbuilder *pack, git_oid id);
    Result<> noteFile(git_index *index, std::size_t place);
    static int onPacked(int stage, std::uint32_t done, std::uint32_t total, void *payload);
    static int onIndexed(const git_indexer_progress *progress, void *payload);

    git_repository *m_source;
    QString m_folder;
    const std::stop_token &m_stop;
    task::Progress &m_progress;
    RepositoryHandle m_clone;
};

Result<> CloneMaker::begin(const QString &branch)
{
    const QByteArray head = branch.isEmpty() ? QByteArray("main") : branch.toUtf8();
    git_repository_init_options options;
    git_repository_init_options_init(&options, GIT_REPOSITORY_INIT_OPTIONS_VERSION);
    options.flags = GIT_REPOSITORY_INIT_NO_REINIT;
    options.initial_head = head.constData();
    GIT_DO(QStringLiteral("Make the clone"),
        make(m_clone, git_repository_init_ext, QFile::encodeName(m_folder).constData(), &options));
    QDir(m_folder + QStringLiteral("/.git/hooks")).removeRecursively();
    return {};
}

int CloneMaker::onPacked(int, std::uint32_t, std::uint32_t, void *payload)
{
    return static_cast<CloneMaker *>(payload)->m_stop.stop_requested() ? GIT_EUSER : 0;
}

int CloneMaker::onIndexed(const git_indexer_progress *, void *payload)
{
    return static_cast<CloneMaker *>(payload)->m_stop.stop_requested() ? GIT_EUSER : 0;
}

Result<> CloneMaker::collectTag(git_packbuilder *pack, git_oid id)
{
    TagHandle tag;
    while (make(tag, git_tag_lookup, m_source, &id) == 0) {
        GIT_DO(QStringLiteral("Pack a tag"), git_packbuilder_insert(pack, &id, nullptr));
        id = *git_tag_target_id(tag.get());
    }
    return {};
}

Result<> CloneMaker::collect(git_packbuilder *pack, const git_oid &commit, const QList<TagTarget> &tags)
{
    const QString activity = QStringLiteral("Collect the history");
    WalkHandle walk;
    GIT_DO(activity, make(walk, git_revwalk_new, m_source));
    GIT_DO(activity, git_revwalk_push(walk.get(), &commit));
    for (const TagTarget &tag : tags) {
        GIT_DO(activity, git_revwalk_push(walk.get(), &tag.commit));
        TRY_DO(collectTag(pack, tag.object));
    }
    GIT_DO(activity, git_packbuilder_insert_walk(pack, walk.get()));
    return {};
}

Result<> CloneMaker::bringObjects(const git_oid &commit, const QList<TagTarget> &tags)
{
    PackBuilderHandle pack;
    GIT_DO(QStringLiteral("Collect the history"), make(pack, git_packbuilder_new, m_source));
    git_packbuilder_set_callbacks(pack.get(), onPacked, this);
    m_progress.begin(QStringLiteral("Copy the history"));
    TRY_DO(collect(pack.get(), commit, tags));
    const QByteArray folder = QFile::encodeName(m_folder + QStringLiteral("/.git/objects/pack"));
    GIT_DO(QStringLiteral("Write the history"),
        git_packbuilder_write(pack.get(), folder.constData(), 0444, onIndexed, this));
    DatabaseHandle database;
    GIT_DO(QStringLiteral("Open the object database"), make(database, git_repository_odb, m_clone.get()));
    GIT_DO(QStringLiteral("Read the pack"), git_odb_refresh(database.get()));
    return {};
}

Result<> CloneMaker::setReferences(const git_oid &commit, const QString &branch, const QList<TagTarget> &tags)
{
    ReferenceHandle made;
    for (const TagTarget &tag : tags)
        GIT_DO(QStringLiteral("Write tag %1").arg(displayable(text(tag.reference.constData()))),
            make(made, git_reference_create, m_clone.get(), tag.reference.constData(), &tag.object, 0,
                nullptr));
    if (branch.isEmpty()) {
        GIT_DO(QStringLiteral("Set HEAD"), git_repository_set_head_detached(m_clone.get(), &commit));
        return {};
    }
    const QByteArray name = "refs/heads/" + branch.toUtf8();
    GIT_DO(QStringLiteral("Write branch %1").arg(displayable(branch)),
        make(made, git_reference_create, m_clone.get(), name.constData(), &commit, 0, nullptr));
    GIT_DO(QStringLiteral("Set HEAD"), git_repository_set_head(m_clone.get(), name.constData()));
    return {};
}

// What git remembers of each file, so that it need not read it to know that it is unchanged.
Result<> CloneMaker::noteFile(git_index *index, std::size_t place)
{
    git_index_entry entry = *git_index_get_byindex(index, place);
    const QByteArray path(entry.path);
    struct stat status = {};
    if (::lstat((QFile::encodeName(m_folder) + '/' + path).constData(), &status) != 0)
        return fail(Errc::Failed, QStringLiteral("%1 is gone").arg(displayable(text(path.constData()))));
    entry.path = path.constData();
    entry.ctime = {
        static_cast<std::int32_t>(status.st_ctim.tv_sec), static_cast<std::uint32_t>(status.st_ctim.tv_nsec)};
    entry.mtime = {
        static_cast<std::int32_t>(status.st_mtim.tv_sec), static_cast<std::uint32_t>(status.st_mtim.tv_nsec)};
    entry.dev = static_cast<std::uint32_t>(status.st_dev);
    entry.ino = static_cast<std::uint32_t>(status.st_ino);
    entry.uid = status.st_uid;
    entry.gid = status.st_gid;
    entry.file_size = static_cast<std::uint32_t>(status.st_size);
    GIT_DO(QStringLiteral("Write the index"), git_index_add(index, &entry));
    return {};
}

Result<> CloneMaker::writeIndex(const git_commit *commit)
{
    const QString activity = QStringLiteral("Write the index");
    IndexHandle index;
    TreeHandle tree;
    GIT_DO(activity, make(index, git_repository_index, m_clone.get()));
    GIT_DO(activity, make(tree, git_tree_lookup, m_clone.get(), git_commit_tree_id(commit)));
    GIT_DO(activity, git_index_read_tree(index.get(), tree.get()));
    for (std::size_t i = 0; i < git_index_entrycount(index.get()); ++i)
        TRY_DO(noteFile(index.get(), i));
    GIT_DO(activity, git_index_write(index.get()));
    return {};
}

Result<Manifest> makeClone(git_repository *source, const QString &commitId, const QString &folder,
    const CloneOptions &options, const std::stop_token &stop, task::Progress &progress)
{
    TRY(const auto commit, lookUpCommit(source, commitId));
    TRY(const QList<TagTarget> tags, tagsToCommits(source));
    TRY(FolderWriter writer, FolderWriter::open(folder, timeOf(commit.get())));
    TRY(Manifest manifest,
        writeCommit(
            source, commit.get(), writer, {.attributes = false, .limits = options.limits}, stop, progress));
    CloneMaker clone(source, folder, stop, progress);
    const git_oid id = *git_commit_id(commit.get());
    TRY_DO(clone.begin(options.branch));
    TRY_DO(clone.bringObjects(id, tags));
    TRY_DO(clone.setReferences(id, options.branch, tags));
    TRY_DO(clone.writeIndex(commit.get()));
    TRY_DO(writer.setFolderTimes());
    writer.keep();
    return manifest;
}

} // namespace

Result<Manifest> cloneAt(const Repository &repository, const QString &commitId, const QString &folder,
    const CloneOptions &options, std::stop_token stop, task::Progress &progress)
{
    return makeClone(repository.handle(), commitId, folder, options, stop, progress)
        .during(QStringLiteral("Clone commit %1").arg(commitId.left(12)));
}

} // namespace slipway::git
