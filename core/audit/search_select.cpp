// SPDX-License-Identifier: Apache-2.0
#include "audit/search_select.h"

#include "audit/event_hash.h"
#include "audit/search_index.h"

namespace slipway::audit {

using namespace Qt::Literals::StringLiterals;

namespace {

qint64 microsecondsOf(const QDateTime &time)
{
    return time.toMSecsSinceEpoch() * 1000;
}

void narrowByTime(Select &select, const Question &question)
{
    if (question.from.isValid())
        select.add(u"audit_event.at_us >= :from"_s, "from", microsecondsOf(question.from));
    if (question.to.isValid())
        select.add(u"audit_event.at_us < :to"_s, "to", microsecondsOf(question.to));
}

void narrowByDay(Select &select, const Question &question)
{
    if (question.from.isValid())
        select.add(u"day >= :from"_s, "from", dayOf(microsecondsOf(question.from)));
    if (question.to.isValid())
        select.add(u"day <= :to"_s, "to", dayOf(microsecondsOf(question.to) - 1));
}

/// FTS5 reads all that it has of every word with a beginning before it gives the first answer, which takes
/// seconds where such a word stands in every event; a word in full it reads as far as is asked. Words that
/// go on in more ways than these are left to it.
constexpr qsizetype mostEndings = 48;

Result<std::optional<QStringList>> wordsThatBegin(store::Connection &connection, const QString &beginning)
{
    QStringList words;
    for (QString from = beginning; words.size() <= mostEndings;) {
        TRY(const auto next,
            connection.first(u"SELECT term FROM audit_word WHERE term >= :from LIMIT 1"_s, {{"from", from}},
                [](const store::Row &row) { return row.text("term"); }));
        if (!next || !next->startsWith(beginning))
            return std::optional(words);
        words.append(*next);
        from = *next + QChar(1); // below every other word
    }
    return std::optional<QStringList>();
}

Result<Beginnings> beginningsOf(store::Connection &connection, const Question &question)
{
    Beginnings beginnings;
    if (connection.engine() != store::Engine::Sqlite)
        return beginnings;
    for (const QString &beginning : beginningsAsked(question)) {
        TRY(const auto words, wordsThatBegin(connection, beginning));
        if (words)
            beginnings.insert(beginning, *words);
    }
    return beginnings;
}

} // namespace

void Select::add(const QString &condition, const char *name, store::Value value)
{
    m_conditions.append(condition);
    m_binds.push_back({name, std::move(value)});
}

QString Select::where() const
{
    return m_conditions.isEmpty() ? QString() : u" WHERE "_s + m_conditions.join(u" AND "_s);
}

Result<Select> selectEvents(store::Connection &connection, const Question &question, With with)
{
    const bool isSqlite = connection.engine() == store::Engine::Sqlite;
    TRY(const auto beginnings, beginningsOf(connection, question));
    const QString words = askedWords(question, connection.engine(), beginnings);
    if (words.isEmpty()) {
        Select select(u"audit_event"_s, u"audit_event.seq"_s);
        narrowByTime(select, question);
        return select;
    }
    const QString key = isSqlite ? u"audit_search.rowid"_s : u"audit_search.seq"_s;
    const bool joins = with == With::Rows || question.from.isValid() || question.to.isValid();
    // CROSS tells SQLite to go by the index, which is in the order that is wanted.
    const QString join = isSqlite ? u" CROSS JOIN audit_event ON audit_event.seq = audit_search.rowid"_s
                                  : u" JOIN audit_event ON audit_event.seq = audit_search.seq"_s;
    Select select(joins ? u"audit_search"_s + join : u"audit_search"_s, key);
    select.add(isSqlite ? u"audit_search MATCH :words"_s : u"audit_search.words @@ CAST(:words AS tsquery)"_s,
        "words", words);
    narrowByTime(select, question);
    return select;
}

QList<Counted> countedParts(const Question &question)
{
    QList<Counted> parts;
    if (!question.project.isEmpty())
        parts.append({"project", question.project.toLower()});
    if (!question.environment.isEmpty())
        parts.append({"environment", question.environment.toLower()});
    if (question.outcome)
        parts.append({"outcome", spell(*question.outcome)});
    if (parts.isEmpty())
        parts.append({"all", u""_s});
    return parts;
}

Select selectDays(const Question &question, const Counted &part)
{
    Select select(u"audit_count"_s, u"day"_s);
    select.add(u"facet = :facet"_s, "facet", QString::fromLatin1(part.facet));
    select.add(u"value = :value"_s, "value", part.value);
    narrowByDay(select, question);
    return select;
}

Select selectDays(const Question &question)
{
    const QList<Counted> parts = countedParts(question);
    if (parts.size() == 1)
        return selectDays(question, parts.first());
    Select select(u"audit_day"_s, u"day"_s);
    for (const Counted &part : parts)
        select.add(u"%1 = :%1"_s.arg(QLatin1StringView(part.facet)), part.facet, part.value);
    narrowByDay(select, question);
    return select;
}

Result<QList<Hit>> hitsOf(store::Connection &connection, const QList<model::Event> &events)
{
    TRY(const auto facets, facetsOf(connection, events));
    QList<Hit> hits;
    hits.reserve(events.size());
    for (qsizetype i = 0; i < events.size(); ++i)
        hits.append({events[i], facets[i]});
    return hits;
}

Result<QList<Hit>> selectPage(
    store::Connection &connection, const Question &question, const Scope &scope, Tally::Place place, int rows)
{
    if (scope.isEmpty())
        return QList<Hit>();
    TRY(Select select, selectEvents(connection, question));
    select.add(u"%1 <= :top AND %1 >= :bottom"_s.arg(select.key()), "top", place.from);
    select.bind("bottom", scope.first);
    select.bind("rows", rows);
    select.bind("skip", place.skip);
    TRY(const auto events,
        connection.all(u"SELECT * FROM audit_event WHERE seq IN (SELECT %1 FROM %2%3 "
                       "ORDER BY %1 DESC LIMIT :rows OFFSET :skip) ORDER BY seq DESC"_s.arg(
                           select.key(), select.from(), select.where()),
            select.binds(), eventOf));
    return hitsOf(connection, events);
}

} // namespace slipway::audit
