// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/deployment.h"
#include "model/release.h"
#include "sandbox.h"
#include "workflow/run_deployment.h"

#include <QMap>
#include <chrono>

namespace slipway::sandbox {

/// The main job on the sample project, step by step. Each step says in one line what happened and how long it
/// took; one that does not end as it must ends the demonstration. For one run.
class Demonstration {
public:
    using Say = std::function<void(const QString &line)>;
    using Moment = std::chrono::steady_clock::time_point;

    Demonstration(const workflow::Workshop &workshop, const SandboxState &state, std::stop_token stop,
        task::Progress &progress, const Say &say);

    /// `began`: when the taking up began, which is the first step.
    Result<DemoReport> run(Moment began);

private:
    Result<> endOpenDeployments();
    Result<> makeRelease(const QString &version);
    Result<> build(const QString &version);
    Result<> archive(const QString &version);
    Result<> verifyArchived(const QString &version);
    Result<> publish(const QString &version, const QString &index);
    Result<> deploy(const QString &version, const QString &environment);
    Result<> takeBack(const QString &version, const QString &current);
    Result<> beRefused(const QString &version, const QString &environment);
    Result<> rollBack(const QString &environment, const QString &version);
    Result<> verifyEverywhere(const QString &version);
    Result<> verifyTrail();

    Result<workflow::DeploymentReport> runPlan(
        const workflow::PreparedDeployment &prepared, const QString &environment, const QString &reason);
    Result<int> expectCurrent(const QString &environment, const QString &folder);
    [[nodiscard]] workflow::ReleaseName nameOf(const QString &version) const;
    void say(const QString &sentence);

    const workflow::Workshop &m_workshop;
    std::stop_token m_stop;
    task::Progress &m_progress;
    const Say &m_say;
    DemoReport m_report;
    QMap<QString, model::Release> m_releases; ///< by version
    Moment m_stepBegan = {};
};

} // namespace slipway::sandbox
