// SPDX-License-Identifier: Apache-2.0
#include "workflow/release_facts.h"

#include "git/history.h"
#include "store/release_repository.h"

#include <algorithm>

namespace slipway::workflow {

namespace {

quint32 modeOf(git::FileMode mode)
{
    switch (mode) {
    case git::FileMode::Plain:
        return 0100644;
    case git::FileMode::Executable:
        return 0100755;
    case git::FileMode::Link:
        return 0120000;
    }
    Q_UNREACHABLE();
}

} // namespace

build::CommittedTree treeFacts(const git::Manifest &manifest)
{
    build::CommittedTree tree{.exportIgnored = manifest.ignored, .verified = true};
    for (const auto &file : manifest.files)
        tree.files.append(
            {.path = file.path, .mode = modeOf(file.mode), .size = file.size, .sha256 = file.sha256});
    return tree;
}

std::optional<build::TagFacts> tagFacts(const git::Resolved &resolved)
{
    if (!resolved.tag)
        return std::nullopt;
    // Just fetched: what is here is what the remote says.
    return build::TagFacts{.name = resolved.tag->name,
        .commit = resolved.tag->commit,
        .annotated = resolved.tag->isAnnotated(),
        .signature = resolved.tag->signature == git::Signature::None ? build::Signature::None
                                                                     : build::Signature::Unchecked,
        .remoteCommit = resolved.tag->commit};
}

Result<std::optional<build::BranchFacts>> branchFacts(
    const git::Repository &repository, const QString &branch, const QString &commit)
{
    TRY(const auto branches, git::branches(repository));
    const auto found = std::find_if(
        branches.begin(), branches.end(), [&](const git::Branch &one) { return one.name == branch; });
    if (found == branches.end())
        return std::optional<build::BranchFacts>();
    TRY(const bool isAncestor, git::isAncestor(repository, commit, found->commit));
    return std::optional(build::BranchFacts{.branch = branch, .isAncestor = isAncestor});
}

Result<QStringList> earlierVersions(const Workshop &workshop, const QString &project)
{
    return workshop.database.read([&](store::Connection &connection) -> Result<QStringList> {
        QStringList versions;
        TRY(const auto releases, store::ReleaseRepository(connection).list(project, 500));
        for (const auto &release : releases)
            versions.append(release.version);
        versions.removeDuplicates();
        return versions;
    });
}

bool isForPublic(const model::Configuration &all, const std::optional<build::CoreMetadata> &metadata)
{
    const QStringList classifiers = metadata ? metadata->all(u"Classifier") : QStringList();
    const bool isPrivate = std::any_of(classifiers.begin(), classifiers.end(),
        [](const QString &classifier) { return classifier.startsWith(u"Private ::"); });
    return model::hasPublicIndex(all) && !isPrivate;
}

QString simpleIndexOf(const model::Configuration &all)
{
    for (const auto &index : all.indexes) {
        if (!index.isDefault)
            return index.simple;
    }
    return all.indexes.isEmpty() ? QString() : all.indexes.first().simple;
}

} // namespace slipway::workflow
