// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/record_table.h"

namespace slipway::ui {

/// A table of millions of records, at the cost of those that are seen. QTableView keeps an entry for every
/// row in its header, and adds all of them up whenever their number changes; this one multiplies, as its rows
/// have one height. Ask indexAt() and visualRect(): rowAt() and its like know of no rows. A model has at most
/// INT_MAX / height of them. Typed letters look for nothing: that would ask the model for row after row.
/// No row is current before somebody takes one.
class LongTable final : public RecordTable {
    Q_OBJECT
public:
    using RecordTable::RecordTable;

    void setModel(QAbstractItemModel *model) override; ///< never null
    void setSelectionModel(QItemSelectionModel *selection) override;
    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void keyboardSearch(const QString &search) override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void updateGeometries() override;
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &index) const override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &area, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;

private:
    [[nodiscard]] int rows() const;
    [[nodiscard]] int height() const; ///< of a row
    /// Of the row at this place of the viewport; -1 and the number of rows where there is none.
    [[nodiscard]] int rowNear(int y) const;
    void placeHeader();
    void paintRow(QPainter &painter, QStyleOptionViewItem option, int row, const QRect &area) const;
    [[nodiscard]] int movedColumn(int column, CursorAction action, bool isWhole) const;

    QList<QMetaObject::Connection> m_connections; ///< to the model
    bool m_isPlacing = false;
};

} // namespace slipway::ui
