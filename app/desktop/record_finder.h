// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop_workplace.h"
#include "ui/navigation/finding.h"

#include <QCoreApplication>

namespace slipway::app {

/// Finds projects, releases, deployments, hosts and events by what is recorded and configured.
class RecordFinder final : public ui::Finder {
    Q_DECLARE_TR_FUNCTIONS(slipway::app::RecordFinder)
public:
    static constexpr int newest
        = 500; ///< that many releases and deployments are looked through for any likeness
    static constexpr int matching = 100; ///< that many older ones are taken that have every word in them
    static constexpr qsizetype ofAKind = 8; ///< that many of each kind are yielded

    explicit RecordFinder(DesktopWorkplace &workplace) : m_workplace(workplace) { }

    Result<QList<ui::Found>> find(const QString &text, std::stop_token stop) override;

private:
    DesktopWorkplace &m_workplace;
};

} // namespace slipway::app
