// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/event.h"

#include <QStringList>
#include <optional>

namespace slipway::audit {

/// How what an event tells of went, for people who look for what went wrong.
enum class Outcome {
    Done,
    Begun, ///< on its way; its end is another event
    Partly, ///< on some hosts
    Stopped, ///< by a person, or cut off
    Reverted, ///< put back
    Failed,
};

/// Told by the action and, where that leaves it open, by the detail.
[[nodiscard]] Outcome outcomeOf(const model::Event &event);

/// The stable spelling: "failed".
[[nodiscard]] QString spell(Outcome outcome);
[[nodiscard]] std::optional<Outcome> readOutcome(QStringView text);
[[nodiscard]] QStringList outcomes();

} // namespace slipway::audit
