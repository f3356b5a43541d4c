// SPDX-License-Identifier: Apache-2.0
#include "ui/home/matrix_delegate.h"

#include "ui/home/cell_words.h"
#include "ui/home/matrix_model.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QStyle>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

/// A line that is filled from both ends; what does not fit is cut. Left is where reading begins.
class Line {
public:
    Line(QPainter &painter, Qt::LayoutDirection direction, const QRect &room, const QColor &paper)
        : m_painter(painter),
          m_direction(direction),
          m_whole(room),
          m_room(room),
          m_paper(paper)
    {
    }

    void glyph(Look look, const Tokens &now)
    {
        const int side = size::glyph;
        if (m_room.width() < side)
            return;
        const QRect seen = visual(QRect(m_room.left(), m_room.top(), side, m_room.height()));
        const QRectF square(seen.left(), seen.center().y() - side / 2.0 + 0.5, side, side);
        paintGlyph(m_painter, square, look.glyph, now.tint(look.tone).ink, m_paper);
        m_room.setLeft(m_room.left() + side + space::near);
    }
    void left(const QString &text, const QFont &font, const QColor &ink)
    {
        const int used = draw(text, font, ink, Qt::AlignLeft);
        if (used > 0)
            m_room.setLeft(m_room.left() + used + space::near);
    }
    void right(const QString &text, const QFont &font, const QColor &ink)
    {
        const int used = draw(text, font, ink, Qt::AlignRight);
        if (used > 0)
            m_room.setRight(m_room.right() - used - space::near);
    }
    /// The first of several ways to say the same that fits; the last one where none does.
    [[nodiscard]] QString fitting(const QStringList &texts, const QFont &font) const
    {
        const QFontMetrics metrics(font);
        for (const QString &text : texts) {
            if (metrics.horizontalAdvance(text) <= m_room.width())
                return text;
        }
        return texts.last();
    }
    void indent(int by) { m_room.setLeft(m_room.left() + by); }

private:
    int draw(const QString &text, const QFont &font, const QColor &ink, Qt::Alignment side)
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

    [[nodiscard]] QRect visual(const QRect &part) const
    {
        return QStyle::visualRect(m_direction, m_whole, part);
    }

    QPainter &m_painter;
    Qt::LayoutDirection m_direction;
    QRect m_whole;
    QRect m_room;
    QColor m_paper;
};

/// What deserves a mark beside the person, the most urgent last.
struct Mark {
    Look look;
    QStringList texts; ///< the longest first
};

QList<Mark> marksOf(const Cell &cell, const QModelIndex &index)
{
    QList<Mark> marks;
    if (cell.takenBack())
        marks.append({{Glyph::Failed, Tone::Failed},
            {CellWords::takenBack(cell) + u' ' + index.data(MatrixModel::TakenBackAgeRole).toString(),
                CellWords::takenBack(cell), CellWords::version(*cell.takenBack())}});
    if (cell.drifted() > 0 || cell.unreached() > 0)
        marks.prepend({{Glyph::Warning, Tone::Warning}, {CellWords::hosts(cell)}});
    return marks;
}

void paintPaper(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
    const Tokens &now, const QColor &paper)
{
    const QRect area = option.rect;
    painter.fillRect(area, paper);
    painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), now.hairline);
    if (index.data(MatrixModel::TierRole).value<model::Tier>() == model::Tier::Production)
        painter.fillRect(QStyle::visualRect(option.direction, area,
                             QRect(area.left(), area.top(), size::stripe, area.height())),
            now.tint(Tone::Production).ink);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(now.accent, size::focus));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(area.adjusted(1, 1, -1, -2));
    }
}

void paintFirstLine(
    Line line, const Cell &cell, const QModelIndex &index, const Tokens &now, const QFont &font)
{
    QFont strong = figures(font);
    strong.setWeight(QFont::DemiBold);
    const Look look = lookOf(cell.state);
    line.glyph(look, now);
    line.right(index.data(MatrixModel::AgeRole).toString(), figures(font), now.muted);
    if (cell.shown())
        line.left(CellWords::versions(cell), strong, now.text);
    else
        line.left(CellWords::headline(cell), font, now.tint(look.tone).ink);
}

void paintSecondLine(
    Line line, const Cell &cell, const QModelIndex &index, const Tokens &now, const QFont &font)
{
    line.indent(size::glyph + space::near);
    if (cell.shown())
        line.left(CellWords::headline(cell), font, now.tint(lookOf(cell.state).tone).ink);
    line.left(CellWords::person(cell), font, now.muted);
    for (const auto &mark : marksOf(cell, index)) {
        line.glyph(mark.look, now);
        line.indent(space::tight - space::near);
        line.left(line.fitting(mark.texts, font), font, now.tint(mark.look.tone).ink);
    }
    const bool isAsRecorded = !cell.hosts.isEmpty() && cell.drifted() == 0 && cell.unreached() == 0;
    if (isAsRecorded)
        line.right(CellWords::hosts(cell), font, now.muted);
}

} // namespace

int MatrixDelegate::rowHeight(const QFont &font)
{
    return 2 * QFontMetrics(font).height() + space::gap;
}

void MatrixDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto cell = index.data(MatrixModel::CellRole).value<Cell>();
    const Tokens &now = tokensFor(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor paper = isSelected ? now.selection : now.background;
    painter->save();
    paintPaper(*painter, option, index, now, paper);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // a version reads like itself in every language
    if (cell.state != CellState::NoTarget) {
        const QRect room = option.rect.adjusted(space::gap, space::tight, -space::gap, -space::tight - 1);
        const int half = room.height() / 2;
        const QFont small = fontBy(-1);
        const QRect upper(room.left(), room.top(), room.width(), half);
        paintFirstLine(Line(*painter, option.direction, upper, paper), cell, index, now, option.font);
        paintSecondLine(
            Line(*painter, option.direction, upper.translated(0, half), paper), cell, index, now, small);
    }
    painter->restore();
}

QSize MatrixDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {size::columnLeast, rowHeight(option.font)};
}

} // namespace slipway::ui
