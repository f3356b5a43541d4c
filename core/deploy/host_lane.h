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
    /// After retry() and letPass() it begins where it failed.
    void goThrough(const PlannedPhase &phase);
    /// Forgets the failure, so that the step can be done once more.
    void retry();
    /// Notes that the host goes on although the step failed. Only where mayGoOn().
    void letPass(const QString &reason);
    /// Puts back what was touched here, and gives up the lease.
    void goBack();
    /// Notes that this host goes back while the others go on.
    void giveUp();
    /// The same, because a person said so.
    void exclude(const QString &reason);
    /// Gives up the lease and leaves everything else as it is.
    void abandon();
    /// All was done by an earlier engine but for giving up the lease.
    void goOnLeaving();

    [[nodiscard]] const HostPlan &plan() const { return m_plan; }
    [[nodiscard]] const model::HostOutcome &outcome() const { return m_outcome; }
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }
    [[nodiscard]] const QStringList &notes() const { return m_notes; }
    [[nodiscard]] bool isOut() const { return m_isOut; } ///< left out, or has given up
    [[nodiscard]] bool isExcluded() const { return m_history.isExcluded; }
    /// An earlier engine sent this host back, and perhaps not to the end.
    [[nodiscard]] bool hasToGoBackStill() const { return m_history.gaveUp && m_history.mayHoldLease; }
    [[nodiscard]] bool mayGoOn() const;
    /// Its title; of the step that failed.
    [[nodiscard]] QString failedStep() const { return m_failedAt ? m_failedAt->title : QString(); }
    /// The connection is made anew for the next step.
    void hangUp() { m_link.reset(); }
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
    void rewind(const QString &remark);
    void takeUpHistory();
    [[nodiscard]] bool hasLetPass(const PlannedPhase &phase) const;
    void departAs(QLatin1StringView decision, const QString &why);
    bool decide(QLatin1StringView decision, const QString &detail);
    void fail(const PlannedStep &step, const Error &error);
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
    const PlannedStep *m_failedAt = nullptr;
    const PlannedStep *m_beginAt = nullptr; ///< of the phase that is gone through again
    model::HostOutcome m_before = {}; ///< the failure
    bool m_isOut = false;
    bool m_isInterrupted = false;
    QString m_saidInVain; ///< by the commands of a script that then failed
    bool m_isFenced = false;
    bool m_wasTouched = false;
};

} // namespace slipway::deploy
