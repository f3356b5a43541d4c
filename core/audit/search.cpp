// SPDX-License-Identifier: Apache-2.0
#include "audit/search.h"

#include "audit/event_hash.h"
#include "audit/search_index.h"
#include "audit/search_select.h"

#include <algorithm>

namespace slipway::audit {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 mostToJoin = 50'000;
constexpr qint64 stretchesAtATime = 64;

Result<qint64> newestOf(store::Connection &connection)
{
    return connection.number(u"SELECT COALESCE(max(seq), 0) FROM audit_event"_s);
}

Result<Scope> scopeOf(store::Connection &connection, const Question &question)
{
    TRY(const qint64 newest, newestOf(connection));
    if (question.isEverything())
        return Scope{.first = 1, .last = newest, .newest = newest, .events = newest, .isCounted = true};
    const QList<Counted> parts = countedParts(question);
    Scope whole{.first = 1,
        .last = newest,
        .newest = newest,
        .events = newest,
        .isCounted
        = parts.size() == 1 && question.isCounted() && !question.from.isValid() && !question.to.isValid()};
    for (const Counted &part : parts) {
        const Select days = selectDays(question, part);
        TRY(const auto scope,
            connection.first(u"SELECT COALESCE(min(first_seq), 1) AS first, COALESCE(max(last_seq), 0) AS "
                             "last, CAST(COALESCE(sum(events), 0) AS BIGINT) AS events FROM %1%2"_s.arg(
                                 days.from(), days.where()),
                days.binds(), [](const store::Row &row) {
                    return Scope{.first = row.number("first"),
                        .last = row.number("last"),
                        .events = row.number("events")};
                }));
        whole.first = std::max(whole.first, scope ? scope->first : 1);
        whole.last = std::min(whole.last, scope ? scope->last : 0);
        whole.events = std::min(whole.events, scope ? scope->events : 0);
    }
    return whole;
}

/// Per stretch, from the end of the scope on.
Result<> countStretches(store::Connection &connection, const Question &question, const Scope &scope,
    qint64 begin, QList<qint64> &counts)
{
    const qint64 top = scope.last - begin * Tally::stretch;
    const qint64 bottom = std::max(scope.first, top - stretchesAtATime * Tally::stretch + 1);
    TRY(Select select, selectEvents(connection, question));
    select.add(u"%1 <= :top AND %1 >= :bottom"_s.arg(select.key()), "top", top);
    select.bind("bottom", bottom);
    select.bind("end", scope.last);
    select.bind("stretch", Tally::stretch);
    return connection.each(
        u"SELECT (:end - %1) / :stretch AS place, count(*) AS events FROM %2%3 GROUP BY 1"_s.arg(
            select.key(), select.from(), select.where()),
        select.binds(), [&](const store::Row &row) -> Result<> {
            counts[row.number("place")] += row.number("events");
            return {};
        });
}

Result<QList<DayCount>> daysByJoin(
    store::Connection &connection, const Question &question, const Scope &scope)
{
    TRY(Select select, selectEvents(connection, question, With::Rows));
    select.add(u"%1 <= :top AND %1 >= :bottom"_s.arg(select.key()), "top", scope.last);
    select.bind("bottom", scope.first);
    return connection.all(
        u"SELECT audit_event.at_us / 86400000000 AS day, count(*) AS events FROM %1%2 GROUP BY 1 ORDER BY 1"_s
            .arg(select.from(), select.where()),
        select.binds(), [](const store::Row &row) {
            return DayCount{row.number("day"), row.number("events")};
        });
}

Result<QList<DayCount>> daysAsCounted(store::Connection &connection, const Question &question)
{
    const Select days = selectDays(question);
    return connection.all(
        u"SELECT day, CAST(sum(events) AS BIGINT) AS events FROM %1%2 GROUP BY day ORDER BY day"_s.arg(
            days.from(), days.where()),
        days.binds(), [](const store::Row &row) {
            return DayCount{row.number("day"), row.number("events")};
        });
}

/// Each stretch's rows, on the day that its end lies in.
QList<DayCount> daysByStretch(const QList<DayCount> &ends, const Scope &scope, const Tally &tally)
{
    QMap<qint64, qint64> days;
    for (qsizetype stretch = 0; stretch + 1 < tally.before.size(); ++stretch) {
        const qint64 events = tally.before[stretch + 1] - tally.before[stretch];
        const qint64 seq = scope.last - stretch * Tally::stretch;
        const auto day = std::lower_bound(ends.begin(), ends.end(), seq,
            [](const DayCount &end, qint64 number) { return end.events < number; });
        if (events > 0 && !ends.isEmpty())
            days[day == ends.end() ? ends.last().day : day->day] += events;
    }
    QList<DayCount> counts;
    for (auto day = days.cbegin(); day != days.cend(); ++day)
        counts.append({day.key(), day.value()});
    return counts;
}

} // namespace

