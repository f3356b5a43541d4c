// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace slipway::ui {

/// A title of a step or a phase, as the engine gave it, in the language of the window; others stay as they
/// are. Journals, logs and the command line keep the engine's own words, so that a team speaks of the same.
[[nodiscard]] QString inOwnWords(const QString &title);

} // namespace slipway::ui
