// SPDX-License-Identifier: Apache-2.0
// The phases and batches of a deployment, and how far each has come.
#include "deploy/batches.h"
#include "ui/deployments/deployment_story.h"
#include "ui/deployments/deployment_words.h"

#include <QCoreApplication>
#include <algorithm>

namespace slipway::ui {

using State = Stage::State;

bool DeploymentStory::hasBegun(const Steps &steps, int phase) const
{
    const auto &ids = steps.phases.value(phase);
    return std::any_of(
        ids.begin(), ids.end(), [&](const QString &step) { return steps.begun.contains(step); });
}

bool DeploymentStory::isThrough(const Steps &steps, int phase) const
{
    const auto &ids = steps.phases.value(phase);
    return !ids.isEmpty() && std::all_of(ids.begin(), ids.end(), [&](const QString &step) {
        return steps.concluded.contains(step);
    });
}

bool DeploymentStory::hasFailed(const Steps &steps, int phase) const
{
    const auto &ids = steps.phases.value(phase);
    return std::any_of(
        ids.begin(), ids.end(), [&](const QString &step) { return steps.failed.contains(step); });
}

/// True where the host failed, or was left out, before it came to the phase.
bool DeploymentStory::isOut(const HostStory &host, int phase) const
{
    const Steps &steps = m_steps[m_hostPlaces.value(host.host)];
    if (!host.leftOut.isEmpty() || phase >= steps.phases.size())
        return true;
    const bool hasStopped = isTrouble(host.outcome.state) || steps.hasGivenUp;
    return hasStopped && !hasBegun(steps, phase);
}

Stage DeploymentStory::stageOf(int phase, const QList<int> &hosts) const
{
    Stage stage{.title = m_phases.value(phase)};
    bool hasBegunAnywhere = false;
    for (const int place : hosts) {
        const Steps &steps = m_steps[place];
        stage.hosts.append(m_hosts[place].host);
        hasBegunAnywhere = hasBegunAnywhere || hasBegun(steps, phase);
        stage.done += isThrough(steps, phase) ? 1 : 0;
        stage.failed += hasFailed(steps, phase) ? 1 : 0;
    }
    const bool isEnded = isOver() || m_isTurnedBack;
    if (!hasBegunAnywhere)
        stage.state = isEnded ? State::NotReached : State::Waiting;
    else if (stage.failed > 0)
        stage.state = State::Failed;
    else if (stage.done == stage.hosts.size())
        stage.state = State::Done;
    else
        stage.state = isEnded ? State::NotReached : State::Running;
    return stage;
}

void DeploymentStory::addBatches(QList<Stage> &stages, int phase) const
{
    QList<int> hosts;
    for (int i = 0; i < m_hosts.size(); ++i) {
        if (!isOut(m_hosts[i], phase))
            hosts.append(i);
    }
    const bool isInBatches = std::any_of(m_stepPlaces.cbegin(), m_stepPlaces.cend(),
        [&](const StepPlace &place) { return place.phase == phase && place.isInBatches; });
    const int count = int(hosts.size());
    const auto sizes = isInBatches ? deploy::batchSizes(m_opened.plan->batches, count).value_or(QList{count})
                                   : QList{count};
    int begin = 0;
    for (int batch = 0; batch < sizes.size(); ++batch) {
        Stage stage = stageOf(phase, hosts.mid(begin, sizes[batch]));
        begin += sizes[batch];
        if (sizes.size() > 1) {
            stage.batch = batch + 1;
            stage.batches = int(sizes.size());
        }
        stages.append(stage);
    }
}

Stage DeploymentStory::wayBack() const
{
    Stage stage{.title = QCoreApplication::translate("slipway::ui::DeploymentStory", "Put back")};
    for (const HostStory &host : m_hosts) {
        if (!host.leftOut.isEmpty())
            continue;
        stage.hosts.append(host.host);
        stage.done += host.done == host.all ? 1 : 0;
        stage.failed += host.outcome.state == model::HostState::RestoreFailed ? 1 : 0;
    }
    stage.state = stage.failed > 0              ? State::Failed
        : stage.done == int(stage.hosts.size()) ? State::Done
        : isOver()                              ? State::NotReached
                                                : State::Running;
    return stage;
}

QList<Stage> DeploymentStory::stages() const
{
    QList<Stage> stages;
    if (!m_opened.plan)
        return stages;
    for (int phase = 0; phase < m_phases.size(); ++phase)
        addBatches(stages, phase);
    if (m_isTurnedBack)
        stages.append(wayBack());
    return stages;
}

} // namespace slipway::ui
