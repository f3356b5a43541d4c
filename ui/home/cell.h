// SPDX-License-Identifier: Apache-2.0
// One cell of the matrix: what a project is doing in an environment, and how that looks.
#pragma once

#include "ui/home/board.h"
#include "ui/style/look.h"

#include <optional>

namespace slipway::ui {

enum class CellState {
    NoTarget, ///< the project does not live in this environment
    Nothing, ///< it may, and was never deployed, or nothing was left of it
    Good,
    RolledBack, ///< good, and an earlier release on purpose
    Running,
    RollingBack,
    Asking, ///< under way, and hosts failed: it waits for a person's answer
    PartlyDone,
    RevertFailed,
    Interrupted,
    Abandoned,
};

/// How a project fares, the most urgent first: what groups and filters go by.
enum class Standing {
    Attention, ///< not at its end, or the last one failed, or hosts have drifted
    Underway,
    Good,
    Nothing, ///< never deployed
};
inline constexpr std::size_t standingCount = 4;

struct Cell {
    CellState state = CellState::NoTarget;
    store::MatrixCell recorded = {};
    QList<workflow::LiveHost> hosts = {}; ///< what they said; empty: not asked since the last change
    QDateTime hostsAt = {};

    static Cell of(const store::MatrixCell &recorded);

    /// The deployment that the state, the age and the person are of; null: there is none.
    [[nodiscard]] const store::MatrixDeployment *shown() const;
    /// The last deployment where it failed and was put back, so that it is not what is shown; else null.
    [[nodiscard]] const store::MatrixDeployment *takenBack() const;
    [[nodiscard]] int drifted() const;
    [[nodiscard]] int unreached() const;
    /// Nothing where the project has no target.
    [[nodiscard]] std::optional<Standing> standing() const;
    /// A deployment that is not over keeps everybody else away, by the record and on its hosts.
    [[nodiscard]] bool isHeld() const;
};

/// Its words are in CellWords.
[[nodiscard]] Look lookOf(CellState state);
[[nodiscard]] Look lookOf(Standing standing);

} // namespace slipway::ui
