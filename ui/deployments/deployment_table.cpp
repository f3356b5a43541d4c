// SPDX-License-Identifier: Apache-2.0
#include "ui/deployments/deployment_table.h"

#include "base/displayable.h"
#include "ui/deployments/deployment_words.h"

#include <numeric>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

int counted(const DeploymentRow &row, std::initializer_list<model::HostState> states)
{
    return std::accumulate(states.begin(), states.end(), 0,
        [&](int sum, model::HostState state) { return sum + row.hosts.value(state); });
}

int ok(const DeploymentRow &row)
{
    return counted(row, {model::HostState::Done, model::HostState::Healthy});
}

int failed(const DeploymentRow &row)
{
    return counted(row,
        {model::HostState::Failed, model::HostState::RestoreFailed, model::HostState::Unreachable,
            model::HostState::Unknown});
}

QString hostsOf(const DeploymentRow &row)
{
    const int all = std::accumulate(row.hosts.begin(), row.hosts.end(), 0);
    if (const int bad = failed(row); bad > 0)
        return DeploymentTable::tr("%1 ok, %2 failed of %3").arg(ok(row)).arg(bad).arg(all);
    return DeploymentTable::tr("%1 of %2").arg(ok(row)).arg(all);
}

QString environmentOf(const DeploymentRow &row)
{
    const QString name = displayable(row.deployment.environment);
    const QString tier = DeploymentWords::tier(row.tier);
    return name == tier ? name : DeploymentTable::tr("%1 (%2)", "environment, tier").arg(name, tier);
}

QString toolTipOf(const DeploymentRow &row, const QString &text)
{
    return DeploymentTable::tr("%1\nStarted %2 by %3 on %4", "cell; when, who, where")
        .arg(text, DeploymentWords::moment(row.deployment.started), displayable(row.deployment.person),
            displayable(row.deployment.workstation));
}

/// One row here is one column there; nothing else in this file counts tableColumns.
struct TableColumn {
    const char *title;
    int share;
    QString (*text)(const DeploymentRow &row, const QDateTime &now);
    QVariant (*look)(const DeploymentRow &row) = nullptr;
    bool isNumber = false;
};

QVariant stateLook(const DeploymentRow &row)
{
    return QVariant::fromValue(lookOf(row.deployment.state));
}

/// The tier has a shape and a colour of its own only where it matters.
QVariant tierLook(const DeploymentRow &row)
{
    return row.tier == model::Tier::Production ? QVariant::fromValue(Look{Glyph::Star, Tone::Production})
                                               : QVariant();
}

const auto tableColumns = std::to_array<TableColumn>({
    {QT_TRANSLATE_NOOP("slipway::ui::DeploymentTable", "No."), 5,
        [](const DeploymentRow &row, const QDateTime &) { return QString::number(row.deployment.id.value); },
        nullptr, true},
    {QT_TRANSLATE_NOOP("slipway::ui::DeploymentTable", "Project"), 12,
        [](const DeploymentRow &row, const QDateTime &) { return displayable(row.deployment.project); }},
    {QT_TRANSLATE_NOOP("slipway::ui::DeploymentTable", "Version"), 9,
        [](const DeploymentRow &row, const QDateTime &) { return DeploymentWords::version(row.deployment); }},
    {QT_TRANSLATE_NOOP("slipway::ui::DeploymentTable", "Environment"), 12,
        [](const DeploymentRow &row, const QDateTime &) { return environmentOf(row); }, tierLook},
    {QT_TRANSLATE_NOOP("slipway::ui::DeploymentTable", "Kind"), 8,
        [](const DeploymentRow &row, const QDateTime &) {
            return DeploymentWords::kind(row.deployment.kind);
        }},
    {QT_TRANSLATE_NOOP("slipway::ui::DeploymentTable", "State"), 17,
        [](const DeploymentRow &row, const QDateTime &) {
            return DeploymentWords::state(row.deployment.state);
        },
        stateLook},
    {QT_TRANSLATE_NOOP("slipway::ui::DeploymentTable", "Hosts"), 13,
        [](const DeploymentRow &row, const QDateTime &) { return hostsOf(row); }},
    {QT_TRANSLATE_NOOP("slipway::ui::DeploymentTable", "Started"), 12,
        [](const DeploymentRow &row, const QDateTime &) {
            return DeploymentWords::shortMoment(row.deployment.started);
        }},
    {QT_TRANSLATE_NOOP("slipway::ui::DeploymentTable", "Took"), 9,
        [](const DeploymentRow &row, const QDateTime &now) {
            const bool runs = row.deployment.state == model::DeploymentState::Running;
            return DeploymentWords::duration(row.deployment.started, runs ? now : row.deployment.finished);
        }},
    {QT_TRANSLATE_NOOP("slipway::ui::DeploymentTable", "By"), 8,
        [](const DeploymentRow &row, const QDateTime &) { return displayable(row.deployment.person); }},
    {QT_TRANSLATE_NOOP("slipway::ui::DeploymentTable", "Reason"), 16,
        [](const DeploymentRow &row, const QDateTime &) { return displayable(row.deployment.reason); }},
});

} // namespace

