// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/deployments/deployments_desk.h"

#include <atomic>
#include <functional>
#include <mutex>

namespace slipway::ui {

/// A deployment of shop 1.4.0-b12 to production that a test takes forward step by step, with the journal that
/// an engine would have written. Thread-safe.
class ScriptedDeployment {
public:
    /// `batches` as a target has them; `furtherSteps` come between making the environment and sealing it.
    explicit ScriptedDeployment(int hosts,
        const QStringList &batches = {QStringLiteral("1"), QStringLiteral("100%")}, qint64 number = 17,
        int furtherSteps = 0);

    [[nodiscard]] DeploymentOpened opened() const;
    [[nodiscard]] DeploymentNews since(const JournalMark &mark) const;

    /// Steps as the recipe has them: lock, send, stage, seal, switch, health, receipt, unlock.
    void begin(const QString &host, const QString &step);
    void conclude(const QString &host, model::StepState state = model::StepState::Succeeded,
        const QString &detail = {}, const QStringList &output = {});
    void perform(const QString &host, const QStringList &steps);
    /// The engine's own decisions.
    void decide(const QString &decision, const QString &host = {}, const QString &detail = {});
    void setHost(const model::HostOutcome &outcome);
    void setDurations(const QList<std::chrono::milliseconds> &ofEarlierOnes);
    void setState(model::DeploymentState state, EngineAt engine);

    [[nodiscard]] static QString hostName(int number);
    [[nodiscard]] static const QStringList &forward();
    /// The same with the further ones.
    [[nodiscard]] QStringList steps() const;

private:
    [[nodiscard]] qint64 append(const QString &host, const QString &step);

    mutable std::mutex m_mutex;
    DeploymentOpened m_opened;
    EngineAt m_engine = EngineAt::Work;
    QList<model::JournalEntry> m_journal;
    QHash<QString, qsizetype> m_open; ///< by host
    QHash<QString, int> m_attempts; ///< by host and step
    qint64 m_seconds = 0; ///< that have passed since it began
};

/// A desk that answers what a test gives it.
class ScriptedDeploymentsDesk final : public DeploymentsDesk {
public:
    ScriptedDeployment *one = nullptr; ///< what is opened and followed, whatever its number
    std::function<Result<DeploymentRows>(const DeploymentsAsked &)> onList = {};
    std::function<Result<QString>(WayOut, const QString &reason, std::stop_token, task::Progress &)> onEnd
        = {};
    std::optional<Error> failure = {}; ///< of opening
    std::function<void()> onOpen = [] {};
    std::atomic<bool> isUnreadable = false; ///< following fails

    Result<DeploymentRows> list(const DeploymentsAsked &asked, std::stop_token stop) override;
    Result<DeploymentOpened> open(Id<model::Deployment> id, std::stop_token stop) override;
    Result<DeploymentNews> follow(
        Id<model::Deployment> id, const JournalMark &mark, std::stop_token stop) override;
    Result<QString> end(Id<model::Deployment> id, const EndOrder &order, std::stop_token stop,
        task::Progress &progress, const deploy::Steering &steering) override;
    // Of the last end that was asked for.
    EndOrder order = {};
    deploy::Steering steering = {};
};

/// So many deployments of three projects in every state, newest first.
[[nodiscard]] QList<DeploymentRow> sampleDeployments(int count);

} // namespace slipway::ui
