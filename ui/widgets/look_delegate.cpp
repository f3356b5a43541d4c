// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/look_delegate.h"

#include "ui/style/look.h"

#include <QApplication>
#include <QPainter>

namespace slipway::ui {

namespace {

constexpr int forGlyph = size::glyph + space::near;

void paintGround(QPainter &painter, const QStyleOptionViewItem &cell, const QModelIndex &index)
{
    const Tokens &now = tokensFor(cell.palette);
    const bool isChosen = cell.state.testFlag(QStyle::State_Selected);
    if (isChosen)
        painter.fillRect(cell.rect, now.selection);
    else if (cell.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(cell.rect, cell.backgroundBrush);
    painter.setPen(now.hairline);
    painter.drawLine(cell.rect.bottomLeft(), cell.rect.bottomRight());
    const bool isFirst = cell.viewItemPosition == QStyleOptionViewItem::Beginning
        || cell.viewItemPosition == QStyleOptionViewItem::OnlyOne || index.column() == 0;
    if (isChosen && isFirst && cell.state.testFlag(QStyle::State_Active)) {
        QRect stripe(cell.rect.topLeft(), QSize(size::stripe, cell.rect.height()));
        painter.fillRect(QStyle::visualRect(cell.direction, cell.rect, stripe), now.accent);
    }
}

QColor inkOf(const QStyleOptionViewItem &cell, const QVariant &look)
{
    const Tokens &now = tokensFor(cell.palette);
    if (!cell.state.testFlag(QStyle::State_Enabled))
        return now.muted;
    return look.isValid() ? now.tint(look.value<Look>().tone).ink : cell.palette.color(QPalette::Text);
}

} // namespace

void LookDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    painter->save();
    paintGround(*painter, cell, index);
    const Tokens &now = tokensFor(cell.palette);
    const QVariant look = index.data(lookRole);
    const QColor ink = inkOf(cell, look);
    const auto placed
        = [&](const QRect &rect) { return QStyle::visualRect(cell.direction, cell.rect, rect); };
    QRect words = cell.rect.adjusted(space::near, 0, -space::near, 0);
    if (cell.features.testFlag(QStyleOptionViewItem::HasCheckIndicator))
        words.setLeft(paintCheck(*painter, cell, words) + space::near);
    if (look.isValid()) {
        const QRect square(words.left(), words.center().y() - size::glyph / 2, size::glyph, size::glyph);
        const bool isChosen = cell.state.testFlag(QStyle::State_Selected);
        paintGlyph(*painter, placed(square), look.value<Look>().glyph, ink,
            isChosen ? now.selection : cell.palette.color(QPalette::Base));
        words.adjust(forGlyph, 0, 0, 0);
    }
    painter->setFont(cell.font);
    painter->setPen(ink);
    painter->drawText(placed(words),
        int(QStyle::visualAlignment(cell.direction, cell.displayAlignment) | Qt::AlignVCenter)
            | Qt::TextSingleLine,
        cell.fontMetrics.elidedText(cell.text, cell.textElideMode, words.width()));
    painter->restore();
}

/// Yields where the check box ends.
int LookDelegate::paintCheck(QPainter &painter, const QStyleOptionViewItem &cell, const QRect &area)
{
    const QStyle &style = cell.widget ? *cell.widget->style() : *QApplication::style();
    QStyleOptionViewItem box = cell;
    box.rect = style.subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &cell, cell.widget);
    box.state &= ~QStyle::State_HasFocus;
    box.state |= cell.checkState == Qt::Checked ? QStyle::State_On
        : cell.checkState == Qt::Unchecked      ? QStyle::State_Off
                                                : QStyle::State_NoChange;
    style.drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, &painter, cell.widget);
    return std::max(area.left(), box.rect.right());
}

QSize LookDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = QStyledItemDelegate::sizeHint(option, index) + QSize(2 * space::near, 0);
    return index.data(lookRole).isValid() ? hint + QSize(forGlyph, 0) : hint;
}

} // namespace slipway::ui
