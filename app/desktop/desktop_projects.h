// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop_workplace.h"
#include "ui/projects/project_desk.h"

namespace slipway::app {

/// The projects of the profile, for their pages. Thread-safe; the workplace outlives it.
class DesktopProjects final : public ui::ProjectDesk {
public:
    explicit DesktopProjects(DesktopWorkplace &place) : m_place(place) { }

    Result<QList<ui::ProjectRow>> list(std::stop_token stop) override;
    Result<ui::ProjectSheet> sheet(const QString &project, std::stop_token stop) override;
    Result<QList<ui::Undeployed>> undeployed(const QString &project, std::stop_token stop) override;
    Result<QString> buildLog(const QString &project, int number, std::stop_token stop) override;

private:
    DesktopWorkplace &m_place;
};

} // namespace slipway::app
