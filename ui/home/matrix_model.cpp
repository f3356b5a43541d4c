// SPDX-License-Identifier: Apache-2.0
#include "ui/home/matrix_model.h"

#include "ui/home/cell_words.h"

#include <QRect>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

QString wordsOf(const Cell &cell)
{
    if (cell.state == CellState::NoTarget)
        return {};
    return QStringList{CellWords::headline(cell), CellWords::versions(cell), CellWords::person(cell),
        CellWords::takenBack(cell), CellWords::hosts(cell)}
        .join(u' ')
        .toLower();
}

} // namespace

void MatrixModel::setBoard(const Board &board)
{
    const bool isNewShape = board.projects != m_projects || board.environments != m_environments;
    if (isNewShape) {
        beginResetModel();
        reshape(board);
    }
    QList<qsizetype> changed;
    for (const auto &recorded : board.cells) {
        const qsizetype at = placeOf(recorded.project, recorded.environment);
        if (at < 0)
            continue;
        Cell &cell = m_cells[at];
        if (cell.state != CellState::NoTarget && cell.recorded == recorded)
            continue;
        cell = Cell::of(recorded);
        changed.append(at);
    }
    if (isNewShape || !changed.isEmpty())
        indexWords();
    if (isNewShape)
        endResetModel();
    else
        announce(changed);
    setNow(board.at);
}

void MatrixModel::reshape(const Board &board)
{
    m_projects = board.projects;
    m_environments = board.environments;
    m_cells = QList<Cell>(m_projects.size() * m_environments.size());
    m_rows.clear();
    m_columns.clear();
    for (qsizetype row = 0; row < m_projects.size(); ++row)
        m_rows.insert(m_projects[row], row);
    for (qsizetype column = 0; column < m_environments.size(); ++column)
        m_columns.insert(m_environments[column].name, column);
}

void MatrixModel::indexWords()
{
    m_words.clear();
    m_words.reserve(m_projects.size());
    for (qsizetype row = 0; row < m_projects.size(); ++row) {
        QString words = m_projects[row].toLower();
        for (qsizetype column = 0; column < m_environments.size(); ++column)
            words += u' ' + wordsOf(m_cells[row * m_environments.size() + column]);
        m_words.append(words);
    }
}

void MatrixModel::announce(const QList<qsizetype> &changed)
{
    if (changed.isEmpty())
        return;
    // One piece of news for all: whoever listens counts the groups anew each time.
    QRect area;
    for (const qsizetype at : changed)
        area |= QRect(int(at % m_environments.size()), int(at / m_environments.size()), 1, 1);
    Q_EMIT dataChanged(index(area.top(), area.left()), index(area.bottom(), area.right()));
}

QVariant MatrixModel::standingOfRow(int row) const
{
    auto worst = Standing::Nothing;
    for (qsizetype column = 0; column < m_environments.size(); ++column) {
        if (const auto one = m_cells[row * m_environments.size() + column].standing())
            worst = std::min(worst, *one);
    }
    return QVariant::fromValue(worst);
}

void MatrixModel::setHosts(const HostReadings &readings)
{
    QList<qsizetype> changed;
    for (const auto &target : readings.targets) {
        const qsizetype at = placeOf(target.project, target.environment);
        if (at < 0)
            continue;
        m_cells[at].hosts = target.hosts;
        m_cells[at].hostsAt = readings.at;
        changed.append(at);
    }
    indexWords();
    announce(changed);
}

void MatrixModel::setNow(const QDateTime &now)
{
    // Ages are shown in minutes at the finest.
    const bool isSameMinute = m_now.isValid() && m_now.toSecsSinceEpoch() / 60 == now.toSecsSinceEpoch() / 60;
    m_now = now;
    if (!isSameMinute && !m_cells.isEmpty())
        Q_EMIT dataChanged(
            index(0, 0), index(rowCount() - 1, columnCount() - 1), {AgeRole, TakenBackAgeRole, LastGoodRole});
}

qsizetype MatrixModel::placeOf(const QString &project, const QString &environment) const
{
    const qsizetype row = m_rows.value(project, -1);
    const qsizetype column = m_columns.value(environment, -1);
    return row < 0 || column < 0 ? -1 : row * m_environments.size() + column;
}

QModelIndex MatrixModel::find(const QString &project, const QString &environment) const
{
    return index(int(m_rows.value(project, -1)), int(m_columns.value(environment, -1)));
}

bool MatrixModel::hasTargets() const
{
    return std::any_of(
        m_cells.cbegin(), m_cells.cend(), [](const Cell &cell) { return cell.state != CellState::NoTarget; });
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_projects.size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_environments.size());
}

QString MatrixModel::textOf(const QModelIndex &index) const
{
    const Cell &at = cell(index);
    return QStringList{CellWords::headline(at), CellWords::versions(at), data(index, AgeRole).toString(),
        CellWords::person(at), CellWords::takenBack(at), CellWords::hosts(at)}
        .join(u'\t');
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Cell &at = cell(index);
    switch (role) {
    case CellRole:
        return QVariant::fromValue(at);
    case Qt::DisplayRole:
        return textOf(index);
    case AgeRole:
        return at.shown() ? CellWords::age(at.shown()->since, m_now) : QString();
    case TakenBackAgeRole:
        return at.takenBack() ? CellWords::age(at.takenBack()->since, m_now) : QString();
    case LastGoodRole:
        return CellWords::lastGood(at, m_now);
    case StandingRole:
        return at.standing() ? QVariant::fromValue(*at.standing()) : QVariant();
    case TierRole:
        return QVariant::fromValue(environment(index).tier);
    case Qt::ToolTipRole:
        return CellWords::toolTip(at, m_now);
    case Qt::AccessibleTextRole:
        return tr("%1 in %2: %3")
            .arg(project(index), environment(index).name, CellWords::sentence(at, m_now));
    default:
        return {};
    }
}

QVariant MatrixModel::environmentHeader(const model::Environment &environment, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return environment.name;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return tr("%1, tier %2").arg(environment.name, CellWords::tier(environment.tier));
    case TierRole:
        return QVariant::fromValue(environment.tier);
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal)
        return section < columnCount() ? environmentHeader(m_environments[section], role) : QVariant();
    if (section >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return m_projects[section];
    case FilterRole:
        return m_words[section];
    case StandingRole:
        return standingOfRow(section);
    default:
        return {};
    }
}

} // namespace slipway::ui
