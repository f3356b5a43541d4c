// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace slipway::ui {

/// How close rows stand.
enum class Density { Compact, Default, Comfortable };
/// Of a row of one line.
[[nodiscard]] int rowHeight(Density density);

} // namespace slipway::ui
