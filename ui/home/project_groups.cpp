// SPDX-License-Identifier: Apache-2.0
#include "ui/home/project_groups.h"

#include "base/displayable.h"
#include "ui/home/cell_words.h"

#include <QMap>
#include <QRegularExpression>
#include <array>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

QList<ProjectGroup> groupByState(const QList<Groupable> &projects)
{
    constexpr std::array<QLatin1StringView, standingCount> words{QLatin1StringView("attention"),
        QLatin1StringView("underway"), QLatin1StringView("good"), QLatin1StringView("nothing")};
    QList<ProjectGroup> groups;
    for (std::size_t place = 0; place < standingCount; ++place) {
        const auto standing = static_cast<Standing>(place);
        ProjectGroup group{.key = u"state/"_s + words[place], .title = CellWords::standing(standing)};
        for (int i = 0; i < projects.size(); ++i) {
            if (projects[i].standing == standing)
                group.projects.append(i);
        }
        if (!group.projects.isEmpty())
            groups.append(group);
    }
    return groups;
}

/// In lower case.
QString firstPart(const QString &name)
{
    static const QRegularExpression end(u"[-_.]"_s);
    const auto length = name.indexOf(end);
    return (length > 0 ? name.first(length) : name).toLower();
}

QList<ProjectGroup> groupByName(const QList<Groupable> &projects)
{
    QMap<QString, QList<int>> namesakes;
    for (int i = 0; i < projects.size(); ++i)
        namesakes[firstPart(projects[i].name)].append(i);
    QList<ProjectGroup> groups;
    QList<int> alone;
    for (auto part = namesakes.cbegin(); part != namesakes.cend(); ++part) {
        if (part->size() == 1)
            alone.append(part->first());
        else
            groups.append(
                {.key = u"name/"_s + part.key(), .title = displayable(part.key()), .projects = part.value()});
    }
    std::ranges::sort(alone);
    if (!alone.isEmpty())
        groups.append({.key = u"name/"_s,
            .title = groups.isEmpty() ? CellWords::tr("All projects") : CellWords::tr("Other projects"),
            .projects = alone});
    return groups;
}

} // namespace

QList<ProjectGroup> groupProjects(Grouping grouping, const QList<Groupable> &projects)
{
    switch (grouping) {
    case Grouping::State:
        return groupByState(projects);
    case Grouping::Name:
        return groupByName(projects);
    case Grouping::None:
        break;
    }
    ProjectGroup all;
    for (int i = 0; i < projects.size(); ++i)
        all.projects.append(i);
    return {all};
}

} // namespace slipway::ui
