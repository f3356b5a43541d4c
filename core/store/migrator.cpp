// SPDX-License-Identifier: Apache-2.0
#include "store/migrator.h"

#include "base/deadline.h"
#include "store/dialect.h"
#include "store/file_lock.h"

#include <QFile>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

namespace slipway::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The number that all Slipways take for PostgreSQL's advisory lock: "slipway" in ASCII.
constexpr auto migrationLock = "32483347361653113"_L1;

Result<int> versionOf(Session &session)
{
    if (session.engine() == Engine::Postgres) {
        // Asked for first: who may not create tables can still open what others have created.
        TRY(const QString there, session.ask(u"SELECT (to_regclass('schema_version') IS NOT NULL)::int"_s));
        if (there != u"1")
            TRY_DO(session.run(u"CREATE TABLE IF NOT EXISTS schema_version (id INTEGER NOT NULL PRIMARY KEY "
                               "CHECK (id = 1), version BIGINT NOT NULL)"_s));
    }
    TRY(const QString text,
        session.ask(session.engine() == Engine::Sqlite ? u"PRAGMA user_version"_s
                                                       : u"SELECT version FROM schema_version"_s));
    return text.toInt();
}

Result<> setVersion(Session &session, int version)
{
    if (session.engine() == Engine::Sqlite)
        return session.run(u"PRAGMA user_version = %1"_s.arg(version));
    return session.run(u"INSERT INTO schema_version (id, version) VALUES (1, %1) "
                       "ON CONFLICT (id) DO UPDATE SET version = excluded.version"_s.arg(version));
}

Result<> refuseNewer(int version, std::size_t known)
{
    if (version <= static_cast<int>(known))
        return {};
    return fail(Error(Errc::Refused,
        u"the database has version %1, and this Slipway knows versions up to %2"_s.arg(version).arg(known))
                    .hint(u"It was used by a newer Slipway; install that one, or open another database."_s)
                    .named(u"store.newer"_s));
}

Result<> refuseForeign(Session &session, int version)
{
    if (version > 0 || session.engine() == Engine::Postgres)
        return {};
    TRY(const QString things, session.ask(u"SELECT count(*) FROM sqlite_master"_s));
    if (things == u"0")
        return {};
    return fail(Error(Errc::Refused, u"the file is a database of another program"_s)
                    .hint(u"Name a file that does not exist yet, or one that Slipway made."_s)
                    .named(u"store.foreign"_s));
}

/// A consistent copy, with what still lies in the write-ahead log, readable by its owner alone.
Result<> copyFile(Session &session, const QString &path, int version)
{
    const QString copy = u"%1.before-version-%2"_s.arg(path).arg(version + 1);
    QFile::remove(copy);
    const int file = ::open(QFile::encodeName(copy).constData(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
    if (file < 0)
        return fail(
            Error(Errc::Failed, u"cannot create %1: %2"_s.arg(copy, QString::fromLocal8Bit(strerror(errno))))
                .hint(u"The database is not changed before it was copied; make room beside it."_s));
    ::close(file);
    QString quoted = copy;
    return session.run(u"VACUUM INTO '%1'"_s.arg(quoted.replace(u'\'', u"''"_s)))
        .during(u"copying the database before its schema changes"_s);
}

/// The tables as they are, in a schema beside them that only their owner can use. Part of the transaction of
/// the first step: nobody writes in between.
Result<> copyTables(Session &session, int version)
{
    static const QString statement = uR"(DO $$
        DECLARE
            name text;
            names text[] := ARRAY(SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema());
        BEGIN
            DROP SCHEMA IF EXISTS before_version_%1 CASCADE;
            CREATE SCHEMA before_version_%1;
            FOREACH name IN ARRAY names LOOP
                EXECUTE format('LOCK TABLE %I.%I IN SHARE MODE', current_schema(), name);
            END LOOP;
            FOREACH name IN ARRAY names LOOP
                EXECUTE format('CREATE TABLE before_version_%1.%I AS TABLE %I.%I', name, current_schema(), name);
            END LOOP;
        END $$)"_s;
    return session.run(QString(statement).replace(u"%1"_s, QString::number(version + 1)))
        .during(
            u"copying the database before its schema changes, which takes the right to create a schema"_s);
}

Result<> applyStep(Session &session, const Migration &step, int version)
{
    for (const QString &statement : step) {
        for (const QString &sql : render(statement, session.engine()))
            TRY_DO(session.run(sql));
    }
    return setVersion(session, version);
}

Result<> applyAll(Session &session, const Login &login, std::span<const Migration> steps)
{
    TRY(const int found, versionOf(session));
    TRY_DO(refuseNewer(found, steps.size()));
    TRY_DO(refuseForeign(session, found));
    const bool isToBeCopied = found > 0 && found < static_cast<int>(steps.size());
    if (isToBeCopied && session.engine() == Engine::Sqlite)
        TRY_DO(copyFile(session, login.address.path, found));
    for (int version = found + 1; version <= static_cast<int>(steps.size()); ++version) {
        TRY_DO(session.begin());
        Result<> applied;
        if (isToBeCopied && version == found + 1 && session.engine() == Engine::Postgres)
            applied = copyTables(session, found);
        if (applied)
            applied = applyStep(session, steps[static_cast<std::size_t>(version - 1)], version);
        if (applied)
            applied = session.commit();
        if (!applied) {
            session.rollback();
            return std::move(applied).during(u"bringing the database to version %1"_s.arg(version));
        }
    }
    return {};
}

Result<> lockPostgres(Session &session, const Deadline &deadline, const std::stop_token &stop)
{
    for (;;) {
        TRY(const QString got, session.ask(u"SELECT pg_try_advisory_lock(%1)::int"_s.arg(migrationLock)));
        if (got == u"1")
            return {};
        if (stop.stop_requested())
            return fail(Errc::Cancelled, u"stopped while another program migrates the database"_s);
        if (deadline.hasPassed())
            return fail(
                Error(Errc::TimedOut, u"another program has been migrating the database for too long"_s)
                    .hint(u"Try again when it has finished."_s)
                    .named(u"store.busy"_s));
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

} // namespace

Result<> migrate(const Login &login, std::span<const Migration> steps, std::stop_token stop)
{
    const Deadline deadline = Deadline::in(login.lockWait);
    if (login.address.engine == Engine::Sqlite) {
        TRY(const FileLock lock, FileLock::take(login.address.path + u".lock"_s, deadline, stop));
        TRY(const auto session, Session::open(login, Access::Migrate));
        return applyAll(*session, login, steps);
    }
    // The advisory lock ends with the session.
    TRY(const auto session, Session::open(login, Access::Migrate));
    TRY_DO(lockPostgres(*session, deadline, stop));
    return applyAll(*session, login, steps);
}

} // namespace slipway::store
