// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/palette_delegate.h"

#include "ui/shell/palette_model.h"
#include "ui/style/tokens.h"

#include <QApplication>
#include <QPainter>

namespace slipway::ui {

void PaletteDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const QStyle &style = option.widget ? *option.widget->style() : *QApplication::style();
    style.drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const auto ink = [&](QPalette::ColorRole role) {
        return option.palette.color(isChosen ? QPalette::HighlightedText : role);
    };
    const QRect area = option.rect.adjusted(space::gap, 0, -space::gap, 0);
    const auto write = [&](const QRect &within, Qt::Alignment side, const QString &text) {
        const QRect placed = QStyle::visualRect(option.direction, option.rect, within);
        painter->drawText(placed, int(QStyle::visualAlignment(option.direction, side) | Qt::AlignVCenter),
            option.fontMetrics.elidedText(text, Qt::ElideRight, within.width()));
    };
    painter->setFont(option.font);

    const QString keys = index.data(PaletteModel::keysRole).toString();
    const int keysWidth = keys.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(keys) + space::gap;
    painter->setPen(ink(QPalette::PlaceholderText));
    write(area, Qt::AlignRight, keys);

    const QString title = index.data().toString();
    const QRect words = area.adjusted(0, 0, -keysWidth, 0);
    const int titleWidth = std::min(option.fontMetrics.horizontalAdvance(title), words.width());
    painter->setPen(
        ink(index.data(PaletteModel::availableRole).toBool() ? QPalette::Text : QPalette::PlaceholderText));
    write(words, Qt::AlignLeft, title);
    painter->setPen(ink(QPalette::PlaceholderText));
    write(words.adjusted(titleWidth + space::gap, 0, 0, 0), Qt::AlignLeft,
        index.data(PaletteModel::detailRole).toString());
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {size::searchBox, option.fontMetrics.height() + space::gap};
}

} // namespace slipway::ui
