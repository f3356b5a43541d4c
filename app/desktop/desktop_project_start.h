// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop_workplace.h"
#include "ui/wizards/project/project_start.h"

namespace slipway::app {

/// Looks into repositories and adds projects to the configuration. Thread-safe; the workplace outlives it.
class DesktopProjectStart final : public ui::ProjectStart {
public:
    explicit DesktopProjectStart(DesktopWorkplace &place) : m_place(place) { }

    Result<ui::Surroundings> surroundings(std::stop_token stop) override;
    Result<ui::RepositoryFacts> look(
        const ui::RepositoryAddress &repository, std::stop_token stop, task::Progress &progress) override;
    Result<ui::Addition> preview(const ui::ProjectWish &wish, std::stop_token stop) override;
    Result<> add(const ui::ProjectWish &wish, const QString &reason, std::stop_token stop) override;

private:
    DesktopWorkplace &m_place;
};

} // namespace slipway::app
