// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/look_delegate.h"

#include "ui/style/look.h"

#include <QApplication>
#include <QPainter>

namespace slipway::ui {

namespace {

constexpr int room = size::glyph + space::near;

} // namespace

void LookDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant look = index.data(lookRole);
    if (!look.isValid()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle &style = cell.widget ? *cell.widget->style() : *QApplication::style();
    style.drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);

    const bool isChosen = cell.state.testFlag(QStyle::State_Selected);
    const auto &now = tokensFor(cell.palette);
    const auto [glyph, tone] = look.value<Look>();
    const QColor ink = isChosen ? cell.palette.color(QPalette::HighlightedText) : now.tint(tone).ink;
    const QColor paper
        = isChosen ? cell.palette.color(QPalette::Highlight) : cell.palette.color(QPalette::Base);
    const QRect area = cell.rect.adjusted(space::near, 0, -space::tight, 0);
    QRect square(0, 0, size::glyph, size::glyph);
    square.moveCenter({0, area.center().y()});
    square.moveLeft(area.left());
    const auto placed = [&](const QRect &rect) { return QStyle::visualRect(cell.direction, cell.rect, rect); };
    paintGlyph(*painter, placed(square), glyph, ink, paper);
    painter->setFont(cell.font);
    painter->setPen(ink);
    const QRect words = area.adjusted(room, 0, 0, 0);
    painter->drawText(placed(words), int(QStyle::visualAlignment(cell.direction, Qt::AlignLeft) | Qt::AlignVCenter),
        cell.fontMetrics.elidedText(cell.text, Qt::ElideRight, words.width()));
}

QSize LookDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return index.data(lookRole).isValid() ? hint + QSize(room + space::near, 0) : hint;
}

} // namespace slipway::ui