Tally::Place Tally::placeOf(qint64 row, const Scope &scope) const
{
    const auto after = std::upper_bound(before.begin(), before.end(), row);
    const auto stretchOf = std::max<qsizetype>(0, std::distance(before.begin(), after) - 1);
    return {.from = scope.last - stretchOf * stretch, .skip = row - before[stretchOf]};
}

Result<Opening> Search::open(const Question &question, int rows, std::stop_token stop) const
{
    return m_database.read(
        [&](store::Connection &connection) -> Result<Opening> {
            Opening opening;
            TRY(opening.scope, scopeOf(connection, question));
            TRY(opening.top, selectPage(connection, question, opening.scope, {opening.scope.last, 0}, rows));
            if (opening.top.size() < rows) {
                opening.scope.events = opening.top.size();
                opening.scope.isCounted = true;
            }
            return opening;
        },
        std::move(stop));
}

Result<QList<Hit>> Search::page(
    const Question &question, const Scope &scope, Tally::Place place, int rows, std::stop_token stop) const
{
    return m_database.read(
        [&](store::Connection &connection) { return selectPage(connection, question, scope, place, rows); },
        std::move(stop));
}

Result<Tally> Search::tally(const Question &question, const Scope &scope, std::stop_token stop) const
{
    Tally tally;
    if (scope.isEmpty())
        return tally;
    const qint64 stretches = (scope.last - scope.first) / Tally::stretch + 1;
    QList<qint64> counts(stretches, 0);
    for (qint64 begin = 0; begin < stretches; begin += stretchesAtATime) {
        if (stop.stop_requested())
            return fail(Errc::Cancelled, u"stopped while the events were counted"_s);
        TRY_DO(m_database.read(
            [&](store::Connection &connection) {
                return countStretches(connection, question, scope, begin, counts);
            },
            stop));
    }
    tally.before.reserve(stretches + 1);
    for (const qint64 count : counts)
        tally.before.append(tally.before.last() + count);
    return tally;
}

Result<QList<DayCount>> Search::days(
    const Question &question, const Scope &scope, const Tally &tally, std::stop_token stop) const
{
    return m_database.read(
        [&](store::Connection &connection) -> Result<QList<DayCount>> {
            if (question.isCounted())
                return daysAsCounted(connection, question);
            if (tally.events() <= mostToJoin)
                return daysByJoin(connection, question, scope);
            // What is called events here is the number that a day ends with.
            TRY(const auto ends,
                connection.all(
                    u"SELECT day, last_seq AS last FROM audit_count WHERE facet = 'all' ORDER BY 2"_s, {},
                    [](const store::Row &row) {
                        return DayCount{row.number("day"), row.number("last")};
                    }));
            return daysByStretch(ends, scope, tally);
        },
        std::move(stop));
}

Result<std::optional<Hit>> Search::event(qint64 seq, std::stop_token stop) const
{
    return m_database.read(
        [&](store::Connection &connection) -> Result<std::optional<Hit>> {
            TRY(const auto events,
                connection.all(u"SELECT * FROM audit_event WHERE seq = :seq"_s, {{"seq", seq}}, eventOf));
            TRY(const auto hits, hitsOf(connection, events));
            return hits.isEmpty() ? std::nullopt : std::optional(hits.first());
        },
        std::move(stop));
}

Result<qint64> Search::newest(std::stop_token stop) const
{
    return m_database.read(
        [](store::Connection &connection) { return newestOf(connection); }, std::move(stop));
}

Result<QStringList> Search::valuesOf(const QString &key, std::stop_token stop) const
{
    QString sql;
    if (key == u"project" || key == u"environment")
        sql = u"SELECT DISTINCT value FROM audit_count WHERE facet = '%1' ORDER BY 1 LIMIT 500"_s.arg(key);
    else if (key == u"actor" || key == u"action")
        sql = u"SELECT DISTINCT %1 AS value FROM (SELECT %1 FROM audit_event ORDER BY seq DESC LIMIT 5000) "
              u"AS recent "
              "WHERE %1 <> '' ORDER BY 1 LIMIT 500"_s.arg(key == u"actor" ? u"person"_s : u"action"_s);
    if (sql.isEmpty())
        return QStringList();
    return m_database.read(
        [&](store::Connection &connection) -> Result<QStringList> {
            TRY(const auto values,
                connection.all(sql, {}, [](const store::Row &row) { return row.text("value"); }));
            return QStringList(values);
        },
        std::move(stop));
}

} // namespace slipway::audit
