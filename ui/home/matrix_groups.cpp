// SPDX-License-Identifier: Apache-2.0
#include "ui/home/matrix_groups.h"

#include "ui/home/cell_words.h"
#include "ui/home/matrix_filter.h"
#include "ui/home/matrix_model.h"

#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

MatrixGroups::MatrixGroups(MatrixModel &matrix, MatrixFilter &filter, QObject *parent)
    : QAbstractProxyModel(parent),
      m_matrix(matrix),
      m_filter(filter)
{
    setSourceModel(&m_filter);
    connect(&m_filter, &QAbstractItemModel::modelAboutToBeReset, this, &MatrixGroups::beginResetModel);
    connect(&m_filter, &QAbstractItemModel::modelReset, this, [this] {
        regroup();
        m_rows = rows();
        endResetModel();
    });
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, &MatrixGroups::follow);
    connect(&m_filter, &QAbstractItemModel::rowsRemoved, this, &MatrixGroups::follow);
    connect(&m_filter, &QAbstractItemModel::dataChanged, this, &MatrixGroups::passOn);
    follow();
}

void MatrixGroups::setGrouping(Grouping grouping)
{
    if (grouping == m_grouping)
        return;
    m_grouping = grouping;
    follow();
}

void MatrixGroups::setClosed(const QSet<QString> &keys)
{
    if (keys == m_closed)
        return;
    m_closed = keys;
    follow();
    Q_EMIT closedChanged();
}

void MatrixGroups::setOpen(const QString &key, bool isOpen)
{
    QSet<QString> keys = m_closed;
    if (isOpen)
        keys.remove(key);
    else
        keys.insert(key);
    setClosed(keys);
}

void MatrixGroups::setAllOpen(bool isOpen)
{
    QSet<QString> keys = m_closed;
    for (const ProjectGroup &group : m_groups) {
        if (isOpen)
            keys.remove(group.key);
        else if (!group.key.isEmpty())
            keys.insert(group.key);
    }
    setClosed(keys);
}

std::optional<Heading> MatrixGroups::heading(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows[row].heading.key.isEmpty())
        return {};
    return m_rows[row].heading;
}

int MatrixGroups::rowOf(const QString &key) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Row &row) { return row.heading.key == key; });
    return key.isEmpty() || found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QString MatrixGroups::groupOf(const QString &project) const
{
    for (const ProjectGroup &group : m_groups) {
        for (const int place : group.projects) {
            if (m_matrix.headerData(place, Qt::Vertical, Qt::DisplayRole).toString() == project)
                return group.key;
        }
    }
    return {};
}

void MatrixGroups::regroup()
{
    QList<Groupable> projects;
    for (int row = 0; row < m_matrix.rowCount(); ++row)
        projects.append({.name = m_matrix.headerData(row, Qt::Vertical, Qt::DisplayRole).toString(),
            .standing = m_matrix.headerData(row, Qt::Vertical, MatrixModel::StandingRole).value<Standing>()});
    m_groups = groupProjects(m_grouping, projects);
}

QList<MatrixGroups::Row> MatrixGroups::rows() const
{
    QList<Row> all;
    for (const ProjectGroup &group : m_groups) {
        QList<int> sources;
        QList<Row> below;
        for (const int place : group.projects) {
            const QModelIndex shown = m_filter.mapFromSource(m_matrix.index(place, 0));
            if (!shown.isValid())
                continue;
            sources.append(shown.row());
            below.append({.id = group.key + u'\n' + m_matrix.project(m_matrix.index(place, 0)),
                .source = shown.row()});
        }
        if (!group.key.isEmpty() && !sources.isEmpty())
            all.append(headingOf(group, sources));
        if (!m_closed.contains(group.key))
            all += below;
    }
    return all;
}

MatrixGroups::Row MatrixGroups::headingOf(const ProjectGroup &group, const QList<int> &sources) const
{
    Row row{.id = group.key,
        .heading = {.key = group.key,
            .title = group.title,
            .projects = int(sources.size()),
            .isOpen = !m_closed.contains(group.key)},
        .tallies = QList<Tally>(m_filter.columnCount(), Tally{})};
    for (const int source : sources) {
        for (int column = 0; column < row.tallies.size(); ++column) {
            const QVariant standing = m_filter.index(source, column).data(MatrixModel::StandingRole);
            if (standing.isValid())
                ++row.tallies[column][std::size_t(standing.value<Standing>())];
        }
    }
    return row;
}

void MatrixGroups::follow()
{
    regroup();
    const QList<Row> next = rows();
    QHash<QString, int> sources;
    for (const Row &row : next)
        sources.insert(row.id, row.source);
    // What goes is asked no more, and what stays is asked already: both must point to what is there now.
    for (Row &row : m_rows)
        row.source = sources.value(row.id, -1);
    removeGone(next);
    insertNew(next);
    m_rows = next;
    announceHeadings();
}

