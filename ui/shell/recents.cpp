// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/recents.h"

#include "ui/shell/crumbs.h"

#include <QSettings>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

const QString placesKey = QStringLiteral("recents/places");

FoundKind kindOf(Place place)
{
    switch (place) {
    case Place::Releases:
        return FoundKind::Release;
    case Place::Deployments:
        return FoundKind::Deployment;
    case Place::Hosts:
        return FoundKind::Host;
    case Place::Audit:
        return FoundKind::Event;
    default:
        return FoundKind::Project;
    }
}

Found foundAt(const Route &route, const QString &title)
{
    return {.kind = kindOf(route.place),
        .title = title,
        .detail = placeName(route.place),
        .route = {.place = route.place, .path = route.path}};
}

bool isSame(const Route &left, const Route &right)
{
    return left.place == right.place && left.path == right.path;
}

} // namespace

void Recents::note(const Route &route, const QStringList &crumbs)
{
    if (route.path.isEmpty() || crumbs.isEmpty())
        return;
    const Found latest = foundAt(route, crumbs.join(u" / "_s));
    if (!m_places.isEmpty() && m_places.first() == latest)
        return;
    m_places.removeIf([&](const Found &known) { return isSame(known.route, route); });
    m_places.prepend(latest);
    m_places.resize(std::min(m_places.size(), most));
    Q_EMIT changed();
}

QList<Found> Recents::besides(const Route &here) const
{
    QList<Found> others = m_places;
    others.removeIf([&](const Found &known) { return isSame(known.route, here); });
    return others;
}

void Recents::restore(const QSettings &kept)
{
    m_places.clear();
    const QStringList places = kept.value(placesKey).toStringList(); // title, link, title, link, ...
    for (qsizetype i = 0; i + 1 < places.size() && m_places.size() < most; i += 2) {
        const auto route = routeOf(places[i + 1]);
        if (route && !route->path.isEmpty() && !places[i].isEmpty())
            m_places.append(foundAt(*route, places[i]));
    }
}

void Recents::keep(QSettings &kept) const
{
    QStringList places;
    for (const Found &place : m_places)
        places << place.title << linkOf(place.route);
    kept.setValue(placesKey, places);
}

} // namespace slipway::ui
