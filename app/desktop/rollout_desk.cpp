// SPDX-License-Identifier: Apache-2.0
#include "rollout_desk.h"

#include "report/deployment_words.h"
#include "store/deployment_query.h"
#include "store/deployment_repository.h"
#include "store/release_repository.h"
#include "workflow/host_status.h"
#include "workflow/run_deployment.h"
#include "workflow/way_back.h"

#include <QSet>

namespace slipway::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int historyLooked = 200;

ui::ReleaseChoice choiceOf(const model::Release &release)
{
    return {.project = release.project,
        .version = release.version,
        .build = release.build,
        .tag = release.tag,
        .person = release.person,
        .created = release.created};
}

Result<workflow::PreparedDeployment> prepare(const workflow::Workshop &workshop,
    const ui::RolloutAsked &asked, std::stop_token stop, task::Progress &progress)
{
    if (asked.kind == model::DeploymentKind::Rollback)
        return workflow::prepareRollback(workshop,
            {.project = asked.project,
                .environment = asked.environment,
                .to = asked.version,
                .build = asked.build,
                .takeOver = asked.takeOver},
            std::move(stop), progress);
    return workflow::prepareDeployment(workshop,
        {.release = {.project = asked.project, .version = asked.version, .build = asked.build},
            .environment = asked.environment,
            .takeOver = asked.takeOver},
        std::move(stop), progress);
}

/// The releases that came to the end there, newest first, and the one that a rollback leads to by itself.
Result<QList<ui::ReleaseChoice>> earlier(
    store::Connection &connection, const model::Target &target, const workflow::WayBack &way)
{
    const store::ReleaseRepository releases(connection);
    const auto suggested = way.release();
    TRY(const auto all,
        store::DeploymentRepository(connection).list(target.project, target.environment, historyLooked));
    QList<ui::ReleaseChoice> choices;
    QSet<qint64> seen;
    const auto add = [&](Id<model::Release> id, const QDateTime &healthyAt) -> Result<> {
        if (seen.contains(id.value))
            return {};
        seen.insert(id.value);
        TRY(const auto release, releases.byId(id));
        if (way.runsEverywhere(release.folderName()))
            return {};
        choices.append(choiceOf(release));
        choices.last().healthyAt = healthyAt;
        choices.last().isSuggested = suggested && *suggested == id;
        return {};
    };
    for (const auto &deployment : all) {
        if (deployment.state == model::DeploymentState::Succeeded)
            TRY_DO(add(deployment.release, deployment.finished));
    }
    if (suggested)
        TRY_DO(add(*suggested, {}));
    return choices;
}

} // namespace

Result<QList<ui::ReleaseChoice>> RolloutDesk::releases(
    const QString &project, int limit, std::stop_token stop)
{
    TRY(const auto *workshop, m_workplace.workshop(stop));
    TRY(const auto found,
        workshop->database.read(
            [&](store::Connection &connection) {
                return store::ReleaseRepository(connection).list(project, limit);
            },
            stop));
    QList<ui::ReleaseChoice> choices;
    for (const auto &release : found)
        choices.append(choiceOf(release));
    return choices;
}

Result<QList<ui::TargetChoice>> RolloutDesk::targets(const QString &project, std::stop_token stop)
{
    TRY(const auto *workshop, m_workplace.workshop(stop));
    TRY(const auto all, workflow::configuration(*workshop));
    TRY(const auto cells, workflow::recordedStatus(*workshop, project, {}));
    QHash<std::pair<QString, QString>, QString> current;
    for (const auto &cell : cells) {
        if (cell.good)
            current.insert(
                {cell.project, cell.environment}, u"%1-b%2"_s.arg(cell.good->version).arg(cell.good->build));
    }
    QList<ui::TargetChoice> choices;
    for (const auto &environment : all.environments) {
        for (const auto &target : all.targets) {
            if (target.environment != environment.name || (!project.isEmpty() && target.project != project))
                continue;
            choices.append({.project = target.project,
                .environment = target.environment,
                .tier = environment.tier,
                .hosts = target.hosts,
                .batches = target.batches,
                .current = current.value({target.project, target.environment})});
        }
    }
    return choices;
}

Result<QList<ui::ReleaseChoice>> RolloutDesk::wayBack(
    const QString &project, const QString &environment, std::stop_token stop)
{
    TRY(const auto *workshop, m_workplace.workshop(stop));
    TRY(const auto all, workflow::configuration(*workshop));
    TRY(const auto target, model::findTarget(all, project, environment));
    // By the record: the list is there at once, also when hosts are away; the plan then looks at them.
    TRY(const auto way, workflow::recordedWayBack(*workshop, target));
    return workshop->database.read(
        [&](store::Connection &connection) { return earlier(connection, target, way); }, stop);
}

Result<ui::RolloutPlan> RolloutDesk::plan(
    const ui::RolloutAsked &asked, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto *workshop, m_workplace.workshop(stop));
    TRY(const auto prepared, prepare(*workshop, asked, stop, progress));
    ui::RolloutPlan plan{.plan = prepared.plan,
        .json = deploy::canonicalBytes(prepared.plan),
        .hash = prepared.hash,
        .tier = prepared.environment.tier,
        .at = workshop->clock.now()};
    TRY_DO(workshop->database.read(
        [&](store::Connection &connection) -> Result<> {
            TRY(plan.durations,
                store::DeploymentQuery(connection).durations(asked.project, asked.environment));
            TRY(const auto latest,
                store::DeploymentRepository(connection).latest(asked.project, asked.environment));
            if (latest && latest->isOpen()) {
                plan.openDeployment = latest->id.value;
                plan.openBy = latest->person;
            }
            return {};
        },
        stop));
    return plan;
}

Result<QString> RolloutDesk::run(const QByteArray &plan, const ui::RolloutConsent &consent,
    std::stop_token stop, task::Progress &progress, const Begun &begun, const deploy::Steering &steering)
{
    TRY(const auto *workshop, m_workplace.workshop(stop));
    TRY(const auto prepared, workflow::prepareReviewed(*workshop, plan, stop, progress));
    TRY(const auto ended,
        workflow::runDeployment(*workshop, prepared,
            {.reason = consent.reason, .confirmed = consent.confirmed}, std::move(stop), progress, begun,
            steering));
    if (ended.deployment.state == model::DeploymentState::Interrupted)
        return fail(ended.report.cause.value_or(Error(Errc::Cancelled, u"the deployment was stopped"_s)));
    return report::describe(ended).value(0);
}

} // namespace slipway::app
