// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/glyph.h"
#include "ui/style/tokens.h"

#include <QMetaType>

namespace slipway::ui {

/// How a state looks. It always stands beside the state's word.
struct Look {
    Glyph glyph = Glyph::Empty;
    Tone tone = Tone::Idle;
};

/// An item model's role for the look of a cell, as a Look; views with a LookDelegate draw it before the text.
inline constexpr int lookRole = Qt::UserRole + 100;

} // namespace slipway::ui

Q_DECLARE_METATYPE(slipway::ui::Look)
