// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop_workplace.h"
#include "ui/wizards/release/release_work.h"

#include <QCoreApplication>

namespace slipway::app {

/// What the wizards of releases have done, by the engine. Thread-safe; the workplace outlives it.
class DesktopReleaseWork final : public ui::ReleaseWork {
    Q_DECLARE_TR_FUNCTIONS(slipway::app::DesktopReleaseWork)
public:
    explicit DesktopReleaseWork(DesktopWorkplace &place) : m_place(place) { }

    Result<QList<ui::SourceReference>> references(
        const QString &project, std::stop_token stop, task::Progress &progress) override;
    Result<ui::DeliveryFacts> facts(
        const QString &project, const QString &release, std::stop_token stop) override;
    Result<ui::ReleaseWays> ways(const QString &project, std::stop_token stop) override;
    ui::ShipOutcome ship(const ui::ShipWish &wish, const WhenMade &whenMade, std::stop_token stop,
        task::Progress &progress) override;
    Result<ui::WorkResult> build(
        const ui::BuildWish &wish, std::stop_token stop, task::Progress &progress) override;
    Result<ui::WorkResult> upload(
        const ui::DeliveryWish &wish, std::stop_token stop, task::Progress &progress) override;
    Result<ui::WorkResult> verify(
        const ui::DeliveryWish &wish, std::stop_token stop, task::Progress &progress) override;
    Result<ui::WorkResult> publish(
        const ui::DeliveryWish &wish, std::stop_token stop, task::Progress &progress) override;

private:
    DesktopWorkplace &m_place;
};

} // namespace slipway::app