void MatrixGroups::removeGone(const QList<Row> &next)
{
    QSet<QString> staying;
    for (const Row &row : next)
        staying.insert(row.id);
    for (qsizetype last = m_rows.size() - 1; last >= 0; --last) {
        if (staying.contains(m_rows[last].id))
            continue;
        qsizetype first = last;
        while (first > 0 && !staying.contains(m_rows[first - 1].id))
            --first;
        beginRemoveRows({}, int(first), int(last));
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

/// What stayed has the same order in both: groups and projects keep theirs.
void MatrixGroups::insertNew(const QList<Row> &next)
{
    for (qsizetype at = 0; at < next.size(); ++at) {
        const auto isThere
            = [&](qsizetype place) { return at < m_rows.size() && m_rows[at].id == next[place].id; };
        if (isThere(at))
            continue;
        qsizetype end = at + 1;
        while (end < next.size() && !isThere(end))
            ++end;
        beginInsertRows({}, int(at), int(end - 1));
        for (qsizetype place = at; place < end; ++place)
            m_rows.insert(place, next[place]);
        endInsertRows();
        at = end - 1;
    }
}

void MatrixGroups::announceHeadings()
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].heading.key.isEmpty())
            continue;
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Vertical, row, row);
    }
}

void MatrixGroups::passOn(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles)
{
    const bool isAgeAlone = roles.contains(MatrixModel::AgeRole);
    if (!isAgeAlone)
        follow();
    for (int row = 0; row < m_rows.size(); ++row) {
        const int source = m_rows[row].source;
        if (source >= from.row() && source <= to.row())
            Q_EMIT dataChanged(index(row, from.column()), index(row, to.column()), roles);
    }
}

QModelIndex MatrixGroups::cellOf(const QModelIndex &index) const
{
    return m_filter.mapToSource(mapToSource(index));
}

QModelIndex MatrixGroups::indexOf(const QModelIndex &cell) const
{
    return mapFromSource(m_filter.mapFromSource(cell));
}

QModelIndex MatrixGroups::mapToSource(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_rows.size() || m_rows[index.row()].source < 0)
        return {};
    return m_filter.index(m_rows[index.row()].source, index.column());
}

QModelIndex MatrixGroups::mapFromSource(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const auto found = std::ranges::find(m_rows, index.row(), &Row::source);
    return found == m_rows.end() ? QModelIndex() : createIndex(int(found - m_rows.begin()), index.column());
}

QModelIndex MatrixGroups::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex MatrixGroups::parent(const QModelIndex &) const
{
    return {};
}

int MatrixGroups::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MatrixGroups::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_filter.columnCount();
}

Qt::ItemFlags MatrixGroups::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

QVariant MatrixGroups::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    if (!row.heading.key.isEmpty())
        return cellOfHeading(row, index.column(), role);
    return row.source < 0 ? QVariant() : m_filter.data(mapToSource(index), role);
}

QString MatrixGroups::tallyInWords(const Row &row, int column) const
{
    QStringList parts;
    for (std::size_t place = 0; place < standingCount; ++place) {
        if (const int count = row.tallies[column][place]; count > 0)
            parts.append(tr("%1: %2", "state, number of projects")
                             .arg(CellWords::standing(static_cast<Standing>(place)))
                             .arg(count));
    }
    return parts.join(u", "_s);
}

QVariant MatrixGroups::cellOfHeading(const Row &row, int column, int role) const
{
    switch (role) {
    case TallyRole:
        return QVariant::fromValue(row.tallies[column]);
    case ClosedRole:
        return !row.heading.isOpen;
    case MatrixModel::TierRole:
        return m_filter.headerData(column, Qt::Horizontal, MatrixModel::TierRole);
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return tallyInWords(row, column);
    case Qt::AccessibleTextRole:
        return tr("%1 in %2: %3", "group, environment, states")
            .arg(headerOfHeading(row.heading, role).toString(),
                m_filter.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                tallyInWords(row, column));
    default:
        return {};
    }
}

QVariant MatrixGroups::headerOfHeading(const Heading &heading, int role) const
{
    switch (role) {
    case HeadingRole:
        return QVariant::fromValue(heading);
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return tr("%1 (%2)", "group, number of projects").arg(heading.title).arg(heading.projects);
    case Qt::AccessibleTextRole:
        return (heading.isOpen ? tr("Group %1, %n project(s), open", nullptr, heading.projects)
                               : tr("Group %1, %n project(s), closed", nullptr, heading.projects))
            .arg(heading.title);
    default:
        return {};
    }
}

QVariant MatrixGroups::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal)
        return m_filter.headerData(section, orientation, role);
    if (section < 0 || section >= m_rows.size())
        return {};
    const Row &row = m_rows[section];
    if (!row.heading.key.isEmpty())
        return headerOfHeading(row.heading, role);
    if (role == GroupedRole)
        return m_grouping != Grouping::None;
    return row.source < 0 ? QVariant() : m_filter.headerData(row.source, orientation, role);
}

} // namespace slipway::ui
