// SPDX-License-Identifier: Apache-2.0
#include "workflow/release_assembly.h"

#include "build/builder.h"
#include "build/check_table.h"
#include "build/description_renderer.h"
#include "git/clone.h"
#include "model/trial.h"
#include "model/version.h"
#include "workflow/release_facts.h"
#include "workflow/release_trial.h"
#include "workflow/sdist_finish.h"
#include "workflow/vendor_folder.h"

#include <QFileInfo>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

namespace {

/// The commit as files, in the form that the backend wants.
struct Tree {
    build::Source source = {};
    git::Manifest manifest = {};
};

Result<Tree> writeTree(const Workshop &workshop, const git::Repository &repository,
    const AssemblyOrder &order, const ScratchFolder &scratch, std::stop_token stop, task::Progress &progress)
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
    TRY(tree.source.vendor, exportVendor(workshop, order.project, commit, scratch, stop, progress));
    return tree;
}

Result<QList<model::CheckResult>> check(const Workshop &workshop, const model::Configuration &all,
    const git::Repository &repository, const AssemblyOrder &order, const Tree &tree,
    const FinishedSdist &sdist, build::DescriptionRenderer renderer)
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
        .isPublic = isForPublic(all, sdist.metadata),
        .deploysToHosts = true,
        .generated = order.project.build.generated,
        .now = workshop.clock.now(),
        .renderer = std::move(renderer)};
    TRY(input.branch, branchFacts(repository, order.project.branch, order.resolved.commit.id));
    TRY(input.earlierVersions, earlierVersions(workshop, order.project.name));
    return build::runChecks(input);
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

/// All of the record but what the checks and the digests say.
model::Release describeRelease(const Workshop &workshop, const AssemblyOrder &order,
    const build::BuildOutcome &outcome, const FinishedSdist &sdist)
{
    return {.project = order.project.name,
        .package = order.project.packageName(),
        .version = {},
        .tag = order.resolved.tag ? order.resolved.tag->name : QString(),
        .commit = order.resolved.commit.id,
        .committed = order.resolved.commit.committer.when,
        .build = order.number,
        .reproducibility = sdist.reproducibility,
        .differingMembers = sdist.differingMembers,
        .sandboxed = outcome.sandboxed,
        .participants = outcome.participants,
        .person = workshop.actor.person};
}

QList<model::CheckResult> blockersAmong(const QList<model::CheckResult> &checks)
{
    QList<model::CheckResult> blockers;
    for (const auto &result : checks) {
        if (result.blocks())
            blockers.append(result);
    }
    return blockers;
}

} // namespace

Result<Assembled> assemble(const Workshop &workshop, const git::Repository &repository,
    const AssemblyOrder &order, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto all, configuration(workshop));
    TRY(const auto scratch, ScratchFolder::make(workshop.profile));
    TRY(const auto tree,
        writeTree(workshop, repository, order, scratch, stop, progress).during(u"Write out the commit"_s));

    model::BuildSettings settings = order.project.build;
    settings.twice = settings.twice || order.twice;
    TRY(const auto outcome,
        build::buildSdist(tree.source, settings,
            {.outputs = order.outputs, .log = order.log, .simpleIndex = simpleIndexOf(all)}, stop, progress)
            .during(u"Build"_s));
    TRY(const auto sdist,
        finishSdist(
            outcome, settings.repack, order.project.packageName(), tree.source.committed, stop, progress));

    Assembled assembled{.release = describeRelease(workshop, order, outcome, sdist)};
    model::Release &release = assembled.release;
    TRY_DO(readMetadata(sdist, release));
    progress.begin(u"Checking %1"_s.arg(QFileInfo(sdist.path).fileName()));
    TRY(release.checks,
        check(workshop, all, repository, order, tree, sdist,
            build::descriptionRenderer(*outcome.workplace, outcome.interpreter, stop)));
    assembled.blockers = blockersAmong(release.checks);
    if (!assembled.blockers.isEmpty())
        return assembled;
    TRY(const auto digests, digestFile(sdist.path, stop));
    release.artifact = {.fileName = QFileInfo(sdist.path).fileName(), .digests = digests};
    if (order.trial && needsTrial(order.project, release)) {
        TRY(const auto trial,
            tryRelease(workshop, all,
                {.project = order.project,
                    .release = release,
                    .sdist = sdist.path,
                    .vendor = tree.source.vendor,
                    .outputs = order.outputs},
                stop, progress));
        release = model::withTrial(std::move(release), trial);
        assembled.blockers = blockersAmong(release.checks);
    }
    release.created = workshop.clock.now();
    return assembled;
}

} // namespace slipway::workflow
