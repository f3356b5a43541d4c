// SPDX-License-Identifier: Apache-2.0
#include "workflow/prepare_deployment.h"

#include "store/deployment_repository.h"
#include "store/release_repository.h"
#include "workflow/gates.h"
#include "workflow/included_changes.h"
#include "workflow/lanes.h"
#include "workflow/plan_settings.h"
#include "workflow/release_payload.h"
#include "workflow/ssh_host_links.h"
#include "workflow/way_back.h"

#include <algorithm>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

namespace {

/// Where a deployment goes, with everything looked up.
struct Place {
    model::Configuration all;
    model::Project project;
    model::Environment environment;
    model::Target target;
    QList<model::Host> hosts;
};

Result<Place> placeOf(const Workshop &workshop, const QString &project, const QString &environment)
{
    Place place;
    TRY(place.all, configuration(workshop));
    TRY(place.project, model::findProject(place.all, project));
    TRY(place.environment, model::findEnvironment(place.all, environment));
    TRY(place.target, model::findTarget(place.all, project, environment));
    for (const QString &name : place.target.hosts) {
        TRY(const auto host, model::findHost(place.all, name));
        place.hosts.append(host);
    }
    return place;
}

Result<QList<deploy::Observation>> observe(const Workshop &workshop, const Place &place,
    const deploy::Question &question, std::stop_token stop, task::Progress &progress)
{
    SshHostLinks links(workshop.connector, place.all, place.environment.tier);
    return deploy::observe(links, place.target.hosts, question, lanesToHosts, std::move(stop), progress);
}

/// What is current on most hosts: what the list of changes is told against.
QString commonCurrent(const QList<deploy::Observation> &observations)
{
    QMap<QString, int> counts;
    for (const auto &observation : observations) {
        if (!observation.current.isEmpty())
            ++counts[observation.current];
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return most == counts.end() ? QString() : most.key();
}

Result<deploy::PlanInput> planInput(const Workshop &workshop, const Place &place,
    const model::Release &release, model::DeploymentKind kind, const ReleasePayload &payload,
    const QList<deploy::Observation> &observations)
{
    deploy::PlanInput input{.kind = kind,
        .target = place.target,
        .hosts = place.hosts,
        .payload = payload.payload,
        .observations = observations,
        .settings = planSettings(place.all, place.target)};
    TRY(const auto changes, includedChanges(workshop, release, commonCurrent(observations)));
    input.included = changes.included;
    input.notIncluded = changes.notIncluded;
    input.irreversible = changes.remarks;
    TRY(input.protectedReleases, workshop.database.read([&](store::Connection &connection) {
        return store::DeploymentRepository(connection)
            .foldersNeeded(place.project.name, place.environment.name);
    }));
    return input;
}

deploy::Question questionOf(const Place &place, const deploy::Payload &payload)
{
    return {.root = place.target.root,
        .recipe = place.target.recipe,
        .python = place.target.python,
        .payload = payload};
}

Result<PreparedDeployment> prepare(const Workshop &workshop, const Place &place,
    const model::Release &release, model::DeploymentKind kind, const QString &takeOver, std::stop_token stop,
    task::Progress &progress)
{
    TRY(const auto payload, payloadOf(workshop, release, place.project, place.target, stop, progress));
    TRY(const auto observations,
        observe(workshop, place, questionOf(place, payload.payload), stop, progress));
    TRY(auto input, planInput(workshop, place, release, kind, payload, observations));
    input.takeOver = takeOver;
    TRY(const auto plan, deploy::makePlan(input));
    return PreparedDeployment{.plan = plan,
        .hash = deploy::hashOf(plan),
        .release = release,
        .environment = place.environment,
        .files = payload.files};
}

/// Going back must work when the store is down: where every host has the release ready, nothing is fetched.
Result<std::optional<PreparedDeployment>> prepareReady(const Workshop &workshop, const Place &place,
    const model::Release &release, const QString &takeOver, std::stop_token stop, task::Progress &progress)
{
    const ReleasePayload bare{.payload = identityOf(release)};
    TRY(const auto observations, observe(workshop, place, questionOf(place, bare.payload), stop, progress));
    const bool ready
        = std::all_of(observations.begin(), observations.end(), [](const deploy::Observation &observation) {
              return !observation.failure.isEmpty() || observation.release == deploy::ReleasePresence::Sealed;
          });
    if (!ready)
        return std::optional<PreparedDeployment>();
    TRY(auto input, planInput(workshop, place, release, model::DeploymentKind::Rollback, bare, observations));
    input.takeOver = takeOver;
    TRY(const auto plan, deploy::makePlan(input));
    return std::optional(PreparedDeployment{
        .plan = plan, .hash = deploy::hashOf(plan), .release = release, .environment = place.environment});
}

Result<model::Release> rollbackTarget(const Workshop &workshop, const Place &place,
    const RollbackOrder &order, std::stop_token stop, task::Progress &progress)
{
    if (!order.to.isEmpty())
        return findRelease(workshop, {order.project, order.to, order.build});
    TRY(const auto way, liveWayBack(workshop, place.all, place.target, std::move(stop), progress));
    const auto release = way.release();
    if (!release)
        return fail(Error(Errc::NotFound,
            u"no other release of %1 was healthy on all hosts of %2, but for what a rollback left"_s.arg(
                order.project, order.environment))
                        .hint(u"Name one: slipwayctl rollback %1 %2 --to VERSION"_s.arg(
                            order.project, order.environment))
                        .named(u"rollback.no-candidate"_s));
    return workshop.database.read(
        [&](store::Connection &connection) { return store::ReleaseRepository(connection).byId(*release); });
}

/// What a plan that was made before still needs here.
Result<PreparedDeployment> prepareGiven(const Workshop &workshop, const deploy::Plan &plan,
    const Place &place, NeedsFiles needsFiles, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto release, findRelease(workshop, {plan.project, plan.version, plan.build}));
    if (release.artifact.digests.sha256 != plan.sha256)
        return fail(Error(
            Errc::Untrusted, u"the plan's bytes are not those of release %1"_s.arg(release.folderName()))
                        .named(u"deploy.plan-mismatch"_s));
    PreparedDeployment prepared{
        .plan = plan, .hash = deploy::hashOf(plan), .release = release, .environment = place.environment};
    const bool sends = std::any_of(plan.hosts.begin(), plan.hosts.end(), [](const deploy::HostPlan &host) {
        return host.expectedBytes > 0 || host.releaseState != u"sealed";
    });
    if (needsFiles == NeedsFiles::Yes && sends) {
        TRY(const auto payload, payloadOf(workshop, release, place.project, place.target, stop, progress));
        prepared.files = payload.files;
    }
    return prepared;
}

} // namespace

