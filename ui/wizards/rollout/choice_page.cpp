// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/rollout/choice_page.h"

#include "ui/style/theme.h"
#include "ui/widgets/fault_panel.h"
#include "ui/widgets/record_table.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

ChoicePage::ChoicePage(const Asking &asking, QWidget *parent)
    : FlowPage(asking.name, asking.step, asking.heading, parent),
      m_asking(asking),
      m_model(cellColumns(asking.titles), this),
      m_filter(new QLineEdit(this)),
      m_table(new RecordTable(asking.name + u"Table"_s, asking.heading, this)),
      m_states(new QStackedWidget(this)),
      m_said(new QLabel(this)),
      m_fault(new FaultPanel(this))
{
    m_filter->setObjectName(asking.name + u"Filter"_s);
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_table->setModel(&m_model);
    m_table->setShares(asking.shares);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_said->setObjectName(asking.name + u"Said"_s);
    m_said->setAlignment(Qt::AlignCenter);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    mute(m_said);
    m_states->setObjectName(asking.name + u"States"_s);
    m_states->setAccessibleName(asking.heading);
    for (QWidget *state :
        {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_said), static_cast<QWidget *>(m_fault)})
        m_states->addWidget(state);
    body().addWidget(m_filter);
    body().addWidget(m_states, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &ChoicePage::filter);
    connect(m_fault, &FaultPanel::retried, this, [this] { readAgain(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        Q_EMIT chosenChanged();
        if (!m_isPresenting)
            Q_EMIT edited();
    });
    connect(m_table, &RecordTable::accepted, this, [this] { wizard()->next(); });
}

void ChoicePage::initializePage()
{
    readAgain();
}

void ChoicePage::readAgain()
{
    m_said->setText(tr("Reading…"));
    m_states->setCurrentWidget(m_said);
    m_filter->hide();
    m_isWaiting = true;
    read();
}

void ChoicePage::present(const QList<CellRow> &rows, int chosen, const QString &gone)
{
    m_isWaiting = false;
    m_rows = rows;
    unsay(); // it was about what was not there yet
    m_said->setText(m_asking.nothing);
    m_states->setCurrentWidget(rows.isEmpty() ? static_cast<QWidget *>(m_said) : m_table);
    constexpr int fewEnoughToSee = 8;
    m_filter->setVisible(rows.size() > fewEnoughToSee);
    filter();
    m_isPresenting = true;
    if (const auto row = m_shown.indexOf(chosen); row >= 0)
        m_table->setCurrentIndex(m_model.index(int(row), 0));
    if (isVisible() && !rows.isEmpty())
        m_table->setFocus(Qt::OtherFocusReason);
    m_isPresenting = false;
    Q_EMIT chosenChanged();
    Q_EMIT completeChanged(); // what the command says follows
    if (gone.isEmpty())
        Q_EMIT arrived();
    else
        sayGone(gone);
}

void ChoicePage::fail(const Error &error)
{
    m_fault->present(tr("What there is to choose from cannot be read"), error);
    m_states->setCurrentWidget(m_fault);
}

void ChoicePage::filter()
{
    const QStringList words = m_filter->text().split(u' ', Qt::SkipEmptyParts);
    m_shown.clear();
    QList<CellRow> shown;
    for (int place = 0; place < m_rows.size(); ++place) {
        const QString text = m_rows[place].cells.join(u' ');
        if (std::all_of(words.begin(), words.end(),
                [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); })) {
            m_shown.append(place);
            shown.append(m_rows[place]);
        }
    }
    m_model.setRows(shown);
}

int ChoicePage::chosenRow() const
{
    // The keyboard's row alone is not chosen: a table takes its first one when it gets the keyboard.
    const auto rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : m_shown.value(rows.first().row(), -1);
}

std::optional<Problem> ChoicePage::problem() const
{
    if (isChosen())
        return {};
    return Problem{.text = m_rows.isEmpty() ? m_asking.nothing : m_asking.missing, .field = m_table};
}

} // namespace slipway::ui
