// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop_workplace.h"
#include "ui/wizards/rollout/rollout_desk.h"

namespace slipway::app {

/// What the wizards for hosts ask, over the database and the engine. Thread-safe.
class RolloutDesk final : public ui::RolloutDesk {
public:
    explicit RolloutDesk(DesktopWorkplace &workplace) : m_workplace(workplace) { }

    Result<QList<ui::ReleaseChoice>> releases(
        const QString &project, int limit, std::stop_token stop) override;
    Result<QList<ui::TargetChoice>> targets(const QString &project, std::stop_token stop) override;
    Result<QList<ui::ReleaseChoice>> wayBack(
        const QString &project, const QString &environment, std::stop_token stop) override;
    Result<ui::RolloutPlan> plan(
        const ui::RolloutAsked &asked, std::stop_token stop, task::Progress &progress) override;
    Result<QString> run(const QByteArray &plan, const ui::RolloutConsent &consent, std::stop_token stop,
        task::Progress &progress, const Begun &begun, const deploy::Steering &steering) override;

private:
    DesktopWorkplace &m_workplace;
};

} // namespace slipway::app
