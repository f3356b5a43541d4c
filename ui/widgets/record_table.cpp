// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/record_table.h"

#include "ui/style/tokens.h"
#include "ui/widgets/look_delegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <algorithm>
#include <numeric>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

/// Whoever would be narrower than the title gets that much; the others share the rest.
QList<int> widthsOf(const QHeaderView &header, int whole, const QList<int> &asked)
{
    QList<int> widths(asked.size(), 0);
    int rest = whole;
    int shares = std::accumulate(asked.begin(), asked.end(), 0);
    for (qsizetype column = 0; column < asked.size();) {
        const int title = header.sectionSizeHint(int(column));
        if (widths[column] > 0 || rest * asked[column] / std::max(1, shares) >= title) {
            ++column;
            continue;
        }
        widths[column] = title;
        rest = std::max(0, rest - title);
        shares -= asked[column];
        column = 0; // the others have less now
    }
    for (qsizetype column = 0; column < asked.size(); ++column) {
        if (widths[column] == 0)
            widths[column] = rest * asked[column] / std::max(1, shares);
    }
    widths.last() += std::max(0, whole - std::accumulate(widths.begin(), widths.end(), 0));
    return widths;
}

} // namespace

RecordTable::RecordTable(const QString &name, const QString &accessibleName, QWidget *parent)
    : QTableView(parent)
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    setItemDelegate(new LookDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setTabKeyNavigation(false); // no keyboard trap: Tab leaves the table
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(48);
    verticalHeader()->setMinimumSectionSize(ui::rowHeight(Density::Compact)); // the style asks for more
    setDensity(Density::Default);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this,
        [this] { m_wasMoved = m_wasMoved || !m_isSharing; });
    connect(this, &QTableView::doubleClicked, this, &RecordTable::accepted);
}

void RecordTable::setDensity(Density density)
{
    verticalHeader()->setDefaultSectionSize(ui::rowHeight(density));
    scheduleDelayedItemsLayout();
}

void RecordTable::setShares(const QList<int> &shares)
{
    m_shares = shares;
    m_wasMoved = false;
    share();
}

void RecordTable::showRow(int row)
{
    doItemsLayout(); // a view learns of new rows later, and does not scroll beyond what it knows
    selectRow(row);
}

void RecordTable::share()
{
    if (m_wasMoved || m_shares.isEmpty() || !model() || m_shares.size() != model()->columnCount())
        return;
    const QScopedValueRollback sharing(m_isSharing, true);
    const QList<int> wanted = widthsOf(*horizontalHeader(), viewport()->width(), m_shares);
    for (int column = 0; column < wanted.size(); ++column)
        horizontalHeader()->resizeSection(column, wanted[column]);
}

void RecordTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    share();
}

QString RecordTable::chosenText() const
{
    constexpr qsizetype mostRows = 10'000; // more of them are for an export
    QStringList rows;
    qint64 left = 0;
    for (const auto &range : selectionModel() ? selectionModel()->selection() : QItemSelection()) {
        const int fitting = int(std::min<qint64>(range.height(), mostRows - rows.size()));
        left += range.height() - fitting;
        for (int row = range.top(); row < range.top() + fitting; ++row) {
            QStringList cells;
            for (int column = 0; column < model()->columnCount(); ++column)
                cells.append(model()->index(row, column).data().toString());
            rows.append(cells.join(u'\t'));
        }
    }
    if (left > 0)
        rows.append(tr("and %1 more rows, which are not copied").arg(left));
    return rows.join(u'\n');
}

void RecordTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(chosenText());
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT accepted(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void RecordTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() || current.isValid() != previous.isValid())
        Q_EMIT chosen(current);
}

} // namespace slipway::ui
