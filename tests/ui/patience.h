// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace slipway::ui {

inline constexpr int patience = 20'000; ///< milliseconds; the machine may be busy

} // namespace slipway::ui
