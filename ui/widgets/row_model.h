// SPDX-License-Identifier: Apache-2.0
// An item model over plain values: a table of columns says what each shows.
#pragma once

#include "ui/style/look.h"

#include <QAbstractTableModel>
#include <functional>
#include <optional>

namespace slipway::ui {

/// One column: its heading, and what it says of a row. What came from outside has been made displayable.
template <typename Row>
class Column {
public:
    using Text = std::function<QString(const Row &)>;
    using LookOf = std::function<std::optional<Look>(const Row &)>; ///< nothing: plain text

    Column(QString heading, Text say, LookOf seem = nullptr, Text explain = nullptr)
        : title(std::move(heading)),
          text(std::move(say)),
          look(std::move(seem)),
          toolTip(std::move(explain))
    {
    }

    QString title;
    Text text;
    LookOf look; ///< may be null
    Text toolTip; ///< may be null: the text itself
};

/// Rows of one kind, replaced as a whole. They come sorted and filtered.
template <typename Row>
class RowModel final : public QAbstractTableModel {
public:
    explicit RowModel(QList<Column<Row>> columns, QObject *parent = nullptr)
        : QAbstractTableModel(parent),
          m_columns(std::move(columns))
    {
    }

    void setRows(QList<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    /// Columns that depend on what is shown.
    void setTable(QList<Column<Row>> columns, QList<Row> rows)
    {
        beginResetModel();
        m_columns = std::move(columns);
        m_rows = std::move(rows);
        endResetModel();
    }
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    /// Null where the index is none of ours.
    [[nodiscard]] const Row *at(const QModelIndex &index) const
    {
        return index.isValid() && index.row() < m_rows.size() ? &m_rows[index.row()] : nullptr;
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        const bool isOurs = orientation == Qt::Horizontal && section >= 0 && section < m_columns.size();
        return isOurs && role == Qt::DisplayRole ? QVariant(m_columns[section].title) : QVariant();
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const Row *row = at(index);
        if (!row)
            return {};
        const Column<Row> &column = m_columns[index.column()];
        switch (role) {
        case Qt::DisplayRole:
            return column.text(*row);
        case Qt::ToolTipRole:
            return (column.toolTip ? column.toolTip(*row) : column.text(*row)).toHtmlEscaped();
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1: %2").arg(column.title, column.text(*row));
        case lookRole:
            if (const auto look = column.look ? column.look(*row) : std::nullopt)
                return QVariant::fromValue(*look);
            return {};
        default:
            return {};
        }
    }

private:
    QList<Column<Row>> m_columns;
    QList<Row> m_rows;
};

} // namespace slipway::ui