QList<int> DeploymentTable::shares()
{
    QList<int> all;
    for (const TableColumn &column : tableColumns)
        all.append(column.share);
    return all;
}

void DeploymentTable::takeNewest(const DeploymentRows &news)
{
    m_at = news.at;
    const qint64 lowest = news.rows.isEmpty() || news.isAll ? 0 : news.rows.last().deployment.id.value;
    int replaced = 0;
    while (replaced < m_rows.size() && m_rows[replaced].deployment.id.value >= lowest)
        ++replaced;
    const bool isSame = replaced == news.rows.size()
        && std::equal(news.rows.begin(), news.rows.end(), m_rows.begin(),
            [](const DeploymentRow &a, const DeploymentRow &b) {
                return a.deployment.id == b.deployment.id;
            });
    if (replaced == m_rows.size())
        m_isAll = news.isAll;
    if (isSame) {
        std::copy(news.rows.begin(), news.rows.end(), m_rows.begin());
    } else {
        // New ones come in on top; whatever is chosen moves along with its row.
        int added = 0;
        const qint64 top = m_rows.isEmpty() ? 0 : m_rows.first().deployment.id.value;
        while (added < news.rows.size() && news.rows[added].deployment.id.value > top)
            ++added;
        const bool isOnTop = added > 0 && news.rows.size() - added == replaced;
        if (isOnTop) {
            beginInsertRows({}, 0, added - 1);
            m_rows = news.rows + m_rows.mid(replaced);
            endInsertRows();
        } else {
            beginResetModel();
            m_rows = news.rows + m_rows.mid(replaced);
            endResetModel();
        }
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, columnCount() - 1));
}

void DeploymentTable::takeOlder(const DeploymentRows &older)
{
    m_isAll = older.isAll;
    if (older.rows.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + older.rows.size()) - 1);
    m_rows.append(older.rows);
    endInsertRows();
}

void DeploymentTable::clear()
{
    beginResetModel();
    m_rows.clear();
    m_isAll = true;
    endResetModel();
}

const DeploymentRow *DeploymentTable::row(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size() ? &m_rows[index.row()] : nullptr;
}

QModelIndex DeploymentTable::indexOf(Id<model::Deployment> id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].deployment.id == id)
            return index(row, 0);
    }
    return {};
}

qint64 DeploymentTable::oldest() const
{
    return m_rows.isEmpty() ? 0 : m_rows.last().deployment.id.value;
}

int DeploymentTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DeploymentTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(tableColumns.size());
}

QVariant DeploymentTable::data(const QModelIndex &index, int role) const
{
    const DeploymentRow *one = row(index);
    if (!one)
        return {};
    const TableColumn &column = tableColumns[std::size_t(index.column())];
    if (role == Qt::DisplayRole)
        return column.text(*one, m_at);
    if (role == Qt::ToolTipRole)
        return toolTipOf(*one, column.text(*one, m_at)).toHtmlEscaped();
    if (role == lookRole && column.look)
        return column.look(*one);
    if (role == Qt::TextAlignmentRole && column.isNumber)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole)
        return tr("%1: %2", "column, value").arg(tr(column.title), column.text(*one, m_at));
    return {};
}

QVariant DeploymentTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const TableColumn &column = tableColumns[std::size_t(section)];
    if (role == Qt::DisplayRole)
        return tr(column.title);
    if (role == Qt::TextAlignmentRole && column.isNumber)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

bool DeploymentTable::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isAll;
}

void DeploymentTable::fetchMore(const QModelIndex &)
{
    Q_EMIT olderWanted();
}

} // namespace slipway::ui
