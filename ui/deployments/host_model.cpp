// SPDX-License-Identifier: Apache-2.0
#include "ui/deployments/host_model.h"

#include "base/displayable.h"
#include "ui/deployments/deployment_words.h"

#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

QString releaseOf(const HostStory &host)
{
    const auto &[name, state, before, now, failure] = host.outcome;
    if (before == now)
        return now.isEmpty() ? HostModel::tr("nothing") : displayable(now);
    return HostModel::tr("%1 → %2", "from one release to another")
        .arg(before.isEmpty() ? HostModel::tr("nothing") : displayable(before),
            now.isEmpty() ? HostModel::tr("not known") : displayable(now));
}

QString tookOf(const DeploymentStory &story, const HostStory &host)
{
    if (host.runs.isEmpty())
        return {};
    const StepRun &last = story.runs()[host.runs.last()];
    const QDateTime end = host.open >= 0 && story.engine() != EngineAt::Nowhere ? story.at() : last.ended;
    return DeploymentWords::duration(story.runs()[host.runs.first()].begun, end);
}

HostRow rowOf(const DeploymentStory &story, const HostStory &host)
{
    const model::HostState state = host.outcome.state;
    HostRow row{.host = displayable(host.host),
        .look = lookOf(state, story.isOver()),
        .state = DeploymentWords::state(state),
        .release = releaseOf(host),
        .took = tookOf(story, host),
        .failure = displayable(host.outcome.failure),
        .rank = isTrouble(state) ? 0 : 2};
    if (!host.runs.isEmpty())
        row.doing = story.runs()[host.runs.last()].title;
    if (host.open < 0)
        return row;
    row.doing = story.runs()[host.open].title;
    if (story.isOver()) {
        // Its engine went away in the middle of a step: only the host itself knows.
        row.look = lookOf(model::HostState::Unknown, true);
        row.state = DeploymentWords::state(model::HostState::Unknown);
        row.rank = 0;
    } else {
        row.look = {Glyph::Running, Tone::Running};
        row.state = isTrouble(state) ? HostModel::tr("Going back") : HostModel::tr("Running");
        row.rank = isTrouble(state) ? 0 : 1;
    }
    return row;
}

struct HostColumn {
    const char *title;
    int share;
    QString HostRow::*text;
};

const auto hostColumns = std::to_array<HostColumn>({
    {QT_TRANSLATE_NOOP("slipway::ui::HostModel", "Host"), 14, &HostRow::host},
    {QT_TRANSLATE_NOOP("slipway::ui::HostModel", "State"), 12, &HostRow::state},
    {QT_TRANSLATE_NOOP("slipway::ui::HostModel", "Step"), 20, &HostRow::doing},
    {QT_TRANSLATE_NOOP("slipway::ui::HostModel", "Release"), 18, &HostRow::release},
    {QT_TRANSLATE_NOOP("slipway::ui::HostModel", "Took"), 9, &HostRow::took},
    {QT_TRANSLATE_NOOP("slipway::ui::HostModel", "Why"), 30, &HostRow::failure},
});
constexpr int stateColumn = 1;

QString sentenceOf(const HostRow &row)
{
    QStringList parts{HostModel::tr("%1: %2", "host, state").arg(row.host, row.state)};
    for (const QString &part : {row.doing, row.release, row.failure}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(u". "_s);
}

} // namespace

QList<int> HostModel::shares()
{
    QList<int> all;
    for (const HostColumn &column : hostColumns)
        all.append(column.share);
    return all;
}

void HostModel::take(const DeploymentStory &story)
{
    QList<HostRow> rows;
    rows.reserve(story.hosts().size());
    for (const HostStory &host : story.hosts())
        rows.append(rowOf(story, host));
    std::stable_sort(
        rows.begin(), rows.end(), [](const HostRow &a, const HostRow &b) { return a.rank < b.rank; });
    const auto isSameHost = [](const HostRow &a, const HostRow &b) { return a.host == b.host; };
    if (std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), isSameHost))
        replace(rows);
    else
        reorder(rows);
}

void HostModel::replace(const QList<HostRow> &rows)
{
    int first = -1;
    int last = -1;
    for (int i = 0; i < rows.size(); ++i) {
        if (rows[i] == m_rows[i])
            continue;
        first = first < 0 ? i : first;
        last = i;
    }
    m_rows = rows;
    if (first >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

/// The same hosts in another order keep what is chosen among them.
void HostModel::reorder(const QList<HostRow> &rows)
{
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    Q_EMIT layoutAboutToBeChanged();
    QHash<QString, int> places;
    for (int i = 0; i < rows.size(); ++i)
        places.insert(rows[i].host, i);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &one : before)
        after.append(index(places.value(m_rows[one.row()].host, 0), one.column()));
    m_rows = rows;
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void HostModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

const HostRow *HostModel::row(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size() ? &m_rows[index.row()] : nullptr;
}

QModelIndex HostModel::indexOf(const QString &host) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].host == host)
            return index(i, 0);
    }
    return {};
}

QList<FailureGroup> HostModel::failures() const
{
    QList<FailureGroup> groups;
    for (const HostRow &row : m_rows) {
        if (row.failure.isEmpty())
            continue;
        const QString failure = QString(row.failure).replace(row.host, u"…"_s);
        const auto group = std::find_if(
            groups.begin(), groups.end(), [&](const FailureGroup &one) { return one.failure == failure; });
        if (group == groups.end())
            groups.append({.failure = failure, .hosts = {row.host}});
        else
            group->hosts.append(row.host);
    }
    std::stable_sort(groups.begin(), groups.end(),
        [](const FailureGroup &a, const FailureGroup &b) { return a.hosts.size() > b.hosts.size(); });
    return groups;
}

int HostModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HostModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(hostColumns.size());
}

QVariant HostModel::data(const QModelIndex &index, int role) const
{
    const HostRow *one = row(index);
    if (!one)
        return {};
    if (role == Qt::DisplayRole)
        return one->*hostColumns[std::size_t(index.column())].text;
    if (role == lookRole && index.column() == stateColumn)
        return QVariant::fromValue(one->look);
    if (role == Qt::ToolTipRole)
        return sentenceOf(*one).toHtmlEscaped();
    if (role == Qt::AccessibleTextRole)
        return index.column() == 0 ? sentenceOf(*one) : one->*hostColumns[std::size_t(index.column())].text;
    return {};
}

QVariant HostModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    return tr(hostColumns[std::size_t(section)].title);
}

} // namespace slipway::ui