Result<PreparedDeployment> prepareDeployment(
    const Workshop &workshop, const DeployOrder &order, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto place, placeOf(workshop, order.release.project, order.environment));
    TRY(const auto release, findRelease(workshop, order.release));
    TRY_DO(checkGates(workshop, release, place.environment, place.target));
    return prepare(workshop, place, release, model::DeploymentKind::Deploy, order.takeOver, stop, progress)
        .during(u"Plan %1 %2 to %3"_s.arg(release.project, release.folderName(), order.environment));
}

Result<PreparedDeployment> prepareRollback(
    const Workshop &workshop, const RollbackOrder &order, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto place, placeOf(workshop, order.project, order.environment));
    TRY(const auto recipe, deploy::recipeNamed(place.target.recipe));
    TRY_DO(deploy::checkWayBack(recipe));
    TRY(const auto release, rollbackTarget(workshop, place, order, stop, progress));
    const QString activity = u"Plan the way back of %1 to %2 in %3"_s.arg(
        release.project, release.folderName(), order.environment);
    TRY(auto ready, prepareReady(workshop, place, release, order.takeOver, stop, progress).during(activity));
    if (ready)
        return *std::move(ready);
    return prepare(workshop, place, release, model::DeploymentKind::Rollback, order.takeOver, stop, progress)
        .during(activity);
}

Result<PreparedDeployment> prepareReviewed(
    const Workshop &workshop, const QByteArray &planJson, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto plan, deploy::planFromJson(planJson));
    TRY(const auto place, placeOf(workshop, plan.project, plan.environment));
    // Before anything is fetched, and before a host is asked: it may be another one under the same name.
    TRY_DO(deploy::checkFresh(plan, planSettings(place.all, place.target)));
    TRY(const auto prepared, prepareGiven(workshop, plan, place, NeedsFiles::Yes, stop, progress));
    if (plan.kind == model::DeploymentKind::Deploy)
        TRY_DO(checkGates(workshop, prepared.release, place.environment, place.target));
    TRY(const auto now, observe(workshop, place, deploy::questionFor(plan), stop, progress));
    TRY_DO(deploy::checkFresh(plan, now));
    return prepared;
}

Result<PreparedDeployment> prepareRecorded(const Workshop &workshop, const model::Deployment &deployment,
    NeedsFiles needsFiles, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto plan, deploy::planFromJson(deployment.plan.toUtf8()));
    TRY(const auto place, placeOf(workshop, deployment.project, deployment.environment));
    return prepareGiven(workshop, plan, place, needsFiles, stop, progress);
}

} // namespace slipway::workflow
