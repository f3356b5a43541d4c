// SPDX-License-Identifier: Apache-2.0
#include "workflow/build_release.h"

#include "store/build_repository.h"
#include "store/release_repository.h"
#include "workflow/build_mark.h"
#include "workflow/project_source.h"
#include "workflow/release_assembly.h"

#include <QDir>
#include <QJsonArray>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

namespace {

/// A tag that is not where it was is an error, unless a person has looked and agreed.
Result<> checkTag(const Workshop &workshop, const git::Repository &repository, const BuildOrder &order,
    const git::Resolved &resolved)
{
    DatabaseTagLedger ledger(workshop, order.project);
    TRY_DO(git::compareTags(repository, ledger));
    if (!resolved.tag)
        return {};
    if (order.acceptMovedTag)
        return git::acceptMovedTag(repository, ledger, resolved.tag->name);
    return git::requireUnmoved(repository, ledger, resolved.tag->name);
}

Result<model::Build> begin(
    const Workshop &workshop, const BuildOrder &order, const git::Resolved &resolved, int number)
{
    const QString log = workshop.profile.buildFile(order.project, number, u"build.log"_s);
    const model::Build build{.project = order.project,
        .number = number,
        .ref = order.ref,
        .commit = resolved.commit.id,
        .started = workshop.clock.now(),
        .person = workshop.actor.person,
        .logFile = workshop.profile.relative(log)};
    QJsonObject detail{{u"ref"_s, order.ref}, {u"commit"_s, build.commit}};
    if (!order.reason.isEmpty())
        detail.insert(u"reason"_s, order.reason);
    return workshop.database.write([&](store::Transaction &transaction) -> Result<model::Build> {
        TRY(const auto started, store::BuildRepository(transaction).start(build));
        TRY_DO(workshop.trail.append(
            transaction, draft(workshop, u"build.started"_s, buildName(started), detail)));
        return started;
    });
}

Result<BuildReport> recordFailure(
    const Workshop &workshop, model::Build build, const Error &error, const QList<model::CheckResult> &checks)
{
    clearBuildAway(workshop.profile, build.project, build.number);
    build.state = error.isCancelled() ? model::BuildState::Cancelled : model::BuildState::Failed;
    build.failure = workshop.redactor.redact(error.story());
    build.finished = workshop.clock.now();
    QJsonArray blockers;
    for (const auto &check : checks) {
        if (check.blocks())
            blockers.append(check.id);
    }
    const auto record = [&](store::Transaction &transaction) -> Result<> {
        TRY_DO(store::BuildRepository(transaction).finish(build));
        TRY_DO(workshop.trail.append(transaction,
            draft(workshop, error.isCancelled() ? u"build.cancelled"_s : u"build.failed"_s, buildName(build),
                {{u"failure"_s, build.failure}, {u"blockers"_s, blockers}})));
        return {};
    };
    TRY_DO(workshop.database.write(record));
    return BuildReport{.build = build, .checks = checks, .failure = error};
}

Result<BuildReport> recordRelease(const Workshop &workshop, model::Build build, const model::Release &wanted)
{
    build.state = model::BuildState::Succeeded;
    build.finished = workshop.clock.now();
    const QJsonObject detail{{u"commit"_s, wanted.commit}, {u"tag"_s, wanted.tag},
        {u"file"_s, wanted.artifact.fileName}, {u"sha256"_s, wanted.artifact.digests.sha256},
        {u"wheel"_s, wanted.wheel.digests.sha256}, {u"sandboxed"_s, wanted.sandboxed}};
    TRY(const auto release,
        workshop.database.write([&](store::Transaction &transaction) -> Result<model::Release> {
            TRY(const auto added, store::ReleaseRepository(transaction).add(wanted));
            TRY_DO(store::BuildRepository(transaction).finish(build));
            TRY_DO(workshop.trail.append(
                transaction, draft(workshop, u"release.created"_s, objectName(added), detail)));
            return added;
        }));
    return BuildReport{.build = build, .release = release, .checks = release.checks};
}

Error blocked(const QList<model::CheckResult> &blockers)
{
    const QString fact = blockers.size() == 1
        ? u"a check blocks it: %1"_s.arg(blockers.first().sentence)
        : u"%1 checks block it, the first: %2"_s.arg(blockers.size()).arg(blockers.first().sentence);
    return Error(Errc::Refused, fact).hint(blockers.first().hint).named(u"checks.blocked"_s);
}

/// From the build that is on record to what came of it, recorded as well.
Result<BuildReport> make(const Workshop &workshop, const git::Repository &repository,
    const AssemblyOrder &assembly, const model::Build &build, std::stop_token stop, task::Progress &progress)
{
    if (!QDir().mkpath(assembly.outputs))
        return recordFailure(
            workshop, build, Error(Errc::Failed, u"cannot make %1"_s.arg(assembly.outputs)), {});
    const auto assembled = assemble(workshop, repository, assembly, stop, progress);
    if (!assembled)
        return recordFailure(workshop, build, assembled.error(), {});
    if (!assembled->blockers.isEmpty())
        return recordFailure(workshop, build, blocked(assembled->blockers), assembled->release.checks);
    auto recorded = recordRelease(workshop, build, assembled->release);
    if (!recorded)
        return recordFailure(workshop, build, recorded.error(), assembled->release.checks);
    return recorded;
}

} // namespace

Result<BuildReport> buildRelease(
    const Workshop &workshop, const BuildOrder &order, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto all, configuration(workshop));
    TRY(const auto project, model::findProject(all, order.project));
    TRY(const auto repository, fetchProject(workshop, project, stop, progress));
    TRY(const auto resolved, git::resolve(repository, order.ref));
    TRY_DO(checkTag(workshop, repository, order, resolved));

    TRY_DO(endAbandonedBuilds(workshop));
    TRY(const int number, store::BuildRepository::takeNumber(workshop.database, order.project));
    TRY(auto mark, BuildMark::set(workshop, order.project, number));
    TRY(const auto build, begin(workshop, order, resolved, number));
    const AssemblyOrder assembly{.project = project,
        .resolved = resolved,
        .number = build.number,
        .twice = order.twice,
        .trial = order.trial,
        .outputs = workshop.profile.buildFolder(project.name, build.number),
        .log = workshop.profile.buildFile(project.name, build.number, u"build.log"_s)};
    auto report = make(workshop, repository, assembly, build, stop, progress);
    if (report)
        mark.lift();
    return report;
}

} // namespace slipway::workflow
