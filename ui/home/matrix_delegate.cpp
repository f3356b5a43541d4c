// SPDX-License-Identifier: Apache-2.0
#include "ui/home/matrix_delegate.h"

#include "ui/home/cell_line.h"
#include "ui/home/cell_words.h"
#include "ui/home/history_bars.h"
#include "ui/home/matrix_groups.h"
#include "ui/home/matrix_model.h"
#include "ui/style/theme.h"

#include <QStyle>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

int linesOf(Density density)
{
    switch (density) {
    case Density::Compact:
        return 1;
    case Density::Default:
        return 2;
    case Density::Comfortable:
        return 3;
    }
    Q_UNREACHABLE();
}

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
    CellLine line, const Cell &cell, const QModelIndex &index, const Tokens &now, const QFont &font)
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
    CellLine line, const Cell &cell, const QModelIndex &index, const Tokens &now, const QFont &font)
{
    line.indent(size::glyph + space::near);
    if (cell.shown())
        line.left(CellWords::headline(cell), font, now.tint(lookOf(cell.state).tone).ink);
    line.left(cell.isHeld() ? CellWords::holder(cell) : CellWords::person(cell), font, now.muted);
    for (const auto &mark : marksOf(cell, index)) {
        line.glyph(mark.look, now);
        line.indent(space::tight - space::near);
        line.left(line.fitting(mark.texts, font), font, now.tint(mark.look.tone).ink);
    }
    const bool isAsRecorded = !cell.hosts.isEmpty() && cell.drifted() == 0 && cell.unreached() == 0;
    if (isAsRecorded)
        line.right(CellWords::hosts(cell), font, now.muted);
}

/// How it went before, and what was good last.
void paintThirdLine(CellLine line, const Cell &cell, const QModelIndex &index,
    const QStyleOptionViewItem &option, QPainter &painter)
{
    const Tokens &now = tokensFor(option.palette);
    line.indent(size::glyph + space::near);
    const auto &history = cell.recorded.history;
    if (const QRect room = line.take(historyWidth(int(history.size()))); !history.isEmpty())
        paintHistory(painter, option.direction, room, history, now);
    line.left(index.data(MatrixModel::LastGoodRole).toString(), fontBy(-1), now.muted);
}

/// All of a cell in one line: words only where the glyph alone does not say it.
void paintOnlyLine(
    CellLine line, const Cell &cell, const QModelIndex &index, const Tokens &now, const QFont &font)
{
    const Look look = lookOf(cell.state);
    line.glyph(look, now);
    line.right(index.data(MatrixModel::AgeRole).toString(), figures(font), now.muted);
    for (const auto &mark : marksOf(cell, index))
        line.glyphRight(mark.look, now);
    if (!cell.shown()) {
        line.left(CellWords::headline(cell), font, now.tint(look.tone).ink);
        return;
    }
    if (cell.isHeld())
        line.right(CellWords::person(cell), fontBy(-1), now.tint(look.tone).ink);
    QFont strong = figures(font);
    strong.setWeight(QFont::DemiBold);
    line.left(line.fitting({CellWords::versions(cell), CellWords::version(*cell.shown())}, strong), strong,
        now.text);
    if (!cell.isHeld() && cell.state != CellState::Good)
        line.left(line.fitting({CellWords::headline(cell), QString()}, fontBy(-1)), fontBy(-1),
            now.tint(look.tone).ink);
}

/// How many projects of a closed group fare how.
void paintTally(CellLine line, const Tally &tally, const Tokens &now, const QFont &font)
{
    for (std::size_t place = 0; place < tally.size(); ++place) {
        if (tally[place] == 0)
            continue;
        const Look look = lookOf(static_cast<Standing>(place));
        line.glyph(look, now);
        line.indent(space::tight - space::near);
        line.left(QString::number(tally[place]), figures(font), now.tint(look.tone).ink);
        line.indent(space::tight);
    }
}

void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
    const QColor &paper, Density density)
{
    const auto cell = index.data(MatrixModel::CellRole).value<Cell>();
    if (cell.state == CellState::NoTarget)
        return;
    const Tokens &now = tokensFor(option.palette);
    const QRect room = option.rect.adjusted(space::gap, space::tight, -space::gap, -space::tight - 1);
    const int lines = linesOf(density);
    const auto line = [&](int place) {
        const int top = room.top() + room.height() * place / lines;
        return CellLine(
            painter, option.direction, QRect(room.left(), top, room.width(), room.height() / lines), paper);
    };
    if (density == Density::Compact) {
        paintOnlyLine(line(0), cell, index, now, option.font);
        return;
    }
    paintFirstLine(line(0), cell, index, now, option.font);
    paintSecondLine(line(1), cell, index, now, fontBy(-1));
    if (density == Density::Comfortable)
        paintThirdLine(line(2), cell, index, option, painter);
}

} // namespace

int MatrixDelegate::rowHeight(const QFont &font, Density density)
{
    const int lines = linesOf(density);
    return lines * QFontMetrics(font).height() + (lines == 1 ? space::near + 1 : space::gap);
}

int MatrixDelegate::headingHeight(const QFont &font)
{
    return QFontMetrics(font).height() + space::gap;
}

void MatrixDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &now = tokensFor(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QVariant tally = index.data(MatrixGroups::TallyRole);
    const QColor paper = isSelected ? now.selection : tally.isValid() ? now.surface : now.background;
    painter->save();
    paintPaper(*painter, option, index, now, paper);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // a version reads like itself in every language
    if (!tally.isValid())
        paintCell(*painter, option, index, paper, m_density);
    else if (index.data(MatrixGroups::ClosedRole).toBool()) // of an open one the projects are in sight
        paintTally(
            CellLine(*painter, option.direction, option.rect.adjusted(space::gap, 0, -space::gap, -1), paper),
            tally.value<Tally>(), now, option.font);
    painter->restore();
}

QSize MatrixDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {size::columnLeast, rowHeight(option.font, m_density)};
}

} // namespace slipway::ui
