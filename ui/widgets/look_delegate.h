// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace slipway::ui {

/// Draws a table's cells: a look where there is one (lookRole), before the text; a chosen row in the tint of
/// the selection, on which every state keeps its colour.
class LookDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static int paintCheck(QPainter &painter, const QStyleOptionViewItem &cell, const QRect &area);
};

} // namespace slipway::ui
