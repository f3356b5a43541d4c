// SPDX-License-Identifier: Apache-2.0
#include "ui/home/needs.h"

#include "base/displayable.h"
#include "ui/home/cell_words.h"

namespace slipway::ui {

namespace {

/// Empty: nobody has to do anything about it.
QString askFor(const Cell &cell)
{
    switch (cell.state) {
    case CellState::Asking:
        return NeedsModel::tr("%1 waits for an answer: hosts failed; say what becomes of them");
    case CellState::Interrupted:
        return NeedsModel::tr("%1 was interrupted: continue it, take it back, or leave it as it is");
    case CellState::RevertFailed:
        return NeedsModel::tr("%1 failed, and not every host could be put back");
    case CellState::PartlyDone:
        return NeedsModel::tr("%1 reached only some of its hosts");
    default:
        return {};
    }
}

int urgency(CellState state)
{
    switch (state) {
    case CellState::Asking: // its hosts stand still until then
        return 3;
    case CellState::RevertFailed:
        return 2;
    case CellState::Interrupted:
        return 1;
    default:
        return 0;
    }
}

} // namespace

QList<Need> needsOf(const Board &board)
{
    QList<std::pair<int, Need>> found;
    for (const auto &recorded : board.cells) {
        const Cell cell = Cell::of(recorded);
        const QString ask = askFor(cell);
        if (ask.isEmpty() || !recorded.latest)
            continue;
        const QString what
            = NeedsModel::tr("%1 to %2 in %3 (#%4)", "project, version, environment, deployment")
                  .arg(recorded.project, CellWords::version(*recorded.latest), recorded.environment,
                      QString::number(recorded.latest->id.value));
        found.append({urgency(cell.state),
            {.look = lookOf(cell.state),
                .text = displayable(ask.arg(what)),
                .since
                = cell.state == CellState::Asking ? recorded.latest->askingSince : recorded.latest->since,
                .route = {.place = Place::Deployments,
                    .path = {QString::number(recorded.latest->id.value)},
                    .query = {}}}});
    }
    std::ranges::stable_sort(found, std::greater{}, &std::pair<int, Need>::first);
    QList<Need> needs;
    for (auto &one : found)
        needs.append(std::move(one.second));
    return needs;
}

QList<Need> needsOf(const Drafts *drafts)
{
    QList<Need> needs;
    for (const Draft &draft : drafts ? drafts->all() : QList<Draft>()) {
        if (draft.isAtWork)
            continue; // its work is shown where work is shown
        needs.append({.look = {Glyph::Paused, Tone::Idle},
            .text = displayable(NeedsModel::tr("Draft: %1").arg(draft.title)),
            .since = draft.at,
            .draft = draft});
    }
    return needs;
}

void NeedsModel::present(const QList<Need> &needs, const QDateTime &now)
{
    beginResetModel();
    m_needs = needs;
    m_now = now;
    endResetModel();
}

int NeedsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_needs.size());
}

int NeedsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant NeedsModel::data(const QModelIndex &index, int role) const
{
    const Need &need = m_needs[index.row()];
    if (index.column() == 1)
        return role == Qt::DisplayRole ? CellWords::age(need.since, m_now)
            : role == Qt::ToolTipRole  ? CellWords::moment(need.since)
                                       : QVariant();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return need.text;
    case lookRole:
        return QVariant::fromValue(need.look);
    default:
        return {};
    }
}

} // namespace slipway::ui
