// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QMap>
#include <QStringList>

namespace slipway::ui {

/// The places of the program, in the order of the rail.
enum class Place { Home, Projects, Releases, Deployments, Hosts, Audit, Activity, Settings };
inline constexpr int placeCount = 8;

/// Where in the program one is: a place, and what is looked at there. A link says the same. Routes lead
/// somewhere and never do anything.
struct Route {
    Place place = Place::Home;
    QStringList path = {}; ///< what is looked at: {"shop", "1.4.0"}; empty: the place itself
    QString query = {}; ///< the filter of a list
    QMap<QString, QString> view = {}; ///< how the list is shown, in the page's own words: {"group", "state"}

    friend bool operator==(const Route &, const Route &) = default;
};

/// "slipway://release/shop/1.4.0"
[[nodiscard]] QString linkOf(const Route &route);
/// Reads what linkOf() writes, and nothing else; InvalidInput says what a link looks like.
Result<Route> routeOf(const QString &link);

} // namespace slipway::ui
