// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/long_table.h"

#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <algorithm>

namespace slipway::ui {

namespace {

/// Where to scroll to, on one axis, so that a stretch comes into view. All in pixels.
int broughtIntoView(int offset, int page, int start, int length, QAbstractItemView::ScrollHint hint)
{
    switch (hint) {
    case QAbstractItemView::PositionAtTop:
        return start;
    case QAbstractItemView::PositionAtBottom:
        return start - page + length;
    case QAbstractItemView::PositionAtCenter:
        return start - (page - length) / 2;
    case QAbstractItemView::EnsureVisible:
        break;
    }
    if (start < offset || length > page)
        return start;
    return std::max(offset, start - page + length);
}

} // namespace

void LongTable::setModel(QAbstractItemModel *model)
{
    for (const auto &connection : std::exchange(m_connections, {}))
        disconnect(connection);
    horizontalHeader()->setModel(model);
    // NOLINTNEXTLINE(bugprone-parent-virtual-call): that of QTableView would tell the header of the rows
    QAbstractItemView::setModel(model);
    const auto layOut = [this] { scheduleDelayedItemsLayout(); };
    m_connections = {connect(model, &QAbstractItemModel::rowsInserted, this, layOut),
        connect(model, &QAbstractItemModel::rowsRemoved, this, layOut),
        connect(model, &QAbstractItemModel::modelReset, this, layOut),
        connect(model, &QAbstractItemModel::layoutChanged, this, layOut)};
}

void LongTable::setSelectionModel(QItemSelectionModel *selection)
{
    // NOLINTNEXTLINE(bugprone-parent-virtual-call): headers would ask every row whether it is chosen
    QAbstractItemView::setSelectionModel(selection);
}

int LongTable::rows() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

int LongTable::height() const
{
    return verticalHeader()->defaultSectionSize();
}

int LongTable::rowNear(int y) const
{
    const qint64 place = qint64(y) + verticalOffset();
    return place < 0 ? -1 : int(std::min<qint64>(place / height(), rows()));
}

int LongTable::verticalOffset() const
{
    return verticalScrollBar()->value();
}

bool LongTable::isIndexHidden(const QModelIndex &index) const
{
    return isColumnHidden(index.column());
}

QRect LongTable::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || isColumnHidden(index.column()))
        return {};
    return {columnViewportPosition(index.column()), index.row() * height() - verticalOffset(),
        columnWidth(index.column()), height()};
}

QModelIndex LongTable::indexAt(const QPoint &point) const
{
    const int row = rowNear(point.y());
    const int column = columnAt(point.x());
    return row < 0 || row >= rows() || column < 0 ? QModelIndex() : model()->index(row, column, rootIndex());
}

void LongTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const QSize page = viewport()->size();
    verticalScrollBar()->setValue(
        broughtIntoView(verticalOffset(), page.height(), index.row() * height(), height(), hint));
    const QHeaderView &columns = *horizontalHeader();
    horizontalScrollBar()->setValue(
        broughtIntoView(columns.offset(), page.width(), columns.sectionPosition(index.column()),
            columns.sectionSize(index.column()), hint == PositionAtCenter ? hint : EnsureVisible));
}

void LongTable::keyboardSearch(const QString & /*search*/) { }

void LongTable::updateGeometries()
{
    if (m_isPlacing)
        return;
    const QScopedValueRollback placing(m_isPlacing, true);
    placeHeader();
    const QSize page = viewport()->size();
    verticalScrollBar()->setPageStep(page.height());
    verticalScrollBar()->setSingleStep(height());
    verticalScrollBar()->setRange(0, std::max(0, rows() * height() - page.height()));
    horizontalScrollBar()->setPageStep(page.width());
    horizontalScrollBar()->setSingleStep(std::max(1, page.width() / 8));
    horizontalScrollBar()->setRange(0, std::max(0, horizontalHeader()->length() - page.width()));
    // NOLINTNEXTLINE(bugprone-parent-virtual-call): that of QTableView would ask the header of the rows
    QAbstractItemView::updateGeometries();
}

