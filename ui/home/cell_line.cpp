// SPDX-License-Identifier: Apache-2.0
#include "ui/home/cell_line.h"

#include <QStyle>

namespace slipway::ui {

CellLine::CellLine(QPainter &painter, Qt::LayoutDirection direction, const QRect &room, const QColor &paper)
    : m_painter(painter),
      m_direction(direction),
      m_whole(room),
      m_room(room),
      m_paper(paper)
{
}

void CellLine::glyph(Look look, const Tokens &now)
{
    if (m_room.width() < size::glyph)
        return;
    drawGlyph(m_room.left(), look, now);
    m_room.setLeft(m_room.left() + size::glyph + space::near);
}

void CellLine::glyphRight(Look look, const Tokens &now)
{
    if (m_room.width() < size::glyph)
        return;
    drawGlyph(m_room.right() - size::glyph + 1, look, now);
    m_room.setRight(m_room.right() - size::glyph - space::near);
}

void CellLine::drawGlyph(int from, Look look, const Tokens &now)
{
    const int side = size::glyph;
    const QRect seen = visual(QRect(from, m_room.top(), side, m_room.height()));
    const QRectF square(seen.left(), seen.center().y() - side / 2.0 + 0.5, side, side);
    paintGlyph(m_painter, square, look.glyph, now.tint(look.tone).ink, m_paper);
}

void CellLine::left(const QString &text, const QFont &font, const QColor &ink)
{
    const int used = draw(text, font, ink, Qt::AlignLeft);
    if (used > 0)
        m_room.setLeft(m_room.left() + used + space::near);
}

void CellLine::right(const QString &text, const QFont &font, const QColor &ink)
{
    const int used = draw(text, font, ink, Qt::AlignRight);
    if (used > 0)
        m_room.setRight(m_room.right() - used - space::near);
}

QRect CellLine::take(int width)
{
    if (m_room.width() < width)
        return {};
    const QRect taken = visual(QRect(m_room.left(), m_room.top(), width, m_room.height()));
    m_room.setLeft(m_room.left() + width + space::near);
    return taken;
}

QString CellLine::fitting(const QStringList &texts, const QFont &font) const
{
    const QFontMetrics metrics(font);
    for (const QString &text : texts) {
        if (metrics.horizontalAdvance(text) <= m_room.width())
            return text;
    }
    return texts.last();
}

int CellLine::draw(const QString &text, const QFont &font, const QColor &ink, Qt::Alignment side)
{
    if (text.isEmpty() || m_room.width() < space::section)
        return 0;
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, m_room.width());
    m_painter.setFont(font);
    m_painter.setPen(ink);
    const auto alignment = QStyle::visualAlignment(m_direction, side) | Qt::AlignAbsolute;
    m_painter.drawText(visual(m_room), int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
    return metrics.horizontalAdvance(shown);
}

QRect CellLine::visual(const QRect &part) const
{
    return QStyle::visualRect(m_direction, m_whole, part);
}

} // namespace slipway::ui
