// SPDX-License-Identifier: Apache-2.0
#include "ui/deployments/log_model.h"

#include "base/displayable.h"
#include "ui/deployments/deployment_words.h"

#include <QFontDatabase>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

enum Column { Time, Host, Text };
constexpr int columnCountOf = 3;

/// What went well is said quietly, so that the rest is seen.
Look lookIn(const StepRun &run, bool isOver)
{
    if (run.state == model::StepState::Succeeded)
        return {Glyph::Done, Tone::Idle};
    return lookOf(run.isOpen() && isOver ? model::StepState::Unknown : run.state);
}

} // namespace

LogModel::LogModel(QObject *parent)
    : QAbstractTableModel(parent),
      m_fixed(QFontDatabase::systemFont(QFontDatabase::FixedFont))
{
}

QList<int> LogModel::shares()
{
    return {8, 14, 78};
}

void LogModel::show(const DeploymentStory *story, const QString &host)
{
    if (story != m_story) {
        m_heard.clear();
        m_unfolded.clear();
        m_met = 0;
        m_areUnfolded = false;
    }
    m_story = story;
    m_host = host;
    rebuild();
}

void LogModel::rebuild()
{
    beginResetModel();
    m_runs.clear();
    m_rows.clear();
    m_met = m_story ? int(m_story->runs().size()) : 0;
    for (int i = 0; m_story && i < m_story->runs().size(); ++i) {
        const StepRun &one = m_story->runs()[i];
        if (isUnfoldedAtFirst(one))
            m_unfolded.insert(i);
        if (!m_host.isEmpty() && one.host != m_host)
            continue;
        const int group = int(m_runs.size());
        m_runs.push_back(i);
        m_rows.push_back({group, -1});
        for (int line = 0; line < linesShown(group); ++line)
            m_rows.push_back({group, line});
    }
    endResetModel();
}

bool LogModel::isUnfoldedAtFirst(const StepRun &run)
{
    return run.state == model::StepState::Failed || run.state == model::StepState::Unknown;
}

