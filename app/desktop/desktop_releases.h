// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop_workplace.h"
#include "ui/releases/release_desk.h"

namespace slipway::app {

/// The releases of the profile, for their pages. Thread-safe; the workplace outlives it.
class DesktopReleases final : public ui::ReleaseDesk {
public:
    explicit DesktopReleases(DesktopWorkplace &place) : m_place(place) { }

    Result<ui::ReleaseList> list(std::stop_token stop) override;
    Result<ui::ReleaseSheet> sheet(
        const QString &project, const QString &name, std::stop_token stop) override;
    Result<ui::ReleaseChanges> changes(const QString &project, const QString &name,
        const QString &environment, std::stop_token stop) override;
    Result<ui::ReleaseComparison> compare(const QString &project, const QString &name, const QString &other,
        std::stop_token stop, task::Progress &progress) override;

private:
    DesktopWorkplace &m_place;
};

/// The release that is called "1.4.0-b12", or the newest build of "1.4.0"; also of a project that is no
/// longer configured.
Result<model::Release> releaseNamed(
    const workflow::Workshop &workshop, const QString &project, const QString &name);

} // namespace slipway::app
