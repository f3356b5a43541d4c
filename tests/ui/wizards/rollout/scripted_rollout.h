// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/wizards/rollout/rollout_desk.h"

namespace slipway::ui {

/// A desk with three releases of shop and one of invoices, and targets in staging and production.
class ScriptedRolloutDesk final : public RolloutDesk {
public:
    std::function<Result<RolloutPlan>(const RolloutAsked &)> onPlan = {};
    bool hasReleases = true;
    QByteArray ran = {}; ///< the plan that was run; read when its work has ended
    RolloutConsent consent = {};

    Result<QList<ReleaseChoice>> releases(const QString &project, int limit, std::stop_token stop) override;
    Result<QList<TargetChoice>> targets(const QString &project, std::stop_token stop) override;
    Result<QList<ReleaseChoice>> wayBack(
        const QString &project, const QString &environment, std::stop_token stop) override;
    Result<RolloutPlan> plan(
        const RolloutAsked &asked, std::stop_token stop, task::Progress &progress) override;
    Result<QString> run(const QByteArray &plan, const RolloutConsent &consent, std::stop_token stop,
        task::Progress &progress, const Begun &begun, const deploy::Steering &steering) override;
};

/// What was asked for on so many hosts: the first is new, the second has it already, the last cannot be
/// reached.
[[nodiscard]] RolloutPlan samplePlan(const RolloutAsked &asked, int hosts);

} // namespace slipway::ui
