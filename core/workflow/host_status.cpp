// SPDX-License-Identifier: Apache-2.0
#include "workflow/host_status.h"

#include "deploy/recipe.h"
#include "store/deployment_repository.h"
#include "workflow/engine_mark.h"
#include "workflow/lanes.h"
#include "workflow/ssh_host_links.h"

#include <algorithm>

namespace slipway::workflow {

namespace {

bool isMeant(const QString &asked, const QString &name)
{
    return asked.isEmpty() || asked == name;
}

Result<LiveTarget> readTarget(const Workshop &workshop, const model::Configuration &all,
    const model::Target &target, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto environment, model::findEnvironment(all, target.environment));
    SshHostLinks links(workshop.connector, all, environment.tier);
    TRY(auto states,
        deploy::readLive(links, target.hosts, target.root, lanesToHosts, std::move(stop), progress));
    TRY(const auto recorded, recordedCurrent(workshop, target));
    LiveTarget live{.project = target.project, .environment = target.environment};
    for (auto &state : states) {
        // Nothing is switched on a download site: what it has is what its receipt says.
        if (deploy::isDownloadSite(target.recipe))
            state.current = state.receipt ? state.receipt->folder : QString();
        live.hosts.append({.state = state, .recorded = recorded.value(state.host)});
    }
    return live;
}

/// Names that are asked for must exist, else an empty answer looks like good news.
Result<> checkNames(const model::Configuration &all, const QString &project, const QString &environment)
{
    if (!project.isEmpty())
        TRY_DO(model::findProject(all, project));
    if (!environment.isEmpty())
        TRY_DO(model::findEnvironment(all, environment));
    return {};
}

} // namespace

Result<QMap<QString, QString>> recordedCurrent(const Workshop &workshop, const model::Target &target)
{
    return workshop.database.read([&](store::Connection &connection) {
        const store::DeploymentRepository deployments(connection);
        return deploy::isDownloadSite(target.recipe)
            ? deployments.foldersPublished(target.project, target.environment)
            : deployments.foldersNow(target.project, target.environment);
    });
}

Result<QList<RecordedTarget>> recordedOnHosts(const Workshop &workshop)
{
    TRY(const auto all, configuration(workshop));
    QList<RecordedTarget> targets;
    for (const auto &target : all.targets) {
        TRY(const auto current, recordedCurrent(workshop, target));
        targets.append({.project = target.project, .environment = target.environment, .current = current});
    }
    return targets;
}

Result<QList<store::MatrixCell>> recordedStatus(
    const Workshop &workshop, const QString &project, const QString &environment, int lookBack)
{
    TRY(const auto all, configuration(workshop));
    TRY_DO(checkNames(all, project, environment));
    TRY(auto cells, workshop.database.read([lookBack](store::Connection &connection) {
        return store::MatrixQuery(connection).run(lookBack);
    }));
    cells.removeIf([&](const store::MatrixCell &cell) {
        return !isMeant(project, cell.project) || !isMeant(environment, cell.environment);
    });
    TRY_DO(correctStates(workshop, cells));
    return cells;
}

Result<QList<LiveTarget>> liveStatus(const Workshop &workshop, const QString &project,
    const QString &environment, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto all, configuration(workshop));
    TRY_DO(checkNames(all, project, environment));
    QList<LiveTarget> targets;
    for (const auto &target : all.targets) {
        if (!isMeant(project, target.project) || !isMeant(environment, target.environment))
            continue;
        TRY(const auto live, readTarget(workshop, all, target, stop, progress));
        targets.append(live);
    }
    return targets;
}

} // namespace slipway::workflow
