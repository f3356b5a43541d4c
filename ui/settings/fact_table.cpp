// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/fact_table.h"

#include "ui/style/theme.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace slipway::ui {

using namespace Qt::StringLiterals;

FactTable::FactTable(const QString &name, const QString &accessibleName, const QStringList &columns,
    const QList<int> &shares, QWidget *parent)
    : QWidget(parent),
      m_model(cellColumns(columns)),
      m_table(new RecordTable(name, accessibleName, this)),
      m_states(new QStackedWidget(this)),
      m_instead(new QLabel(this))
{
    m_instead->setObjectName(name + u"Instead"_s);
    m_instead->setTextFormat(Qt::PlainText);
    m_instead->setAlignment(Qt::AlignCenter);
    m_instead->setWordWrap(true);
    mute(m_instead);
    m_table->setModel(&m_model);
    m_table->setShares(shares);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_states->setObjectName(name + u"States"_s);
    m_states->addWidget(m_table);
    m_states->addWidget(m_instead);
    column->addWidget(m_states, 1);
}

void FactTable::setEmptyText(const QString &text)
{
    m_emptyText = text;
}

void FactTable::showLoading(const QString &text)
{
    if (m_model.rowCount() > 0)
        return;
    m_instead->setText(text);
    m_states->setCurrentWidget(m_instead);
}

void FactTable::setRows(const QList<CellRow> &rows)
{
    const QString kept = chosen();
    m_model.setRows(rows);
    m_instead->setText(m_emptyText);
    m_states->setCurrentWidget(
        rows.isEmpty() && !m_emptyText.isEmpty() ? static_cast<QWidget *>(m_instead) : m_table);
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
