// SPDX-License-Identifier: Apache-2.0
#include "ui/home/cell.h"

#include <algorithm>

namespace slipway::ui {

namespace {

using model::DeploymentKind;
using model::DeploymentState;

CellState stateOfGood(const store::MatrixCell &recorded)
{
    if (!recorded.good)
        return CellState::Nothing;
    return recorded.good->kind == DeploymentKind::Rollback ? CellState::RolledBack : CellState::Good;
}

CellState stateOf(const store::MatrixCell &recorded)
{
    if (!recorded.latest)
        return CellState::Nothing;
    switch (recorded.latest->state) {
    case DeploymentState::Running:
        if (recorded.latest->askingSince.isValid())
            return CellState::Asking;
        return recorded.latest->kind == DeploymentKind::Rollback ? CellState::RollingBack
                                                                 : CellState::Running;
    case DeploymentState::Succeeded:
    case DeploymentState::Reverted:
        return stateOfGood(recorded);
    case DeploymentState::PartlyDone:
        return CellState::PartlyDone;
    case DeploymentState::RevertFailed:
        return CellState::RevertFailed;
    case DeploymentState::Interrupted:
        return CellState::Interrupted;
    case DeploymentState::Abandoned:
        return CellState::Abandoned;
    }
    Q_UNREACHABLE();
}

} // namespace

Cell Cell::of(const store::MatrixCell &recorded)
{
    return {.state = stateOf(recorded), .recorded = recorded};
}

const store::MatrixDeployment *Cell::shown() const
{
    switch (state) {
    case CellState::NoTarget:
    case CellState::Nothing:
        return nullptr;
    case CellState::Good:
    case CellState::RolledBack:
        return &*recorded.good;
    default:
        return &*recorded.latest;
    }
}

const store::MatrixDeployment *Cell::takenBack() const
{
    return recorded.latest && recorded.latest->state == DeploymentState::Reverted ? &*recorded.latest
                                                                                  : nullptr;
}

int Cell::drifted() const
{
    return int(
        std::count_if(hosts.cbegin(), hosts.cend(), [](const auto &host) { return host.hasDrifted(); }));
}

int Cell::unreached() const
{
    return int(std::count_if(
        hosts.cbegin(), hosts.cend(), [](const auto &host) { return !host.state.failure.isEmpty(); }));
}

std::optional<Standing> Cell::standing() const
{
    if (state != CellState::NoTarget && (takenBack() || drifted() > 0))
        return Standing::Attention;
    switch (state) {
    case CellState::NoTarget:
        return {};
    case CellState::Nothing:
        return Standing::Nothing;
    case CellState::Good:
    case CellState::RolledBack:
        return Standing::Good;
    case CellState::Running:
    case CellState::RollingBack:
        return Standing::Underway;
    case CellState::Asking:
    case CellState::PartlyDone:
    case CellState::RevertFailed:
    case CellState::Interrupted:
    case CellState::Abandoned:
        return Standing::Attention;
    }
    Q_UNREACHABLE();
}

bool Cell::isHeld() const
{
    return state == CellState::Running || state == CellState::RollingBack || state == CellState::Asking
        || state == CellState::Interrupted;
}

Look lookOf(CellState state)
{
    switch (state) {
    case CellState::NoTarget:
    case CellState::Nothing:
        return {Glyph::Empty, Tone::Idle};
    case CellState::Good:
        return {Glyph::Done, Tone::Success};
    case CellState::RolledBack:
        return {Glyph::Returned, Tone::Reverted};
    case CellState::Running:
    case CellState::RollingBack:
        return {Glyph::Running, Tone::Running};
    case CellState::PartlyDone:
        return {Glyph::Warning, Tone::Warning};
    case CellState::RevertFailed:
        return {Glyph::Failed, Tone::Failed};
    case CellState::Asking:
    case CellState::Interrupted:
        return {Glyph::Paused, Tone::Waiting};
    case CellState::Abandoned:
        return {Glyph::Unknown, Tone::Idle};
    }
    Q_UNREACHABLE();
}

Look lookOf(Standing standing)
{
    switch (standing) {
    case Standing::Attention:
        return {Glyph::Warning, Tone::Warning};
    case Standing::Underway:
        return lookOf(CellState::Running);
    case Standing::Good:
        return lookOf(CellState::Good);
    case Standing::Nothing:
        return lookOf(CellState::Nothing);
    }
    Q_UNREACHABLE();
}

} // namespace slipway::ui
