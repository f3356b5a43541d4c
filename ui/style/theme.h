// SPDX-License-Identifier: Apache-2.0
// The look of the whole program: Fusion, in the colours of the tokens.
#pragma once

#include "ui/style/tokens.h"

#include <QFont>

class QApplication;
class QWidget;

namespace slipway::ui {

[[nodiscard]] QPalette paletteFor(Scheme scheme);
/// May be called again at any time; every window follows.
void applyScheme(QApplication &application, Scheme scheme);

/// The system's font, so many points larger or smaller.
[[nodiscard]] QFont fontBy(int points, QFont::Weight weight = QFont::Normal);
/// The same with figures of one width, for versions and ages that stand below each other.
[[nodiscard]] QFont figures(QFont font);
/// Draws a widget's text in the muted colour, in every theme.
void mute(QWidget *widget);

} // namespace slipway::ui
