// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/host_lane.h"

#include <functional>
#include <vector>

namespace slipway::deploy {

/// Leads all lanes of one run: phases and their barriers, batches, how many may fail, and the way back.
class Course {
public:
    Course(const Run &run, History history);

    Report forward();
    Report back(const std::optional<Error> &cause);
    Report abandon();
    /// An earlier engine sent hosts back on their own, and perhaps not to the end.
    [[nodiscard]] bool hasDepartures() const;

private:
    Report interrupted();
    Report report(model::DeploymentState state) const;
    Result<> decide(QLatin1StringView decision, const QString &detail);
    [[nodiscard]] bool isInterrupted() const;
    [[nodiscard]] bool hasFailedTooOften() const;
    [[nodiscard]] std::optional<Error> firstFailure() const;
    [[nodiscard]] std::vector<HostLane *> active() const;
    [[nodiscard]] std::vector<HostLane *> lanesThat(const std::function<bool(const HostLane &)> &holds) const;
    void onEach(const std::vector<HostLane *> &lanes, const std::function<void(HostLane &)> &work) const;
    std::vector<HostLane *> goThrough(const std::vector<HostLane *> &lanes, qsizetype phase);
    std::optional<Report> goThroughPhase(qsizetype phase);
    std::optional<Report> goThroughBatch(std::vector<HostLane *> lanes, qsizetype phase);
    void letFailedHostsGo();
    void excludeHosts();
    void finishDepartures();
    [[nodiscard]] std::vector<HostLane *> failing() const;
    Result<Advice> ask(const std::vector<HostLane *> &failed, qsizetype phase);
    std::vector<HostLane *> follow(const Advice &advice, const std::vector<HostLane *> &failed);

    const Run &m_run;
    History m_history;
    std::vector<std::unique_ptr<HostLane>> m_lanes = {};
    std::optional<Error> m_cause = {};
    QStringList m_notes = {};
};

} // namespace slipway::deploy
