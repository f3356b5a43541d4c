// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>

namespace slipway::ui {

/// Whether a keyboard would lose its way without these keys: Tab, Enter, Escape and the arrows move in every
/// window, and the likes of Ctrl+C belong to texts and lists.
[[nodiscard]] bool isReserved(const QKeySequence &keys);

} // namespace slipway::ui
