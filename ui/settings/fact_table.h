// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/cell_row.h"
#include "ui/widgets/record_table.h"

class QLabel;
class QStackedWidget;

namespace slipway::ui {

/// A short table of texts, given as a whole.
class FactTable final : public QWidget {
    Q_OBJECT
public:
    FactTable(const QString &name, const QString &accessibleName, const QStringList &columns,
        const QList<int> &shares, QWidget *parent = nullptr);

    /// What is said in the place of rows when there are none; with a way to change that, if there is one.
    void setEmptyText(const QString &text);
    /// Rows that are shown already stay.
    void showLoading(const QString &text);
    /// Keeps the chosen row, by its first cell.
    void setRows(const QList<CellRow> &rows);
    [[nodiscard]] RecordTable &table() const { return *m_table; }
    /// The first cell of the chosen row; empty: none is chosen.
    [[nodiscard]] QString chosen() const;

private:
    CellModel m_model;
    RecordTable *m_table;
    QStackedWidget *m_states;
    QLabel *m_instead; ///< of rows
    QString m_emptyText;
};

} // namespace slipway::ui
