// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/home/cell.h"

#include <QCoreApplication>

namespace slipway::ui {

/// Cells in words, for drawing, for tooltips and for screen readers. What came from outside is made
/// displayable.
class CellWords {
    Q_DECLARE_TR_FUNCTIONS(slipway::ui::CellWords)
public:
    /// How long ago, in the largest unit that fits: "just now", "5 min", "3 h", "12 d".
    [[nodiscard]] static QString age(const QDateTime &since, const QDateTime &now);
    /// "1.4.0-b12", as on the command line.
    [[nodiscard]] static QString version(const store::MatrixDeployment &deployment);
    /// The state in a word or two: "OK", "Partly done".
    [[nodiscard]] static QString state(CellState state);
    [[nodiscard]] static QString state(model::DeploymentState state);
    /// The state of a cell, which tells apart what never was and what is no more.
    [[nodiscard]] static QString headline(const Cell &cell);
    /// What runs; while something is on its way or half done, "1.3.0-b9 → 1.4.0-b12".
    [[nodiscard]] static QString versions(const Cell &cell);
    [[nodiscard]] static QString person(const Cell &cell);
    /// "1.5.0-b13 put back"; empty where nothing was.
    [[nodiscard]] static QString takenBack(const Cell &cell);
    /// "held by Ada", while nobody else may deploy there; else empty.
    [[nodiscard]] static QString holder(const Cell &cell);
    /// "last good 1.3.0-b9, 5 d", where what is shown is not it; else empty.
    [[nodiscard]] static QString lastGood(const Cell &cell, const QDateTime &now);
    /// "last 10: 8 good, 1 failed, 1 put back"; empty where nothing was ever deployed.
    [[nodiscard]] static QString history(const QList<store::PastDeployment> &history);
    [[nodiscard]] static QString standing(Standing standing);
    /// "2 of 12 drifted", "1 of 12 not read", "12 of 12 as recorded"; empty where the hosts were not asked.
    [[nodiscard]] static QString hosts(const Cell &cell);
    /// The whole cell in one sentence.
    [[nodiscard]] static QString sentence(const Cell &cell, const QDateTime &now);
    /// The whole cell in lines, as rich text.
    [[nodiscard]] static QString toolTip(const Cell &cell, const QDateTime &now);
    /// One host's finding: "as recorded", "has 1.3.0-b9, recorded 1.4.0-b12", or why it was not read.
    [[nodiscard]] static QString finding(const workflow::LiveHost &host);
    [[nodiscard]] static QString tier(model::Tier tier);
    /// "2026-05-20 11:12", in the manner of this computer.
    [[nodiscard]] static QString moment(const QDateTime &time);

private:
    /// How many ended so: "%1 put back".
    [[nodiscard]] static QString outcome(model::DeploymentState state);
};

} // namespace slipway::ui
