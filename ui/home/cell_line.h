// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/look.h"

#include <QFont>
#include <QPainter>
#include <QStringList>

namespace slipway::ui {

/// A line of a cell, filled from both ends; what does not fit is cut. Left is where reading begins.
class CellLine {
public:
    CellLine(QPainter &painter, Qt::LayoutDirection direction, const QRect &room, const QColor &paper);

    void glyph(Look look, const Tokens &now);
    void glyphRight(Look look, const Tokens &now);
    void left(const QString &text, const QFont &font, const QColor &ink);
    void right(const QString &text, const QFont &font, const QColor &ink);
    /// Takes a place of this width at the left; where it is on the screen. Empty where there is no room.
    [[nodiscard]] QRect take(int width);
    void indent(int by) { m_room.setLeft(m_room.left() + by); }
    /// The first of several ways to say the same that fits; the last one where none does.
    [[nodiscard]] QString fitting(const QStringList &texts, const QFont &font) const;

private:
    int draw(const QString &text, const QFont &font, const QColor &ink, Qt::Alignment side);
    void drawGlyph(int from, Look look, const Tokens &now);
    [[nodiscard]] QRect visual(const QRect &part) const;

    QPainter &m_painter;
    Qt::LayoutDirection m_direction;
    QRect m_whole;
    QRect m_room;
    QColor m_paper;
};

} // namespace slipway::ui
