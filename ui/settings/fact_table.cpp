// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/fact_table.h"

#include <QVBoxLayout>

namespace slipway::ui {

FactTable::FactTable(const QString &name, const QString &accessibleName, const QStringList &columns,
    const QList<int> &shares, QWidget *parent)
    : QWidget(parent),
      m_model(cellColumns(columns)),
      m_table(new RecordTable(name, accessibleName, this))
{
    m_table->setModel(&m_model);
    m_table->setShares(shares);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
}

void FactTable::setRows(const QList<CellRow> &rows)
{
    const QString kept = chosen();
    m_model.setRows(rows);
    for (int row = 0; row < rows.size(); ++row) {
        if (!kept.isEmpty() && rows[row].cells.value(0) == kept)
            m_table->selectRow(row);
    }
}

QString FactTable::chosen() const
{
    const CellRow *row = m_model.at(m_table->currentIndex());
    return row ? row->cells.value(0) : QString();
}

} // namespace slipway::ui
