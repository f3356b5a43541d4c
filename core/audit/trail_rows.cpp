// SPDX-License-Identifier: Apache-2.0
#include "audit/trail_rows.h"

#include "audit/event_hash.h"
#include "audit/search_index.h"

namespace slipway::audit {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What the person typed, as a pattern of LIKE that means exactly that.
QString patternOf(const QString &text)
{
    QString pattern;
    for (const QChar c : text) {
        if (c == u'%' || c == u'_' || c == u'!')
            pattern.append(u'!');
        pattern.append(c);
    }
    return u'%' + pattern + u'%';
}

/// Conditions and what their placeholders stand for.
class Narrowing {
public:
    void add(const QString &condition) { m_conditions.append(condition); }
    void add(const QString &condition, const char *name, store::Value value)
    {
        m_conditions.append(condition);
        m_binds.push_back({name, std::move(value)});
    }
    void bind(const char *name, store::Value value) { m_binds.push_back({name, std::move(value)}); }

    [[nodiscard]] QString where() const
    {
        return m_conditions.isEmpty() ? QString() : u" WHERE "_s + m_conditions.join(u" AND "_s);
    }
    [[nodiscard]] const store::Binds &binds() const { return m_binds; }

private:
    QStringList m_conditions;
    store::Binds m_binds;
};

/// The last character there is: all that begins with a prefix lies between it and the prefix followed by
/// this.
QString endOf(const QString &prefix)
{
    const char32_t last = 0x10ffff;
    return prefix + QString::fromUcs4(&last, 1);
}

void narrowByText(Narrowing &narrowing, const QString &text, store::Engine engine)
{
    const QString like = engine == store::Engine::Sqlite ? u"LIKE"_s : u"ILIKE"_s;
    narrowing.add(
        u"(action || ' ' || object || ' ' || person || ' ' || detail) %1 :text ESCAPE '!'"_s.arg(like),
        "text", patternOf(text));
}

void narrowByObject(Narrowing &narrowing, const QString &object)
{
    const QString below = object.endsWith(u'/') ? object : object + u'/';
    narrowing.add(u"(object = :object OR (object >= :below AND object < :belowEnd))"_s, "object", object);
    narrowing.bind("below", below);
    narrowing.bind("belowEnd", endOf(below));
}

void narrowByAction(Narrowing &narrowing, const QString &action)
{
    if (!action.endsWith(u'.')) {
        narrowing.add(u"action = :action"_s, "action", action);
        return;
    }
    narrowing.add(u"action >= :action AND action < :actionEnd"_s, "action", action);
    narrowing.bind("actionEnd", endOf(action));
}

Narrowing narrowingOf(const Filter &filter, store::Engine engine)
{
    Narrowing narrowing;
    if (!filter.text.isEmpty())
        narrowByText(narrowing, filter.text, engine);
    if (!filter.action.isEmpty())
        narrowByAction(narrowing, filter.action);
    if (!filter.object.isEmpty())
        narrowByObject(narrowing, filter.object);
    if (!filter.person.isEmpty())
        narrowing.add(u"person = :person"_s, "person", filter.person);
    if (filter.from.isValid())
        narrowing.add(u"at_us >= :from"_s, "from", filter.from.toMSecsSinceEpoch() * 1000);
    if (filter.to.isValid())
        narrowing.add(u"at_us < :to"_s, "to", filter.to.toMSecsSinceEpoch() * 1000);
    if (filter.before > 0)
        narrowing.add(u"seq < :before"_s, "before", filter.before);
    return narrowing;
}

} // namespace

Result<SeenHead> readHead(store::Connection &connection, Hold hold)
{
    const bool locks = hold == Hold::Locked && connection.engine() == store::Engine::Postgres;
    const QString sql
        = u"SELECT chain_id, seq, hash FROM audit_head"_s + (locks ? u" FOR UPDATE"_s : QString());
    TRY(auto head, connection.first(sql, {}, [](const store::Row &row) {
        return SeenHead{.seenBy = u"this workstation"_s,
            .chain = row.text("chain_id"),
            .seq = row.number("seq"),
            .hash = row.text("hash")};
    }));
    if (!head)
        return fail(Error(Errc::Untrusted, u"the audit trail has lost the record of its head"_s)
                        .hint(u"Restore the database from a backup."_s)
                        .named(u"audit.untrusted"_s));
    return *std::move(head);
}

Result<QList<model::Event>> eventsAfter(store::Connection &connection, qint64 after, int limit)
{
    return connection.all(u"SELECT * FROM audit_event WHERE seq > :after ORDER BY seq LIMIT :limit"_s,
        {{"after", after}, {"limit", limit}}, eventOf);
}

Result<qint64> lastAccepted(store::Connection &connection)
{
    return connection.number(u"SELECT COALESCE(max(seq), 0) FROM audit_event WHERE action = :action"_s,
        {{"action", breakAccepted()}});
}

Result<> insert(store::Transaction &transaction, const model::Event &event)
{
    TRY_DO(transaction.execute(u"INSERT INTO audit_event (seq, at_us, login, person, action, object, detail, "
                               "previous_hash, hash) VALUES (:seq, :at, :login, :person, :action, :object, "
                               ":detail, :previous, :hash)"_s,
        {{"seq", event.seq}, {"at", event.atMicroseconds}, {"login", event.login}, {"person", event.person},
            {"action", event.action}, {"object", event.object}, {"detail", event.detail},
            {"previous", event.previousHash}, {"hash", event.hash}}));
    return index(transaction, event);
}

Result<QList<model::Event>> select(store::Connection &connection, const Filter &filter)
{
    Narrowing narrowing = narrowingOf(filter, connection.engine());
    narrowing.bind("limit", filter.limit);
    const auto page = [&](const QString &source) {
        return connection.all(
            u"SELECT * FROM audit_event WHERE seq IN (SELECT seq FROM %1%2 "
            "ORDER BY seq DESC LIMIT :limit) ORDER BY seq DESC"_s.arg(source, narrowing.where()),
            narrowing.binds(), eventOf);
    };
    // What is common fills the page from the newest events, where an index over the whole trail would have to
    // be sorted first; what is rare is found by that index.
    const QString newest = u"(SELECT * FROM audit_event%1 ORDER BY seq DESC LIMIT 4000) AS newest"_s.arg(
        filter.before > 0 ? u" WHERE seq < :before"_s : QString());
    TRY(auto events, page(newest));
    if (events.size() >= filter.limit)
        return events;
    return page(u"audit_event"_s);
}

Result<> eachEvent(store::Database &database, qint64 last,
    const std::function<Result<bool>(const model::Event &)> &visit, task::Progress &progress,
    const std::stop_token &stop)
{
    constexpr int pageSize = 2000;
    qint64 reached = 0;
    while (reached < last) {
        TRY(const auto page,
            database.read(
                [&](store::Connection &connection) { return eventsAfter(connection, reached, pageSize); },
                stop));
        for (const model::Event &event : page) {
            if (event.seq > last)
                return {};
            TRY(const bool goesOn, visit(event));
            if (!goesOn)
                return {};
        }
        if (page.isEmpty())
            return {};
        reached = page.last().seq;
        progress.advance(page.size());
        if (stop.stop_requested())
            return fail(Errc::Cancelled, u"stopped while walking the audit trail"_s);
    }
    return {};
}

QString breakAccepted()
{
    return u"audit.break-accepted"_s;
}

} // namespace slipway::audit
