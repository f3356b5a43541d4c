// SPDX-License-Identifier: Apache-2.0
#include "store/session.h"

#include "base/deadline.h"
#include "store/opening.h"
#include "store/sql_error.h"

#include <QSqlDriver>
#include <QUuid>
#include <thread>

namespace slipway::store {

using namespace Qt::Literals::StringLiterals;

Result<std::unique_ptr<Session>> Session::open(const Login &login, Access access)
{
    const Engine engine = login.address.engine;
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto database = QSqlDatabase::addDatabase(engine == Engine::Sqlite ? u"QSQLITE"_s : u"QPSQL"_s, name);
    if (!database.isValid()) {
        database = {};
        QSqlDatabase::removeDatabase(name);
        return fail(Error(Errc::Unsupported, u"Qt's driver for this database is not installed"_s)
                        .hint(u"Install libqt6sql6-sqlite and libqt6sql6-psql."_s)
                        .named(u"store.no-driver"_s));
    }
    // From here on the destructor takes the name away again, also when the opening fails.
    std::unique_ptr<Session> session(new Session(database, engine, access, login.lockWait));
    database = {};
    if (engine == Engine::Sqlite)
        TRY_DO(openSqlite(session->m_database, login));
    else
        TRY_DO(openPostgres(session->m_database, login));
    const QStringList settings = engine == Engine::Sqlite ? sqliteSettings(access) : postgresSettings(login);
    for (const QString &sql : settings)
        TRY_DO(session->run(sql));
    return session;
}

Session::Session(
    const QSqlDatabase &database, Engine engine, Access access, std::chrono::milliseconds lockWait)
    : m_database(database),
      m_engine(engine),
      m_access(access),
      m_lockWait(lockWait)
{
}

Session::~Session()
{
    m_prepared.clear();
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(name);
}

Result<> Session::begin()
{
    if (m_access == Access::Write)
        return beginWriting();
    if (m_engine == Engine::Postgres && m_access == Access::Read)
        return run(u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s);
    return run(m_access == Access::Migrate && m_engine == Engine::Sqlite ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
}

// All writers of a database take turns, as SQLite has it anyway: PostgreSQL's lock is the head of the audit
// trail, which nearly every piece of work needs. Taken first, it cannot end in a deadlock.
Result<> Session::beginWriting()
{
    if (m_engine == Engine::Postgres) {
        TRY_DO(run(u"BEGIN"_s));
        auto locked = run(u"SELECT seq FROM audit_head FOR UPDATE"_s);
        if (locked)
            return {};
        rollback();
        if (locked.error().name() == u"store.busy")
            return fail(std::move(locked.error())
                            .during(u"waiting for the turn to write, which %1 has"_s.arg(otherWriter())));
        return locked;
    }
    // SQLite's own waiting gives up early in a few situations; the deadline is ours.
    const Deadline deadline = Deadline::in(m_lockWait);
    for (;;) {
        auto begun = run(u"BEGIN IMMEDIATE"_s);
        if (begun || begun.error().name() != u"store.busy" || deadline.hasPassed())
            return std::move(begun).during(u"waiting for the turn to write"_s);
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

QString Session::otherWriter()
{
    const auto who
        = ask(u"SELECT concat_ws(' ', usename, application_name, client_addr) FROM pg_stat_activity "
              "WHERE datname = current_database() AND backend_xid IS NOT NULL "
              "AND pid <> pg_backend_pid() ORDER BY xact_start LIMIT 1"_s);
    return who && !who->isEmpty() ? *who : u"another program"_s;
}

Result<> Session::commit()
{
    return run(u"COMMIT"_s);
}

void Session::rollback()
{
    if (m_lost)
        return;
    // SQLite may have rolled back by itself; a PostgreSQL session that cannot is of no more use.
    const auto done = run(u"ROLLBACK"_s);
    m_lost = m_lost || (!done && m_engine == Engine::Postgres);
}

Result<> Session::run(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return fail(failed(query.lastError(), sql));
    return {};
}

Result<QString> Session::ask(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return fail(failed(query.lastError(), sql));
    return query.next() ? query.value(0).toString() : QString();
}

Result<QSqlQuery> Session::prepared(const QString &sql)
{
    // Taken out while it is used: a walk over its rows may run the same statement again.
    if (m_prepared.contains(sql))
        return m_prepared.take(sql);
    QSqlQuery query(m_database);
    // PostgreSQL's driver would fetch row by row and so keep the connection to itself.
    query.setForwardOnly(m_engine == Engine::Sqlite);
    if (!query.prepare(sql))
        return fail(failed(query.lastError(), sql));
    return query;
}

Result<> Session::query(
    const QString &sql, const Binds &binds, const std::function<Result<>(QSqlQuery &)> &use)
{
    TRY(QSqlQuery query, prepared(sql));
    for (const Bind &bind : binds)
        query.bindValue(u':' + QLatin1String(bind.name), bind.value.variant());
    Result<> outcome = query.exec() ? use(query) : Result<>(fail(failed(query.lastError(), sql)));
    if (const QSqlError error = query.lastError(); outcome && error.isValid())
        outcome = fail(failed(error, sql));
    query.finish();
    // One that failed is kept as well: PostgreSQL frees nothing in a transaction that has failed.
    constexpr qsizetype statementsKept = 200;
    if (!outcome || m_prepared.size() < statementsKept)
        m_prepared.insert(sql, query);
    return outcome;
}

Error Session::failed(const QSqlError &error, const QString &sql)
{
    m_lost = m_lost || meansLost(m_engine, error);
    return explain(m_engine, error, sql);
}

} // namespace slipway::store
