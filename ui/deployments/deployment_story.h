// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/deployments/deployments_desk.h"

#include <QHash>
#include <QSet>

namespace slipway::ui {

/// One attempt at a step, as the journal has it.
struct StepRun {
    Id<model::JournalEntry> id = {};
    QString host = {}; ///< empty: a decision of the engine's own
    QString step = {};
    QString title = {};
    int attempt = 1;
    model::StepState state = model::StepState::Intended;
    QDateTime begun = {};
    QDateTime ended = {};
    QString detail = {};
    QStringList output = {}; ///< line by line

    [[nodiscard]] bool isOpen() const { return state == model::StepState::Intended; }
};

/// What is known of one host.
struct HostStory {
    QString host = {};
    QString leftOut = {}; ///< why it took no part
    model::HostOutcome outcome = {};
    QList<int> runs = {}; ///< places in the list of all runs
    int open = -1; ///< place of the run that has no outcome yet
    int done = 0; ///< steps
    int all = 0; ///< steps that it will have taken in the end, by what is known now
};

/// A phase, or one batch of a phase that goes in batches; at last perhaps the way back.
struct Stage {
    enum class State { Waiting, Running, Done, Failed, NotReached };

    QString title = {};
    int batch = 0; ///< counts from 1; 0: all hosts together
    int batches = 0;
    QStringList hosts = {};
    int done = 0; ///< hosts
    int failed = 0;
    State state = State::Waiting;
};

struct StepTally {
    int done = 0;
    int all = 0;
};

/// One deployment, put together from its plan and what its journal brings, bit by bit; the same while it runs
/// and long after. A plain value without widgets.
class DeploymentStory {
public:
    DeploymentStory() = default;
    explicit DeploymentStory(const DeploymentOpened &opened);

    /// The places of the runs that are new or changed, in order.
    QList<int> take(const DeploymentNews &news);
    [[nodiscard]] JournalMark mark() const;

    [[nodiscard]] const model::Deployment &deployment() const { return m_opened.deployment; }
    [[nodiscard]] const std::optional<deploy::Plan> &plan() const { return m_opened.plan; }
    [[nodiscard]] model::Tier tier() const { return m_opened.tier; }
    [[nodiscard]] EngineAt engine() const { return m_engine; }
    [[nodiscard]] const QDateTime &at() const { return m_at; }
    [[nodiscard]] bool isOver() const { return deployment().state != model::DeploymentState::Running; }
    [[nodiscard]] bool isGoingBack() const { return m_isTurnedBack; }
    /// Its engine waits for a person to say what becomes of hosts that failed.
    [[nodiscard]] bool isAsking() const { return m_isAsking && !isOver(); }
    /// The last sign of life: an intent or an outcome.
    [[nodiscard]] const QDateTime &lastSign() const { return m_lastSign; }

    [[nodiscard]] const QList<StepRun> &runs() const { return m_runs; }
    [[nodiscard]] const QList<HostStory> &hosts() const { return m_hosts; }
    [[nodiscard]] const HostStory *host(const QString &name) const;
    [[nodiscard]] StepTally tally() const;
    /// How long the steps that are left usually take, by earlier ones there. Nothing where that cannot be
    /// known: nothing succeeded there before, it goes back or waits, or takes longer than any before it.
    [[nodiscard]] std::optional<std::chrono::milliseconds> left() const;
    [[nodiscard]] QList<Stage> stages() const;

private:
    /// Where a step stands in the plan; the same on all hosts that have it.
    struct StepPlace {
        QString title = {};
        int phase = -1; ///< -1: it puts something back
        bool isInBatches = false;
        bool mayFail = false;
    };
    /// What one host's plan and journal say of the steps, for counting.
    struct Steps {
        QList<QList<QString>> phases = {};
        QStringList undo = {};
        QSet<QString> concluded = {};
        QSet<QString> begun = {};
        QSet<QString> failed = {}; ///< or whose outcome is not known
        bool hasGivenUp = false;
    };

    void readPlan();
    void note(const QList<deploy::PlannedStep> &steps, int phase, bool isInBatches);
    int takeEntry(const model::JournalEntry &entry);
    void follow(StepRun &run, int place);
    void count(HostStory &host, const Steps &steps) const;
    [[nodiscard]] QString titleOf(const QString &step) const;
    [[nodiscard]] bool isOut(const HostStory &host, int phase) const;
    [[nodiscard]] bool hasBegun(const Steps &steps, int phase) const;
    [[nodiscard]] bool isThrough(const Steps &steps, int phase) const;
    [[nodiscard]] bool hasFailed(const Steps &steps, int phase) const;
    [[nodiscard]] Stage stageOf(int phase, const QList<int> &hosts) const;
    void addBatches(QList<Stage> &stages, int phase) const;
    [[nodiscard]] Stage wayBack() const;

    DeploymentOpened m_opened;
    QList<StepRun> m_runs;
    QHash<qint64, int> m_places; ///< of the runs, by their number in the journal
    QList<HostStory> m_hosts;
    QList<Steps> m_steps; ///< beside the hosts
    QHash<QString, int> m_hostPlaces;
    QHash<QString, StepPlace> m_stepPlaces;
    QStringList m_phases;
    EngineAt m_engine = EngineAt::Nowhere;
    QDateTime m_at;
    QDateTime m_lastSign;
    qint64 m_last = 0;
    bool m_isTurnedBack = false;
    bool m_isAsking = false;
};

} // namespace slipway::ui
