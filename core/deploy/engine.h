// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "deploy/guide.h"
#include "deploy/host_link.h"
#include "deploy/journal.h"
#include "deploy/plan.h"
#include "task/progress.h"

#include <QMap>
#include <optional>

namespace slipway::deploy {

/// In whose name a deployment changes hosts: what the hosts' lease says. One line each.
struct Holder {
    QString database; ///< identity of the database that holds the deployment
    QString deployment; ///< its identity there
    QString person;
    QString workstation;
    QString auditHead = {}; ///< the trail's chain, last number and hash; the hosts bear witness of it
};

/// What an engine works with. All of it outlives the engine.
struct Crew {
    HostLinks &links;
    Journal &journal;
    Trail &trail;
    const Clock &clock;
    QMap<QString, QString> files = {}; ///< SHA-256 -> local path, checked by the caller
    Steering steering = {};
};

/// How fast, and how patient.
struct Pace {
    int lanes = 32;
    std::chrono::milliseconds busyWait{120'000}; ///< how long an orphan's last command is waited for
    std::chrono::milliseconds grace{30'000}; ///< what a step may take longer than its own timeout
    std::chrono::milliseconds backOff{500}; ///< before a lost connection is tried again; doubles
};

/// How a deployment ended, or where it stands. Truthful for each host.
struct Report {
    model::DeploymentState state = model::DeploymentState::Running;
    QList<model::HostOutcome> hosts = {};
    std::optional<Error> cause = {}; ///< the first failure; none when all went well
    QStringList notes = {}; ///< what went wrong without mattering to the outcome: an old release not removed
};

/// Takes a plan to hosts, in phases with a barrier after each, and back again where it fails.
///
/// Blocks; lanes are threads of its own. Nothing is done that the journal does not have first. A stop leaves
/// an Interrupted deployment, its lease held, that resume() or revert() of any later engine takes to an end;
/// so does a pause, between two batches ("deploy.paused"), and a death at any point.
class Engine {
public:
    Engine(Crew crew, Holder holder, Pace pace = {});

    /// A first run. Fails only when nothing was begun: a plan that is none, a journal that cannot be read.
    Result<Report> run(const Plan &plan, std::stop_token stop, task::Progress &progress);
    /// Goes on with a deployment whose engine stopped or died: in the direction it was going.
    Result<Report> resume(const Plan &plan, std::stop_token stop, task::Progress &progress);
    /// Puts back everything that the deployment touched, wherever it stands; of one that is done, the hosts
    /// that had to go back on their own and could not.
    Result<Report> revert(const Plan &plan, std::stop_token stop, task::Progress &progress);
    /// Leaves the hosts as they are and gives up the lease on each.
    Result<Report> abandon(const Plan &plan, std::stop_token stop, task::Progress &progress);

private:
    Crew m_crew;
    Holder m_holder;
    Pace m_pace;
};

} // namespace slipway::deploy
