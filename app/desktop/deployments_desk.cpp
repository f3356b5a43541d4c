// SPDX-License-Identifier: Apache-2.0
#include "deployments_desk.h"

#include "report/deployment_words.h"
#include "store/deployment_query.h"
#include "store/deployment_repository.h"
#include "store/journal_repository.h"
#include "workflow/engine_mark.h"
#include "workflow/run_deployment.h"

#include <algorithm>

namespace slipway::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int entriesAtOnce = 1'000;

QHash<QString, model::Tier> tiersOf(const model::Configuration &all)
{
    QHash<QString, model::Tier> tiers;
    for (const auto &environment : all.environments)
        tiers.insert(environment.name, environment.tier);
    return tiers;
}

ui::EngineAt engineOf(const workflow::Workshop &workshop, const model::Deployment &deployment)
{
    if (!deployment.isOpen())
        return ui::EngineAt::Nowhere;
    switch (workflow::standingOf(workshop, deployment)) {
    case workflow::EngineStanding::AtWork:
        return ui::EngineAt::Work;
    case workflow::EngineStanding::Elsewhere:
        return ui::EngineAt::Elsewhere;
    case workflow::EngineStanding::Gone:
        return ui::EngineAt::Nowhere;
    }
    Q_UNREACHABLE();
}

workflow::WayOut wayOf(ui::WayOut way)
{
    switch (way) {
    case ui::WayOut::Resume:
        return workflow::WayOut::Resume;
    case ui::WayOut::Revert:
        return workflow::WayOut::Revert;
    case ui::WayOut::Leave:
        return workflow::WayOut::Abandon;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<ui::DeploymentRows> DeploymentsDesk::list(const ui::DeploymentsAsked &asked, std::stop_token stop)
{
    TRY(const auto *workshop, m_workplace.workshop(stop));
    TRY(const auto all, workflow::configuration(*workshop));
    const auto tiers = tiersOf(all);
    // One more than asked for tells whether there are more.
    TRY(auto found,
        workshop->database.read(
            [&](store::Connection &connection) {
                return store::DeploymentQuery(connection)
                    .run({.words = asked.words, .before = asked.before, .limit = asked.limit + 1});
            },
            stop));
    ui::DeploymentRows rows{.isAll = found.size() <= asked.limit, .at = workshop->clock.now()};
    if (!rows.isAll)
        found.removeLast();
    for (const auto &summary : found) {
        ui::DeploymentRow row{.deployment = summary.deployment,
            .tier = tiers.value(summary.deployment.environment),
            .hosts = summary.hosts};
        row.deployment.state = workflow::stateNow(*workshop, summary.deployment);
        rows.rows.append(row);
    }
    return rows;
}

Result<ui::DeploymentOpened> DeploymentsDesk::open(Id<model::Deployment> id, std::stop_token stop)
{
    TRY(const auto *workshop, m_workplace.workshop(stop));
    TRY(const auto all, workflow::configuration(*workshop));
    ui::DeploymentOpened opened;
    model::Deployment deployment;
    TRY_DO(workshop->database.read(
        [&](store::Connection &connection) -> Result<> {
            TRY(deployment, store::DeploymentRepository(connection).byId(id));
            if (!deployment.isOpen())
                return {};
            TRY(opened.durations,
                store::DeploymentQuery(connection).durations(deployment.project, deployment.environment));
            return {};
        },
        stop));
    opened.tier = tiersOf(all).value(deployment.environment);
    if (auto plan = deploy::planFromJson(deployment.plan.toUtf8()))
        opened.plan = *std::move(plan);
    deployment.state = workflow::stateNow(*workshop, deployment);
    opened.deployment = std::move(deployment);
    return opened;
}

Result<ui::DeploymentNews> DeploymentsDesk::follow(
    Id<model::Deployment> id, const ui::JournalMark &mark, std::stop_token stop)
{
    TRY(const auto *workshop, m_workplace.workshop(stop));
    ui::DeploymentNews news;
    model::Deployment deployment;
    // One moment of the database: what the journal has and how the hosts stand go together.
    TRY_DO(workshop->database.read(
        [&](store::Connection &connection) -> Result<> {
            TRY(deployment, store::DeploymentRepository(connection).standing(id));
            TRY(news.entries,
                store::JournalRepository(connection).since(id, mark.after, mark.open, entriesAtOnce));
            return {};
        },
        stop));
    const auto fresh = std::count_if(news.entries.begin(), news.entries.end(),
        [&](const model::JournalEntry &entry) { return entry.id.value > mark.after.value; });
    news.hasMore = fresh >= entriesAtOnce;
    news.state = workflow::stateNow(*workshop, deployment);
    news.engine = engineOf(*workshop, deployment);
    news.finished = deployment.finished;
    news.hosts = std::move(deployment.hosts);
    news.at = workshop->clock.now();
    return news;
}

Result<QString> DeploymentsDesk::end(Id<model::Deployment> id, const ui::EndOrder &order,
    std::stop_token stop, task::Progress &progress, const deploy::Steering &steering)
{
    TRY(const auto *workshop, m_workplace.workshop(stop));
    TRY(const auto ended,
        workflow::endDeployment(*workshop, id, wayOf(order.way),
            {.reason = order.reason, .confirmed = order.confirmed}, std::move(stop), progress, steering));
    if (ended.deployment.state == model::DeploymentState::Interrupted)
        return fail(ended.report.cause.value_or(Error(Errc::Cancelled, u"the deployment was stopped"_s)));
    return report::describe(ended).value(0);
}

} // namespace slipway::app
