// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace slipway::app {

// The most that a page is given of what may be long.

inline constexpr int mostChanges = 200;
inline constexpr int mostReleases = 2000;

} // namespace slipway::app
