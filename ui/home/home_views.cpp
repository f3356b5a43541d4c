// SPDX-License-Identifier: Apache-2.0
#include "ui/home/home_views.h"

#include <QSettings>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

const QString savedKey = QStringLiteral("home/views");
const QString arrangementKey = QStringLiteral("home/arrangement");
const QString closedKey = QStringLiteral("home/closedGroups");
const QString detailsKey = QStringLiteral("home/details");
const QString splitKey = QStringLiteral("home/split");

} // namespace

const SavedView *HomeViews::find(const Arrangement &arrangement) const
{
    const auto found = std::ranges::find(m_saved, arrangement, &SavedView::arrangement);
    return found == m_saved.end() ? nullptr : &*found;
}

bool HomeViews::has(const QString &name) const
{
    return std::ranges::find(m_saved, name, &SavedView::name) != m_saved.end();
}

void HomeViews::save(const SavedView &view)
{
    m_saved.removeIf([&](const SavedView &known) { return known.name == view.name; });
    m_saved.append(view);
    sort();
    Q_EMIT savedChanged();
    Q_EMIT chosen();
}

void HomeViews::rename(const QString &name, const QString &newName)
{
    const auto found = std::ranges::find(m_saved, name, &SavedView::name);
    if (found == m_saved.end() || name == newName)
        return;
    const Arrangement arrangement = found->arrangement;
    m_saved.removeAt(std::distance(m_saved.begin(), found));
    save({.name = newName, .arrangement = arrangement});
}

void HomeViews::remove(const QString &name)
{
    if (m_saved.removeIf([&](const SavedView &known) { return known.name == name; }) == 0)
        return;
    Q_EMIT savedChanged();
    Q_EMIT chosen();
}

void HomeViews::sort()
{
    std::ranges::sort(m_saved,
        [](const SavedView &a, const SavedView &b) { return a.name.localeAwareCompare(b.name) < 0; });
}

void HomeViews::setLayout(const HomeLayout &layout)
{
    HomeLayout moved = m_layout;
    moved.split = layout.split;
    const bool isChoice = layout != moved; // a splitter moves a hundred times before it is let go
    m_layout = layout;
    if (isChoice)
        Q_EMIT chosen();
}

void HomeViews::restore(const QSettings &kept)
{
    m_saved.clear();
    const QStringList views = kept.value(savedKey).toStringList(); // name, link, name, link, ...
    for (qsizetype i = 0; i + 1 < views.size(); i += 2) {
        const auto route = routeOf(views[i + 1]);
        if (route && route->place == Place::Home && !views[i].isEmpty() && !has(views[i]))
            m_saved.append({.name = views[i], .arrangement = arrangementOf(*route)});
    }
    sort();
    m_layout = {.closed = kept.value(closedKey).toStringList(),
        .hasDetails = kept.value(detailsKey, true).toBool(),
        .split = kept.value(splitKey).toByteArray()};
    if (const auto route = routeOf(kept.value(arrangementKey).toString())) {
        const Arrangement left = arrangementOf(*route);
        m_layout.grouping = left.grouping;
        m_layout.density = left.density;
    }
    Q_EMIT savedChanged();
}

void HomeViews::keep(QSettings &kept) const
{
    QStringList views;
    for (const SavedView &view : m_saved)
        views << view.name << linkOf(routeTo(view.arrangement));
    kept.setValue(savedKey, views);
    kept.setValue(
        arrangementKey, linkOf(routeTo({.grouping = m_layout.grouping, .density = m_layout.density})));
    kept.setValue(closedKey, m_layout.closed);
    kept.setValue(detailsKey, m_layout.hasDetails);
    kept.setValue(splitKey, m_layout.split);
}

} // namespace slipway::ui
