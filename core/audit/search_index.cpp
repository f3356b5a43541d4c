// SPDX-License-Identifier: Apache-2.0
#include "audit/search_index.h"

#include "audit/trail_rows.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace slipway::audit {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 microsecondsADay = 86'400'000'000;

Result<qint64> newestIndexed(store::Connection &connection)
{
    // FTS5 keeps its rows in their order, and answers this from the end.
    return connection.number(connection.engine() == store::Engine::Sqlite
            ? u"SELECT COALESCE((SELECT rowid FROM audit_search ORDER BY rowid DESC LIMIT 1), 0)"_s
            : u"SELECT COALESCE(max(seq), 0) FROM audit_search"_s);
}

Result<> insertWords(store::Transaction &transaction, const model::Event &event, const Facets &facets)
{
    const store::Engine engine = transaction.engine();
    const QString sql = engine == store::Engine::Sqlite
        ? u"INSERT INTO audit_search (rowid, words) VALUES (:seq, :words)"_s
        : u"INSERT INTO audit_search (seq, words) VALUES (:seq, CAST(:words AS tsvector)) "
          "ON CONFLICT (seq) DO UPDATE SET words = excluded.words"_s;
    TRY_DO(transaction.execute(sql, {{"seq", event.seq}, {"words", indexedWords(event, facets, engine)}}));
    return {};
}

Result<> countDay(store::Transaction &transaction, const model::Event &event, const Facets &facets)
{
    TRY_DO(transaction.execute(
        u"INSERT INTO audit_day (day, project, environment, outcome, events, first_seq, last_seq) "
        "VALUES (:day, :project, :environment, :outcome, 1, :first, :last) "
        "ON CONFLICT (day, project, environment, outcome) "
        "DO UPDATE SET events = audit_day.events + 1, last_seq = excluded.last_seq"_s,
        {{"day", dayOf(event.atMicroseconds)}, {"project", facets.project},
            {"environment", facets.environment}, {"outcome", spell(facets.outcome)}, {"first", event.seq},
            {"last", event.seq}}));
    return {};
}

/// Of each thing that the event is about by itself.
Result<> countFacets(store::Transaction &transaction, const model::Event &event, const Facets &facets)
{
    TRY_DO(transaction.execute(
        u"INSERT INTO audit_count (facet, value, day, events, first_seq, last_seq) "
        "SELECT facet, value, CAST(:day AS BIGINT), 1, CAST(:first AS BIGINT), CAST(:last AS BIGINT) "
        "FROM (SELECT 'all' AS facet, '' AS value "
        "UNION ALL SELECT 'outcome', CAST(:outcome AS TEXT) "
        "UNION ALL SELECT 'project', CAST(:project AS TEXT) "
        "UNION ALL SELECT 'environment', CAST(:environment AS TEXT)) AS counted "
        "WHERE facet = 'all' OR value <> '' ON CONFLICT (facet, value, day) "
        "DO UPDATE SET events = audit_count.events + 1, last_seq = excluded.last_seq"_s,
        {{"day", dayOf(event.atMicroseconds)}, {"first", event.seq}, {"last", event.seq},
            {"outcome", spell(facets.outcome)}, {"project", facets.project},
            {"environment", facets.environment}}));
    return {};
}

/// The number of the deployment that an event is about; 0: none.
qint64 deploymentOf(const model::Event &event)
{
    return event.object.startsWith("deployment/"_L1) ? event.object.section(u'/', 1, 1).toLongLong() : 0;
}

using Places = QHash<qint64, std::pair<QString, QString>>;

Result<Places> placesOf(store::Connection &connection, const QSet<qint64> &deployments)
{
    Places places;
    if (deployments.isEmpty())
        return places;
    QStringList numbers;
    for (const qint64 id : deployments)
        numbers.append(QString::number(id));
    TRY_DO(connection.each(
        u"SELECT id, project, environment FROM deployment WHERE id IN (%1)"_s.arg(numbers.join(u", "_s)), {},
        [&](const store::Row &row) -> Result<> {
            places.insert(row.number("id"), {row.text("project"), row.text("environment")});
            return {};
        }));
    return places;
}

/// What an event says of itself.
Facets facetsOf(const model::Event &event)
{
    Facets facets{.outcome = outcomeOf(event)};
    const QString kind = event.object.section(u'/', 0, 0);
    if (kind == u"release" || kind == u"build" || kind == u"tag")
        facets.project = event.object.section(u'/', 1, 1);
    if (kind != u"deployment")
        return facets;
    const QJsonObject detail = QJsonDocument::fromJson(event.detail.toUtf8()).object();
    facets.project = detail.value("project"_L1).toString();
    facets.environment = detail.value("environment"_L1).toString();
    return facets;
}

} // namespace

qint64 dayOf(qint64 atMicroseconds)
{
    return atMicroseconds / microsecondsADay;
}

Result<QList<Facets>> facetsOf(store::Connection &connection, const QList<model::Event> &events)
{
    QSet<qint64> deployments;
    for (const model::Event &event : events) {
        if (const qint64 id = deploymentOf(event); id > 0)
            deployments.insert(id);
    }
    TRY(const auto places, placesOf(connection, deployments));
    QList<Facets> all;
    for (const model::Event &event : events) {
        Facets facets = facetsOf(event);
        if (const auto place = places.find(deploymentOf(event)); place != places.end())
            std::tie(facets.project, facets.environment) = *place;
        all.append(facets);
    }
    return all;
}

Result<> index(store::Transaction &transaction, const model::Event &event)
{
    TRY(const auto facets, facetsOf(transaction, {event}));
    TRY_DO(insertWords(transaction, event, facets.first()));
    TRY_DO(countDay(transaction, event, facets.first()));
    return countFacets(transaction, event, facets.first());
}

Result<> bringIndexUpToDate(store::Database &database, const std::stop_token &stop)
{
    constexpr int atATime = 5'000;
    const auto behind = [](store::Connection &connection) -> Result<bool> {
        TRY(const qint64 indexed, newestIndexed(connection));
        TRY(const auto next, eventsAfter(connection, indexed, 1));
        return !next.isEmpty();
    };
    const auto add = [](store::Transaction &transaction) -> Result<qsizetype> {
        TRY(const qint64 indexed, newestIndexed(transaction));
        TRY(const auto events, eventsAfter(transaction, indexed, atATime));
        for (const model::Event &event : events)
            TRY_DO(index(transaction, event));
        return events.size();
    };
    TRY(const bool isBehind, database.read(behind, stop));
    for (qsizetype added = isBehind ? atATime : 0; added == atATime;) {
        if (stop.stop_requested())
            return fail(Errc::Cancelled, u"stopped while the audit trail was made searchable"_s);
        TRY(added, database.write(add, stop));
    }
    return {};
}

} // namespace slipway::audit
