// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/palette_model.h"

#include "base/displayable.h"
#include "ui/navigation/action_words.h"
#include "ui/navigation/availability.h"
#include "ui/navigation/likeness.h"

#include <algorithm>
#include <tuple>

namespace slipway::ui {

using namespace Qt::StringLiterals;

void PaletteModel::setActions(const QList<QAction *> &actions)
{
    m_actions.clear();
    for (QAction *action : actions) {
        if (action->text().isEmpty() || action->isSeparator() || !action->isVisible())
            continue;
        const QString reason = reasonUnavailable(*action);
        m_actions.append({.title = nameOf(*action),
            .detail = reason,
            .keys = inWords(action->shortcuts().mid(0, 1)),
            .action = action,
            .isAvailable = action->isEnabled()});
    }
    rank();
}

void PaletteModel::setFound(const QList<Found> &found)
{
    m_found.clear();
    for (const Found &one : found)
        m_found.append(
            {.title = displayable(one.title), .detail = displayable(one.detail), .route = one.route});
    rank();
}

void PaletteModel::narrow(const QString &typed, bool withActions)
{
    m_typed = typed;
    m_withActions = withActions;
    rank();
}

void PaletteModel::rank()
{
    QList<std::tuple<bool, int, PaletteEntry>> answers; // what can be done stands before what cannot
    for (const PaletteEntry &entry : m_withActions ? m_actions : QList<PaletteEntry>()) {
        if (const int points = likeness(m_typed, entry.title); points > 0)
            answers.append({entry.isAvailable, points, entry});
    }
    std::stable_sort(answers.begin(), answers.end(), [](const auto &left, const auto &right) {
        return std::tie(std::get<0>(left), std::get<1>(left))
            > std::tie(std::get<0>(right), std::get<1>(right));
    });
    beginResetModel();
    m_shown = m_found; // they answer what was typed already, the best first
    for (const auto &answer : answers)
        m_shown.append(std::get<2>(answer));
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteEntry &entry = m_shown[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::AccessibleTextRole:
        return QStringList{entry.title, entry.detail, entry.keys}.join(u", "_s);
    case detailRole:
        return entry.detail;
    case keysRole:
        return entry.keys;
    case availableRole:
        return entry.isAvailable;
    default:
        return {};
    }
}

} // namespace slipway::ui
