// SPDX-License-Identifier: Apache-2.0
#include "deploy/batches.h"
#include "deploy/plan.h"
#include "deploy/readiness.h"
#include "deploy/rendering.h"

#include "base/remote_path.h"

namespace slipway::deploy {

namespace {

using namespace Qt::StringLiterals;

const Observation *seenOf(const PlanInput &input, const QString &host)
{
    for (const Observation &seen : input.observations) {
        if (seen.host == host)
            return &seen;
    }
    return nullptr;
}

bool isStaging(const Step &step)
{
    return std::holds_alternative<SendPayload>(step.action) || std::holds_alternative<MakeVenv>(step.action)
        || std::holds_alternative<UnpackTree>(step.action) || std::holds_alternative<ProveImport>(step.action)
        || std::holds_alternative<SealRelease>(step.action);
}

Result<PlannedPhase> renderPhase(const Phase &phase, const Scene &scene)
{
    const bool isThere = scene.recipe.switchesCurrent && scene.seen.release == ReleasePresence::Sealed;
    QList<PlannedStep> steps;
    if (isThere && phase.id == u"stage") {
        TRY(const PlannedStep check, renderRecheck(scene));
        steps.append(check);
    }
    for (const Step &step : phase.steps) {
        if (isThere && isStaging(step))
            continue;
        TRY(const std::optional<PlannedStep> planned, renderStep(step, scene));
        if (planned)
            steps.append(*planned);
    }
    return PlannedPhase{.id = phase.id,
        .title = phase.title,
        .inBatches = phase.inBatches,
        .steps = withHooks(steps, scene, u"forward"_s)};
}

Result<QList<PlannedStep>> renderUndo(const Scene &scene)
{
    QList<PlannedStep> steps;
    for (const Step &step : scene.recipe.undo) {
        // With nothing to go back to there is nothing to ask for its health.
        if (std::holds_alternative<AskHealth>(step.action) && scene.seen.current.isEmpty())
            continue;
        TRY(const std::optional<PlannedStep> planned, renderStep(step, scene));
        if (planned)
            steps.append(*planned);
    }
    return withHooks(steps, scene, u"back"_s);
}

QString stateOf(const Observation &seen)
{
    return seen.release == ReleasePresence::Sealed ? u"sealed"_s
        : seen.release == ReleasePresence::Absent  ? u"absent"_s
                                                   : u"unsealed"_s;
}

Result<HostPlan> planHost(
    const PlanInput &input, const Recipe &recipe, const model::Host &host, const Observation &seen)
{
    HostPlan plan{.host = host.name};
    if (!seen.failure.isEmpty()) {
        plan.leftOut = seen.failure;
        return plan;
    }
    const QString python = input.target.python.isEmpty() ? u"python3"_s : input.target.python;
    const Scene scene{.input = input, .recipe = recipe, .host = host, .seen = seen, .python = python};
    plan.current = seen.current;
    plan.releaseState = recipe.switchesCurrent ? stateOf(seen) : u"absent"_s;
    plan.manifest = seen.manifest;
    plan.python = recipe.name == u"python-venv" ? seen.python : QString();
    plan.cautions = cautions(input, recipe, seen);
    plan.neededBytes = neededBytes(input, recipe, seen);
    for (const Phase &phase : recipe.phases) {
        TRY(const PlannedPhase planned, renderPhase(phase, scene));
        for (const PlannedStep &step : planned.steps) {
            for (const Transfer &transfer : step.transfers)
                plan.expectedBytes += transfer.present ? 0 : transfer.size;
        }
        plan.phases.append(planned);
    }
    TRY(plan.undo, renderUndo(scene));
    return plan;
}

/// Why a plan cannot be made. A host that is there but not to be trusted is no host that is away.
Error reachError(const PlanInput &input, const QString &story)
{
    const auto isNamed = [](const QString &start) {
        return [start](const Observation &seen) { return seen.failureName.startsWith(start); };
    };
    const auto &all = input.observations;
    if (const auto seen = std::find_if(all.begin(), all.end(), isNamed(u"ssh.host-key-"_s));
        seen != all.end())
        return Error(Errc::Untrusted, story)
            .named(seen->failureName)
            .hint(
                u"Nothing was changed. Find out on the host itself whether it has another key: slipwayctl host trust %1"_s
                    .arg(seen->host));
    if (const auto seen = std::find_if(all.begin(), all.end(), isNamed(u"ssh.login-"_s)); seen != all.end())
        return Error(Errc::Denied, story)
            .named(seen->failureName)
            .hint(u"Nothing was changed. See what %1 lets in: slipwayctl host probe %1"_s.arg(seen->host));
    return Error(Errc::Unreachable, story)
        .named(u"deploy.unreachable"_s)
        .hint(u"Mend the connections, or allow so many hosts to fail (max_failed)."_s);
}

Result<> checkReach(const PlanInput &input)
{
    QStringList unreachable;
    for (const Observation &seen : input.observations) {
        if (!seen.failure.isEmpty())
            unreachable.append(seen.host + u" ("_s + seen.failure + u')');
    }
    if (unreachable.isEmpty()
        || (unreachable.size() <= input.target.maxFailed && unreachable.size() < input.observations.size()))
        return {};
    return fail(reachError(input,
        u"%1 of %2 hosts could not be looked at: %3"_s.arg(unreachable.size())
            .arg(input.observations.size())
            .arg(unreachable.join(u"; "_s))));
}

Result<> checkLocks(const PlanInput &input)
{
    for (const Observation &seen : input.observations) {
        if (seen.owner.isSet() && input.takeOver.isEmpty())
            return fail(
                Error(Errc::Refused, u"%1 is held by %2"_s.arg(seen.host, describe(seen.owner)))
                    .named(u"deploy.locked"_s)
                    .hint(
                        u"Wait until it is done, resume or revert that deployment, or take the root over with a reason."_s));
    }
    return {};
}

Result<> checkHosts(const PlanInput &input, const Recipe &recipe)
{
    QStringList reasons;
    for (const Observation &seen : input.observations) {
        if (!seen.failure.isEmpty())
            continue;
        if (seen.release == ReleasePresence::Different)
            return fail(Error(Errc::Conflict,
                u"%1 has %2 already, made from other bytes"_s.arg(seen.host, input.payload.folder))
                            .named(u"deploy.conflict"_s)
                            .hint(u"A build number never means two things: find out who put it there."_s));
        if (!seen.conflicts.isEmpty() && !recipe.switchesCurrent)
            return fail(
                Error(Errc::Conflict,
                    u"%1 has %2 already, with other bytes"_s.arg(seen.host, seen.conflicts.join(u", "_s)))
                    .named(u"deploy.conflict"_s)
                    .hint(u"What was published is never written over: release under a new version."_s));
        for (const QString &obstacle : obstacles(input, recipe, seen))
            reasons.append(seen.host + u": "_s + obstacle);
    }
    if (reasons.isEmpty())
        return {};
    return fail(Error(Errc::Refused, reasons.join(u"; "_s))
                    .named(u"deploy.host-not-ready"_s)
                    .hint(u"Nothing was changed. Mend what is said, then plan again."_s));
}

QStringList irreversibleOf(const PlanInput &input, const Recipe &recipe)
{
    QStringList all = input.irreversible;
    if (!recipe.switchesCurrent)
        all += {
            u"A download site is written once: when this has succeeded, there is no way back; files of every release stay."_s,
            u"If it fails before its end, what it put up itself is withdrawn from every host; what somebody has downloaded by then stays downloaded."_s};
    if (!input.target.hooks.isEmpty())
        all.append(
            u"What the hooks do outside the release's folder is not taken back; they run again after switching back."_s);
    if (!input.target.shared.isEmpty())
        all.append(u"What the release writes into the shared folder stays there."_s);
    return all;
}

Result<> checkTarget(const PlanInput &input, const Recipe &recipe)
{
    TRY_DO(RemotePath::parse(input.target.root));
    if (input.hosts.isEmpty())
        return fail(Errc::InvalidInput, u"the target has no hosts"_s);
    for (const model::Host &host : input.hosts) {
        if (!seenOf(input, host.name))
            return fail(Errc::InvalidInput, u"%1 was not looked at"_s.arg(host.name));
    }
    TRY_DO(batchSizes(input.target.batches, int(input.hosts.size())));
    if (input.kind == model::DeploymentKind::Rollback)
        TRY_DO(checkWayBack(recipe));
    return checkHooks(input.target, recipe);
}

} // namespace

Result<> checkWayBack(const Recipe &recipe)
{
    if (recipe.switchesCurrent)
        return {};
    return fail(Error(Errc::Refused,
        u"a download site is written once, and files of every release stay: there is nothing to go back to"_s)
                    .hint(u"Publish a new version. If a file must go, take it away on the hosts by hand; its "
                          u"name "
                          "is free for the same bytes only."_s)
                    .named(u"rollback.download-site"_s));
}

Result<Plan> makePlan(const PlanInput &input)
{
    TRY(const Recipe recipe, recipeNamed(input.target.recipe));
    TRY_DO(checkTarget(input, recipe));
    TRY_DO(checkPayload(input, recipe));
    TRY_DO(checkReach(input));
    TRY_DO(checkLocks(input));
    TRY_DO(checkHosts(input, recipe));
    Plan plan{.kind = input.kind,
        .project = input.target.project,
        .environment = input.target.environment,
        .recipe = recipe.name,
        .root = input.target.root,
        .version = input.payload.version,
        .build = input.payload.build,
        .commit = input.payload.commit,
        .folder = input.payload.folder,
        .sha256 = input.payload.sha256,
        .files = filesToSend(recipe.name, input.payload),
        .batches = input.target.batches,
        .maxFailed = input.target.maxFailed,
        .lease = input.target.lease,
        .takeOver = input.takeOver,
        .included = input.included,
        .notIncluded = input.notIncluded,
        .irreversible = irreversibleOf(input, recipe),
        .settings = input.settings};
    for (const model::Host &host : input.hosts) {
        TRY(const HostPlan hostPlan, planHost(input, recipe, host, *seenOf(input, host.name)));
        plan.hosts.append(hostPlan);
    }
    return plan;
}

} // namespace slipway::deploy
