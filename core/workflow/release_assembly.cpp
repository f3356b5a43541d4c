// SPDX-License-Identifier: Apache-2.0
#include "workflow/release_assembly.h"

#include "build/builder.h"
#include "build/check_table.h"
#include "build/sdist_file_name.h"
#include "build/sdist_reader.h"
#include "build/wheel_builder.h"
#include "git/clone.h"
#include "model/version.h"
#include "workflow/release_facts.h"
#include "workflow/sdist_finish.h"

#include <QDir>
#include <QFileInfo>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

namespace {

/// The commit as files, in the form that the backend wants.
struct Tree {
    build::Source source = {};
    git::Manifest manifest = {};
};

Result<QString> vendorOf(const git::Repository &repository, const AssemblyOrder &order,
    const ScratchFolder &scratch, std::stop_token stop, task::Progress &progress)
{
    if (order.project.vendor.isEmpty())
        return QString();
    const QString folder = scratch.path(u"vendor"_s);
    auto exported = git::exportFolder(
        repository, order.resolved.commit.id, order.project.vendor, folder, std::move(stop), progress);
    if (exported)
        return folder;
    if (exported.error().code() == Errc::NotFound)
        return QString(); // an older commit may have none yet
    return fail(std::move(exported).error());
}

Result<Tree> writeTree(const git::Repository &repository, const AssemblyOrder &order,
    const ScratchFolder &scratch, std::stop_token stop, task::Progress &progress)
{
    const QString &commit = order.resolved.commit.id;
    Tree tree{.source = {.folder = scratch.path(u"tree"_s),
                  .committed = order.resolved.commit.committer.when,
                  .package = order.project.packageName()}};
    TRY(tree.manifest, git::exportCommit(repository, commit, tree.source.folder, {}, stop, progress));
    TRY(const auto facts, build::readProject(tree.source.folder));
    tree.source.mode = build::sourceModeFor(facts, order.project.build.source);
    if (tree.source.mode == model::SourceMode::Clone) {
        tree.source.folder = scratch.path(u"clone"_s);
        TRY(tree.manifest, git::cloneAt(repository, commit, tree.source.folder, {}, stop, progress));
    }
    if (order.resolved.tag) {
        const auto version = model::Version::ofTag(order.resolved.tag->name, order.project.packageName());
        tree.source.version = version ? version->canonical() : QString();
    }
    TRY(tree.source.vendor, vendorOf(repository, order, scratch, stop, progress));
    return tree;
}

/// Where build requirements may be fetched from: the index that others are to publish on last, else any.
QString simpleIndexOf(const model::Configuration &all)
{
    for (const auto &index : all.indexes) {
        if (!index.isDefault)
            return index.simple;
    }
    return all.indexes.isEmpty() ? QString() : all.indexes.first().simple;
}

Result<QList<model::CheckResult>> check(const Workshop &workshop, const git::Repository &repository,
    const AssemblyOrder &order, const Tree &tree, const FinishedSdist &sdist)
{
    build::CheckInput input{.sdist = sdist.listing,
        .refusal = sdist.refusal,
        .fileName = QFileInfo(sdist.path).fileName(),
        .package = order.project.packageName(),
        .tag = order.resolved.tag ? order.resolved.tag->name : QString(),
        .commit = order.resolved.commit.id,
        .tree = treeFacts(tree.manifest),
        .tagFacts = tagFacts(order.resolved),
        .reproducibility = build::ReproducibilityFacts{.outcome = sdist.reproducibility,
            .differingMembers = sdist.differingMembers,
            .logRecorded = true,
            .participantsRecorded = true},
        .isPublic = true,
        .deploysToHosts = true,
        .generated = order.project.build.generated,
        .now = workshop.clock.now()};
    TRY(input.branch, branchFacts(repository, order.project.branch, order.resolved.commit.id));
    TRY(input.earlierVersions, earlierVersions(workshop, order.project.name));
    return build::runChecks(input);
}

/// The wheel spares every host a build; without one (native code, an odd backend) hosts build the sdist
/// themselves.
Result<> addWheel(const AssemblyOrder &order, const Tree &tree, const QString &sdist, model::Release &release,
    std::stop_token stop, task::Progress &progress)
{
    const build::WheelSource source{.sdist = sdist,
        .committed = tree.source.committed,
        .package = release.package,
        .version = release.version,
        .vendor = tree.source.vendor};
    const auto made = build::buildWheel(source, order.project.build,
        {.outputs = order.outputs + u"/wheel"_s, .log = order.outputs + u"/wheel.log"_s}, stop, progress);
    if (!made) {
        if (made.error().isCancelled())
            return fail(made.error());
        release.participants.insert(u"wheel"_s, u"not made: "_s + made.error().fact());
        progress.line(u"No wheel: %1"_s.arg(made.error().story()));
        return {};
    }
    const QString path = order.outputs + u'/' + QFileInfo(made->wheel).fileName();
    if (!QFile::rename(made->wheel, path))
        return fail(
            Errc::Failed, u"cannot move %1 into the build's folder"_s.arg(QFileInfo(path).fileName()));
    QDir(order.outputs + u"/wheel"_s).removeRecursively();
    TRY(const auto digests, digestFile(path, stop));
    release.wheel
        = {.kind = model::ArtifactKind::Wheel, .fileName = QFileInfo(path).fileName(), .digests = digests};
    for (auto part = made->participants.begin(); part != made->participants.end(); ++part)
        release.participants.insert(part.key(), part.value());
    return {};
}

/// What the metadata says, in the release's own words.
Result<> readMetadata(const FinishedSdist &sdist, model::Release &release)
{
    if (!sdist.metadata)
        return {}; // the checks have said so
    const auto version = model::Version::parse(sdist.metadata->version());
    if (version)
        release.version = version->canonical();
    release.requiresPython = sdist.metadata->first(u"Requires-Python");
    release.requirements = sdist.metadata->all(u"Requires-Dist");
    return {};
}

} // namespace

