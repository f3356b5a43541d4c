// SPDX-License-Identifier: Apache-2.0
#include "ui/navigation/route.h"

#include <QUrl>
#include <QUrlQuery>
#include <algorithm>
#include <array>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

/// How a place is spelled in a link: the word for itself, and the word for one thing that lives there.
struct Spelling {
    Place place = Place::Home;
    QLatin1StringView all = {};
    QLatin1StringView one = {}; ///< empty: nothing in particular can be looked at there
    qsizetype parts = 0; ///< of the name of one thing
    QLatin1StringView within = {}; ///< a page of one thing, behind its name; empty: there is none
};

constexpr std::array<Spelling, placeCount> spellings{{
    {Place::Home, QLatin1StringView("home"), {}, 0},
    {Place::Projects, QLatin1StringView("projects"), QLatin1StringView("project"), 1,
        QLatin1StringView("settings")},
    {Place::Releases, QLatin1StringView("releases"), QLatin1StringView("release"), 2},
    {Place::Deployments, QLatin1StringView("deployments"), QLatin1StringView("deployment"), 1},
    {Place::Hosts, QLatin1StringView("hosts"), QLatin1StringView("host"), 1},
    {Place::Audit, QLatin1StringView("audit"), QLatin1StringView("event"), 1},
    {Place::Activity, QLatin1StringView("activity"), {}, 0},
    {Place::Settings, QLatin1StringView("settings"), QLatin1StringView("setting"), 1},
}};

constexpr qsizetype longestLink = 2'000;
const QString filterKey = QStringLiteral("q");

Error notALink(const QString &link)
{
    return Error(Errc::InvalidInput, u"\"%1\" is not a link of Slipway"_s.arg(link.left(80)))
        .hint(u"Links look like slipway://project/shop, slipway://release/shop/1.4.0 or slipway://audit"_s)
        .named(u"link.unknown"_s);
}

} // namespace

QString linkOf(const Route &route)
{
    const Spelling &spelling = spellings[std::size_t(route.place)];
    QUrl url;
    url.setScheme(u"slipway"_s);
    url.setHost(route.path.isEmpty() ? spelling.all : spelling.one);
    QString path;
    for (const QString &part : route.path)
        path += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(part));
    url.setPath(path, QUrl::TolerantMode);
    QUrlQuery query;
    const auto add = [&query](const QString &key, const QString &value) {
        query.addQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(key)),
            QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    if (!route.query.isEmpty())
        add(filterKey, route.query);
    for (auto word = route.view.cbegin(); word != route.view.cend(); ++word)
        add(word.key(), word.value());
    if (!query.isEmpty())
        url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

Result<Route> routeOf(const QString &link)
{
    const QUrl url(link, QUrl::StrictMode);
    if (link.size() > longestLink || !url.isValid() || url.scheme() != u"slipway" || url.port() != -1
        || !url.userInfo().isEmpty() || url.hasFragment())
        return fail(notALink(link));
    const QString word = url.host();
    const auto spelling = std::find_if(spellings.begin(), spellings.end(), [&](const Spelling &known) {
        return word == known.all || (!known.one.isEmpty() && word == known.one);
    });
    if (spelling == spellings.end())
        return fail(notALink(link));

    Route route{.place = spelling->place};
    const auto parts = url.path(QUrl::FullyEncoded).split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        route.path.append(QUrl::fromPercentEncoding(part.toLatin1()));
    const qsizetype wanted = word == spelling->all ? 0 : spelling->parts;
    const bool isWithin = wanted > 0 && route.path.size() == wanted + 1 && !spelling->within.isEmpty()
        && route.path.last() == spelling->within;
    if (route.path.size() != wanted && !isWithin)
        return fail(notALink(link));
    const auto words = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : words) {
        if (key == filterKey)
            route.query = value;
        else
            route.view.insert(key, value);
    }
    return route;
}

} // namespace slipway::ui
