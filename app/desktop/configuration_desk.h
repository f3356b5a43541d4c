// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop_workplace.h"
#include "ui/configuration/configuration_desk.h"

namespace slipway::app {

/// The configuration of the profile, to be edited. Thread-safe; the workplace outlives it.
class DesktopConfigurationDesk final : public ui::ConfigurationDesk {
public:
    explicit DesktopConfigurationDesk(DesktopWorkplace &place) : m_place(place) { }

    Result<ui::OpenedConfiguration> open(const QJsonObject &draft, std::stop_token stop) override;
    Result<ui::ConfigurationReview> review(
        const model::ConfigurationEdits &edits, std::stop_token stop) override;
    Result<int> apply(
        const model::ConfigurationEdits &edits, const QString &reason, std::stop_token stop) override;

private:
    DesktopWorkplace &m_place;
};

} // namespace slipway::app