Result<Assembled> assemble(const Workshop &workshop, const git::Repository &repository,
    const AssemblyOrder &order, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto all, configuration(workshop));
    TRY(const auto scratch, ScratchFolder::make(workshop.profile));
    TRY(const auto tree,
        writeTree(repository, order, scratch, stop, progress).during(u"Write out the commit"_s));

    model::BuildSettings settings = order.project.build;
    settings.twice = settings.twice || order.twice;
    TRY(const auto outcome,
        build::buildSdist(tree.source, settings,
            {.outputs = order.outputs, .log = order.log, .simpleIndex = simpleIndexOf(all)}, stop, progress)
            .during(u"Build"_s));
    TRY(const auto sdist,
        finishSdist(
            outcome, settings.repack, order.project.packageName(), tree.source.committed, stop, progress));

    Assembled assembled{.release = {.project = order.project.name,
                            .package = order.project.packageName(),
                            .version = {},
                            .tag = order.resolved.tag ? order.resolved.tag->name : QString(),
                            .commit = order.resolved.commit.id,
                            .committed = tree.source.committed,
                            .build = order.number,
                            .reproducibility = sdist.reproducibility,
                            .differingMembers = sdist.differingMembers,
                            .sandboxed = outcome.sandboxed,
                            .participants = outcome.participants,
                            .person = workshop.actor.person}};
    model::Release &release = assembled.release;
    TRY_DO(readMetadata(sdist, release));
    progress.begin(u"Checking %1"_s.arg(QFileInfo(sdist.path).fileName()));
    TRY(release.checks, check(workshop, repository, order, tree, sdist));
    for (const auto &result : release.checks) {
        if (result.blocks())
            assembled.blockers.append(result);
    }
    if (!assembled.blockers.isEmpty())
        return assembled;
    TRY(const auto digests, digestFile(sdist.path, stop));
    release.artifact = {.fileName = QFileInfo(sdist.path).fileName(), .digests = digests};
    TRY_DO(addWheel(order, tree, sdist.path, release, stop, progress));
    release.created = workshop.clock.now();
    return assembled;
}

} // namespace slipway::workflow
