// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop_workplace.h"
#include "ui/deployments/deployments_desk.h"

namespace slipway::app {

/// The deployments place over the database and the engine. Thread-safe.
class DeploymentsDesk final : public ui::DeploymentsDesk {
public:
    explicit DeploymentsDesk(DesktopWorkplace &workplace) : m_workplace(workplace) { }

    Result<ui::DeploymentRows> list(const ui::DeploymentsAsked &asked, std::stop_token stop) override;
    Result<ui::DeploymentOpened> open(Id<model::Deployment> id, std::stop_token stop) override;
    Result<ui::DeploymentNews> follow(
        Id<model::Deployment> id, const ui::JournalMark &mark, std::stop_token stop) override;
    Result<QString> end(Id<model::Deployment> id, const ui::EndOrder &order, std::stop_token stop,
        task::Progress &progress, const deploy::Steering &steering) override;

private:
    DesktopWorkplace &m_workplace;
};

} // namespace slipway::app
