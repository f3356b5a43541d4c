// SPDX-License-Identifier: Apache-2.0
#include "sample_project.h"

#include "git/failure.h"
#include "git/handle.h"
#include "places.h"
#include "sample_files.h"

#include <QDir>
#include <QFileInfo>

namespace slipway::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr git_time_t firstCommit = 1'714'979'289; // 2024-05-06 07:08:09 UTC
constexpr git_time_t aDay = 86'400;
constexpr int minutesEast = 120;

using SignatureHandle = git::Handle<git_signature, git_signature_free>;

Result<git_oid> writeTree(git_repository *repository, const QList<SampleFile> &files)
{
    git::IndexHandle index;
    GIT_DO(u"make the sample's tree"_s, git::make(index, git_index_new));
    for (const auto &file : files) {
        const QByteArray path = file.path.toUtf8();
        git_index_entry entry{};
        entry.mode = GIT_FILEMODE_BLOB;
        entry.path = path.constData();
        GIT_DO(u"write %1"_s.arg(file.path),
            git_blob_create_from_buffer(
                &entry.id, repository, file.text.constData(), static_cast<std::size_t>(file.text.size())));
        GIT_DO(u"add %1"_s.arg(file.path), git_index_add(index.get(), &entry));
    }
    git_oid tree{};
    GIT_DO(u"write the sample's tree"_s, git_index_write_tree_to(&tree, index.get(), repository));
    return tree;
}

/// Adds the version as a commit to main, and tags it.
Result<git_oid> addVersion(
    git_repository *repository, const SampleVersion &version, const git_oid *before, git_time_t at)
{
    TRY(const git_oid treeId, writeTree(repository, version.files));
    git::TreeHandle tree;
    GIT_DO(u"read the sample's tree"_s, git::make(tree, git_tree_lookup, repository, &treeId));
    SignatureHandle ada;
    GIT_DO(u"sign the sample"_s,
        git::make(ada, git_signature_new, "Ada Example", "ada@example.org", at, minutesEast));
    git::CommitHandle parent;
    if (before)
        GIT_DO(u"read the sample's commit"_s, git::make(parent, git_commit_lookup, repository, before));
    const git_commit *parents[] = {parent.get()};
    git_oid commit{};
    GIT_DO(u"commit the sample"_s,
        git_commit_create(&commit, repository, "refs/heads/main", ada.get(), ada.get(), "UTF-8",
            qUtf8Printable(version.commitMessage + u'\n'), tree.get(), before ? 1 : 0, parents));
    git::ObjectHandle tagged;
    GIT_DO(u"read the sample's commit"_s,
        git::make(tagged, git_object_lookup, repository, &commit, GIT_OBJECT_COMMIT));
    git_oid tag{};
    GIT_DO(u"tag the sample"_s,
        git_tag_create(&tag, repository, qUtf8Printable(u'v' + version.version), tagged.get(), ada.get(),
            qUtf8Printable(version.tagMessage + u'\n'), 0));
    return commit;
}

Result<> makeSampleProject(const QString &folder)
{
    git_repository_init_options options{};
    GIT_DO(u"prepare the sample"_s,
        git_repository_init_options_init(&options, GIT_REPOSITORY_INIT_OPTIONS_VERSION));
    options.flags = GIT_REPOSITORY_INIT_BARE | GIT_REPOSITORY_INIT_MKPATH | GIT_REPOSITORY_INIT_NO_REINIT;
    options.initial_head = "main";
    git::RepositoryHandle repository;
    GIT_DO(u"make the sample's repository"_s,
        git::make(repository, git_repository_init_ext, QFile::encodeName(folder).constData(), &options));
    git_oid before{};
    git_time_t at = firstCommit;
    bool isFirst = true;
    for (const auto &version : sampleVersions()) {
        TRY(before, addVersion(repository.get(), version, isFirst ? nullptr : &before, at));
        isFirst = false;
        at += aDay;
    }
    return {};
}

} // namespace

Result<> ensureSampleProject(const QString &folder)
{
    if (QFileInfo::exists(folder))
        return {};
    // Beside its place first: half of a project is never taken for one.
    const QString unfinished = folder + u".unfinished"_s;
    QDir(unfinished).removeRecursively();
    TRY_DO(makeSampleProject(unfinished));
    if (!QDir().rename(unfinished, folder))
        return fail(Errc::Failed, u"cannot put the sample project at %1"_s.arg(folder));
    return {};
}

} // namespace slipway::sandbox
