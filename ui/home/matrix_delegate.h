// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/home/cell.h"

#include <QStyledItemDelegate>

namespace slipway::ui {

/// Draws a cell in two lines: glyph, version and age; below, the state's word, the person and what deserves a
/// mark.
class MatrixDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// How high a row is in a font.
    [[nodiscard]] static int rowHeight(const QFont &font);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace slipway::ui
