// SPDX-License-Identifier: Apache-2.0
// How a person has the matrix before them, and how a link says so.
#pragma once

#include "ui/navigation/route.h"
#include "ui/widgets/density.h"

namespace slipway::ui {

/// What brings projects together.
enum class Grouping {
    None,
    State, ///< how they fare
    Name, ///< the first part of their name, before '-', '_' or '.'
};

struct Arrangement {
    QString filter = {};
    bool onlyAttention = false; ///< projects where all is well are left out
    Grouping grouping = Grouping::None;
    Density density = Density::Default;

    friend bool operator==(const Arrangement &, const Arrangement &) = default;
};

/// What is usual is not said.
[[nodiscard]] Route routeTo(const Arrangement &arrangement);
/// A route says which rows are wanted. Where it leaves grouping and density open, or has words for them that
/// are not known, they are as in `otherwise`.
[[nodiscard]] Arrangement arrangementOf(const Route &route, const Arrangement &otherwise = {});

} // namespace slipway::ui