void LongTable::placeHeader()
{
    QHeaderView &columns = *horizontalHeader();
    const int above = columns.isHidden()
        ? 0
        : std::clamp(columns.sizeHint().height(), columns.minimumHeight(), columns.maximumHeight());
    setViewportMargins(0, above, 0, 0);
    const QRect below = viewport()->geometry();
    columns.setGeometry(below.left(), below.top() - above, below.width(), above);
}

void LongTable::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QRect area = event->rect();
    const int last = std::min(rowNear(area.bottom()), rows() - 1);
    for (int row = std::max(0, rowNear(area.top())); row <= last; ++row)
        paintRow(painter, option, row, area);
}

void LongTable::paintRow(QPainter &painter, QStyleOptionViewItem option, int row, const QRect &area) const
{
    const QStyle::State plain = option.state;
    const bool isFocused = hasFocus() || viewport()->hasFocus();
    for (int column = 0; column < model()->columnCount(rootIndex()); ++column) {
        const QModelIndex index = model()->index(row, column, rootIndex());
        option.rect = visualRect(index);
        if (!option.rect.intersects(area))
            continue;
        option.state = plain;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, isFocused && index == currentIndex());
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
}

int LongTable::movedColumn(int column, CursorAction action, bool isWhole) const
{
    const QHeaderView &columns = *horizontalHeader();
    const bool isMirrored = isRightToLeft();
    const bool isBack = action == MoveHome || action == MovePrevious || (action == MoveLeft && !isMirrored)
        || (action == MoveRight && isMirrored);
    int found = column;
    int place = columns.visualIndex(column);
    for (place += isBack ? -1 : 1; place >= 0 && place < columns.count(); place += isBack ? -1 : 1) {
        const int candidate = columns.logicalIndex(place);
        if (columns.isSectionHidden(candidate))
            continue;
        found = candidate;
        if (!isWhole)
            break;
    }
    return found;
}

QModelIndex LongTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int last = rows() - 1;
    if (last < 0)
        return {};
    const QModelIndex from = currentIndex();
    if (!from.isValid() && action == MoveNext)
        return {}; // asked when the focus comes, which leads nobody anywhere
    if (!from.isValid())
        return model()->index(0, std::max(0, horizontalHeader()->logicalIndex(0)), rootIndex());
    const int page = std::max(1, viewport()->height() / height());
    int row = from.row();
    int column = from.column();
    switch (action) {
    case MoveUp:
        --row;
        break;
    case MoveDown:
        ++row;
        break;
    case MovePageUp:
        row -= page;
        break;
    case MovePageDown:
        row = int(std::min<qint64>(qint64(row) + page, last));
        break;
    case MoveHome:
    case MoveEnd:
        if (modifiers.testFlag(Qt::ControlModifier))
            row = action == MoveHome ? 0 : last;
        column = movedColumn(column, action, true);
        break;
    case MoveLeft:
    case MoveRight:
    case MoveNext:
    case MovePrevious:
        column = movedColumn(column, action, false);
        break;
    }
    return model()->index(std::clamp(row, 0, last), column, rootIndex());
}

/// Whole rows are chosen: from where to where is asked of the heights alone.
void LongTable::setSelection(const QRect &area, QItemSelectionModel::SelectionFlags command)
{
    const int last = rows() - 1;
    if (last < 0)
        return;
    const auto [first, second] = std::minmax({rowNear(area.top()), rowNear(area.bottom())}); // either way up
    const QModelIndex from = model()->index(std::clamp(first, 0, last), 0, rootIndex());
    const QModelIndex to = model()->index(std::clamp(second, 0, last), 0, rootIndex());
    selectionModel()->select(QItemSelection(from, to), command);
}

QRegion LongTable::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const int top = std::max(range.top() * height() - verticalOffset(), 0);
        const int bottom = std::min((range.bottom() + 1) * height() - verticalOffset(), viewport()->height());
        if (range.isValid() && top < bottom)
            region += QRect(0, top, viewport()->width(), bottom - top);
    }
    return region;
}

} // namespace slipway::ui
