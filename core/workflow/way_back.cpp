// SPDX-License-Identifier: Apache-2.0
#include "workflow/way_back.h"

#include "workflow/host_status.h"
#include "workflow/lanes.h"
#include "workflow/ssh_host_links.h"

#include <algorithm>

namespace slipway::workflow {

namespace {

using store::HostPassage;

bool wasHealthy(const HostPassage &passage)
{
    const auto state = passage.outcome.state;
    return (state == model::HostState::Healthy || state == model::HostState::Done)
        && passage.outcome.failure.isEmpty();
}

bool stayed(const HostPassage &passage)
{
    return passage.outcome.current == passage.folder;
}

Result<QList<HostPassage>> passagesOf(const Workshop &workshop, const model::Target &target)
{
    return workshop.database.read([&](store::Connection &connection) {
        return store::DeploymentRepository(connection).passages(target.project, target.environment);
    });
}

} // namespace

WayBack::WayBack(QList<HostPassage> passages, QStringList hosts, const QMap<QString, QString> &running)
    : m_passages(std::move(passages)),
      m_hosts(std::move(hosts))
{
    for (const QString &host : m_hosts) {
        if (running.contains(host))
            m_running.insert(host, running.value(host));
    }
}

bool WayBack::runsEverywhere(const QString &folder) const
{
    return !m_running.isEmpty()
        && std::all_of(m_running.begin(), m_running.end(), [&](const QString &one) { return one == folder; });
}

/// Where hosts differ, a deployment did not reach all of them: the newest that did is what one goes back
/// from. One that a rollback brought is the way back itself, and going on with it is right.
QString WayBack::leaving() const
{
    const QStringList folders = m_running.values();
    const auto newest = std::find_if(m_passages.rbegin(), m_passages.rend(),
        [&](const HostPassage &passage) { return stayed(passage) && folders.contains(passage.folder); });
    return newest == m_passages.rend() || newest->kind == model::DeploymentKind::Rollback ? QString()
                                                                                          : newest->folder;
}

QMap<QString, Id<model::Deployment>> WayBack::lastRollbackFrom() const
{
    QMap<QString, Id<model::Deployment>> left;
    for (const HostPassage &passage : m_passages) {
        if (passage.kind == model::DeploymentKind::Rollback && stayed(passage)
            && passage.outcome.previous != passage.folder)
            left.insert(passage.outcome.previous, passage.deployment);
    }
    return left;
}

std::optional<Id<model::Release>> WayBack::release() const
{
    const QString from = leaving();
    const auto left = lastRollbackFrom();
    QMap<qint64, QSet<QString>> healthyOn; // by release: hosts, since the last rollback from it
    std::optional<Id<model::Release>> last;
    for (const HostPassage &passage : m_passages) {
        if (!wasHealthy(passage) || !m_hosts.contains(passage.outcome.host)
            || passage.deployment.value <= left.value(passage.folder).value)
            continue;
        auto &hosts = healthyOn[passage.release.value];
        hosts.insert(passage.outcome.host);
        if (hosts.size() == m_hosts.size() && passage.folder != from && !runsEverywhere(passage.folder))
            last = passage.release;
    }
    return last;
}

Result<WayBack> recordedWayBack(const Workshop &workshop, const model::Target &target)
{
    TRY(const auto running, recordedCurrent(workshop, target));
    TRY(auto passages, passagesOf(workshop, target));
    return WayBack(std::move(passages), target.hosts, running);
}

Result<WayBack> liveWayBack(const Workshop &workshop, const model::Configuration &all,
    const model::Target &target, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto environment, model::findEnvironment(all, target.environment));
    SshHostLinks links(workshop.connector, all, environment.tier);
    TRY(const auto states,
        deploy::readLive(links, target.hosts, target.root, lanesToHosts, std::move(stop), progress));
    TRY(auto running, recordedCurrent(workshop, target));
    for (const deploy::LiveState &state : states) {
        if (state.failure.isEmpty())
            running.insert(state.host, state.current);
    }
    TRY(auto passages, passagesOf(workshop, target));
    return WayBack(std::move(passages), target.hosts, running);
}

} // namespace slipway::workflow
