// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/palette_model.h"

#include "base/displayable.h"
#include "ui/navigation/action_words.h"
#include "ui/navigation/availability.h"
#include "ui/navigation/likeness.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int inFront = std::numeric_limits<int>::max(); ///< of commands that are as close

/// How a title answers what was typed. Fine differences do not count between places and commands: places were
/// found in a record of thousands, of which some always answer somehow.
enum class Closeness { Loose, Within, Beginning, Exact };

Closeness closenessOf(const QString &typed, const QString &title)
{
    if (typed.compare(title, Qt::CaseInsensitive) == 0)
        return Closeness::Exact;
    if (title.startsWith(typed, Qt::CaseInsensitive))
        return Closeness::Beginning;
    return title.contains(typed, Qt::CaseInsensitive) ? Closeness::Within : Closeness::Loose;
}

} // namespace

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
    if (typed != m_typed)
        m_found.removeIf([&](const PaletteEntry &entry) { return likeness(typed, entry.title) == 0; });
    m_typed = typed;
    m_withActions = withActions;
    rank();
}

void PaletteModel::rank()
{
    struct Answer {
        bool isAvailable = true;
        Closeness closeness = Closeness::Loose;
        int points = 0;
        PaletteEntry entry = {};
    };
    QList<Answer> answers;
    for (const PaletteEntry &entry : m_found) // they answer what was typed already, the best first
        answers.append({.closeness = closenessOf(m_typed, entry.title), .points = inFront, .entry = entry});
    for (const PaletteEntry &entry : m_withActions ? m_actions : QList<PaletteEntry>()) {
        if (const int points = likeness(m_typed, entry.title); points > 0)
            answers.append({entry.isAvailable, closenessOf(m_typed, entry.title), points, entry});
    }
    std::stable_sort(answers.begin(), answers.end(), [](const Answer &left, const Answer &right) {
        return std::tie(left.isAvailable, left.closeness, left.points)
            > std::tie(right.isAvailable, right.closeness, right.points);
    });
    beginResetModel();
    m_shown.clear();
    for (const Answer &answer : answers)
        m_shown.append(answer.entry);
    endResetModel();
}

QModelIndex PaletteModel::find(const PaletteEntry &entry) const
{
    for (int row = 0; row < int(m_shown.size()); ++row) {
        if (m_shown[row].action == entry.action && m_shown[row].route == entry.route)
            return index(row);
    }
    return {};
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
