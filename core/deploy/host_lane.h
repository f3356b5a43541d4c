// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/engine.h"
#include "deploy/history.h"

#include <mutex>

namespace slipway::deploy {

/// What all lanes of one run share.
struct Run {
    const Plan &plan;
    const Crew &crew;
    const Holder &holder;
    const Pace &pace;
    QString session; ///< this run of the engine, as the lease has it
    std::stop_token stop;
    task::Progress &progress;
};

/// Takes one host through the steps of a plan, and back. Used by one thread at a time. It writes each intent
/// and outcome to the journal, looks again where an answer was lost, and knows what is true of its host.
class HostLane {
public:
    HostLane(const Run &run, const HostPlan &plan, HostHistory history);

    /// Does the steps of one phase; does nothing on a host that has failed. Look at failure() afterwards.
    void goThrough(const PlannedPhase &phase);
    /// Puts back what was touched here, and gives up the lease.
    void goBack();
    /// Notes that this host goes back while the others go on.
    void giveUp();
    /// Gives up the lease and leaves everything else as it is.
    void abandon();
    /// All was done by an earlier engine but for giving up the lease.
    void goOnLeaving();

    [[nodiscard]] const HostPlan &plan() const { return m_plan; }
    [[nodiscard]] const model::HostOutcome &outcome() const { return m_outcome; }
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }
    [[nodiscard]] const QStringList &notes() const { return m_notes; }
    [[nodiscard]] bool isOut() const { return m_isOut; } ///< left out, or has given up
    [[nodiscard]] bool isInterrupted() const { return m_isInterrupted; }
    [[nodiscard]] bool isRestored() const;

private:
    enum class Arrival { ToDeploy, ToPutBack };

    Result<remote::Reply> perform(const PlannedStep &step, Arrival arrival = Arrival::ToDeploy);
    Result<remote::Reply> attempt(const PlannedStep &step, Arrival arrival);
    void learnFrom(const PlannedStep &step, const Result<remote::Reply> &reply);
    Result<remote::Reply> act(const PlannedStep &step, Arrival arrival, int attempt);
    Result<remote::Reply> takeLease(const PlannedStep &step, Arrival arrival, int attempt);
    Result<remote::Reply> send(const PlannedStep &step, int attempt);
    Result<remote::Reply> script(
        const PlannedStep &step, const QString &name, const remote::Parameters &more, int attempt);
    Result<> upload(const Transfer &transfer);
    Result<HostLink *> link();
    [[nodiscard]] QString receipt() const;
    [[nodiscard]] bool isTouched() const;

    Result<bool> takeLeaseToPutBack();
    void undo();
    void giveUpLease();
    void fail(const Error &error);
    void note(const QString &text);
    void enter(model::HostState state);

    const Run &m_run;
    const HostPlan &m_plan;
    HostHistory m_history;
    std::unique_ptr<HostLink> m_link = {};
    qint64 m_epoch = 0; ///< zero: this run has no lease here
    model::HostOutcome m_outcome = {};
    std::optional<Error> m_failure = {};
    QStringList m_notes = {};
    bool m_isOut = false;
    bool m_isInterrupted = false;
    QString m_saidInVain; ///< by the commands of a script that then failed
    bool m_isFenced = false;
    bool m_wasTouched = false;
};

} // namespace slipway::deploy