void LogModel::take(const QList<int> &changed)
{
    std::vector<int> fresh;
    for (const int place : changed) {
        const StepRun &one = m_story->runs()[place];
        if (!one.isOpen())
            m_heard.remove(place);
        if (isUnfoldedAtFirst(one) || (m_areUnfolded && place >= m_met))
            m_unfolded.insert(place);
        if (!m_host.isEmpty() && one.host != m_host)
            continue;
        const auto group = std::lower_bound(m_runs.begin(), m_runs.end(), place);
        if (group == m_runs.end())
            fresh.push_back(place);
        else if (*group == place)
            resize(int(group - m_runs.begin()));
    }
    m_met = int(m_story->runs().size());
    if (fresh.empty())
        return;
    // All that is new comes in at once.
    std::vector<Row> rows;
    for (const int place : fresh) {
        m_runs.push_back(place);
        const int group = int(m_runs.size()) - 1;
        rows.push_back({group, -1});
        for (int line = 0; line < linesShown(group); ++line)
            rows.push_back({group, line});
    }
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

void LogModel::hear(const QString &host, const QStringList &lines)
{
    const HostStory *story = m_story ? m_story->host(host) : nullptr;
    if (!story || story->open < 0)
        return;
    QStringList &heard = m_heard[story->open];
    for (const QString &line : lines)
        heard.append(displayable(line));
    if (heard.size() > linesHeard)
        heard.remove(0, heard.size() - linesHeard);
    const auto group = std::lower_bound(m_runs.begin(), m_runs.end(), story->open);
    if (group != m_runs.end() && *group == story->open)
        resize(int(group - m_runs.begin()));
}

int LogModel::rowOf(int group) const
{
    const auto row = std::lower_bound(
        m_rows.begin(), m_rows.end(), group, [](const Row &one, int wanted) { return one.group < wanted; });
    return int(row - m_rows.begin());
}

const StepRun &LogModel::run(int group) const
{
    return m_story->runs()[m_runs[std::size_t(group)]];
}

QStringList LogModel::linesOf(const StepRun &run)
{
    return run.detail.isEmpty() ? run.output : QStringList(run.detail) + run.output;
}

QStringList LogModel::said(const StepRun &run) const
{
    if (!run.isOpen())
        return linesOf(run);
    const HostStory *host = m_story->host(run.host);
    return host ? m_heard.value(host->open) : QStringList();
}

int LogModel::linesShown(int group) const
{
    return m_unfolded.contains(m_runs[std::size_t(group)]) ? int(said(run(group)).size()) : 0;
}

/// Brings the rows of a group in line with what it has to say, and draws it again.
void LogModel::resize(int group)
{
    const int header = rowOf(group);
    const int next = rowOf(group + 1);
    const int have = next - header - 1;
    const int wanted = linesShown(group);
    if (wanted > have) {
        beginInsertRows({}, next, next + wanted - have - 1);
        std::vector<Row> rows;
        for (int line = have; line < wanted; ++line)
            rows.push_back({group, line});
        m_rows.insert(m_rows.begin() + next, rows.begin(), rows.end());
        endInsertRows();
    } else if (wanted < have) {
        beginRemoveRows({}, header + wanted + 1, next - 1);
        m_rows.erase(m_rows.begin() + header + wanted + 1, m_rows.begin() + next);
        endRemoveRows();
    }
    const QModelIndex last = index(header + wanted, columnCountOf - 1);
    Q_EMIT dataChanged(index(header, 0), last);
}

bool LogModel::isHeader(const QModelIndex &index) const
{
    return index.isValid() && m_rows[std::size_t(index.row())].line < 0;
}

bool LogModel::isFolded(const QModelIndex &index) const
{
    return !m_unfolded.contains(runAt(index));
}

void LogModel::setFolded(const QModelIndex &index, bool isFolded)
{
    const int place = runAt(index);
    if (place < 0)
        return;
    if (isFolded)
        m_unfolded.remove(place);
    else
        m_unfolded.insert(place);
    resize(m_rows[std::size_t(index.row())].group);
}

void LogModel::setAllFolded(bool areFolded)
{
    m_unfolded.clear();
    m_areUnfolded = !areFolded;
    for (int place = 0; m_areUnfolded && place < m_met; ++place)
        m_unfolded.insert(place); // of the hosts that are not shown as well: they may be shown later
    beginResetModel();
    m_rows.clear();
    for (int group = 0; group < int(m_runs.size()); ++group) {
        m_rows.push_back({group, -1});
        for (int line = 0; line < linesShown(group); ++line)
            m_rows.push_back({group, line});
    }
    endResetModel();
}

int LogModel::runAt(const QModelIndex &index) const
{
    return index.isValid() ? m_runs[std::size_t(m_rows[std::size_t(index.row())].group)] : -1;
}

QModelIndex LogModel::reveal(int run, int line)
{
    const auto found = std::lower_bound(m_runs.begin(), m_runs.end(), run);
    if (found == m_runs.end() || *found != run)
        return {};
    const int group = int(found - m_runs.begin());
    if (line >= 0 && !m_unfolded.contains(run))
        setFolded(index(rowOf(group), 0), false);
    const int row = rowOf(group) + 1 + line;
    return row < int(m_rows.size()) ? index(row, Text) : QModelIndex();
}

QString LogModel::header(const StepRun &run) const
{
    const QStringList lines = said(run);
    QString text
        = run.attempt > 1 ? tr("%1 (attempt %2)", "step").arg(run.title).arg(run.attempt) : run.title;
    if (run.isOpen())
        return lines.isEmpty() ? text : tr("%1 … %2", "step; what it said last").arg(text, lines.last());
    const QString took = DeploymentWords::duration(run.begun, run.ended);
    text = tr("%1: %2", "step, outcome").arg(text, DeploymentWords::state(run.state));
    if (!took.isEmpty() && !run.host.isEmpty())
        text = tr("%1, %2", "step and outcome, duration").arg(text, took);
    if (lines.isEmpty())
        return text;
    return lines.size() == 1 ? tr("%1, 1 line", "step and outcome").arg(text)
                             : tr("%1, %2 lines", "step and outcome").arg(text).arg(lines.size());
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCountOf;
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return {};
    const auto [group, line] = m_rows[std::size_t(index.row())];
    const StepRun &one = run(group);
    if (line >= 0) {
        if (role == Qt::DisplayRole && index.column() == Text)
            return said(one).value(line);
        return role == Qt::FontRole ? QVariant(m_fixed) : QVariant();
    }
    if (role == Qt::DisplayRole) {
        if (index.column() == Time)
            return DeploymentWords::timeOfDay(one.begun);
        return index.column() == Host ? displayable(one.host) : header(one);
    }
    if (role == lookRole && index.column() == Text)
        return QVariant::fromValue(lookIn(one, m_story->isOver()));
    if (role == Qt::ToolTipRole && index.column() == Text)
        return tr("Enter shows or hides what this step said");
    return {};
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Host:
        return tr("Host");
    default:
        return tr("What happened");
    }
}

} // namespace slipway::ui
