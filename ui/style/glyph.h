// SPDX-License-Identifier: Apache-2.0
// The shapes of states. Each has an outline of its own, so that no state is told by colour alone.
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace slipway::ui {

enum class Glyph {
    Done, ///< filled disc with a check
    Running, ///< ring, half filled
    Warning, ///< triangle with a mark
    Failed, ///< filled square with a cross
    Empty, ///< hollow ring
    Paused, ///< double bar
    Returned, ///< arrow that goes back
    Unknown, ///< dashed ring with a question
    Star, ///< the tier production
};

/// Draws the glyph into the square; what is cut out of a filled shape shows `paper`.
void paintGlyph(QPainter &painter, const QRectF &square, Glyph glyph, const QColor &ink, const QColor &paper);

} // namespace slipway::ui
