// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/store/scratch_database.h"

#include "tests/fakes/store/postgres_cluster.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <cstdlib>
#include <iostream>
#include <sqlite3.h>

namespace slipway::fakes {

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename T>
T orDie(Result<T> result)
{
    if (!result) {
        std::cerr << qPrintable(result.error().story()) << '\n';
        std::abort();
    }
    return *std::move(result);
}

void orDie(Result<> result)
{
    if (!result) {
        std::cerr << qPrintable(result.error().story()) << '\n';
        std::abort();
    }
}

void exec(QSqlQuery &query, const QString &sql)
{
    EXPECT_TRUE(query.exec(sql)) << qPrintable(sql) << ": " << qPrintable(query.lastError().text());
}

/// Runs a script, with the guards in their places.
void runSqlite(const QString &path, const QByteArray &script)
{
    sqlite3 *connection = nullptr;
    EXPECT_EQ(sqlite3_open(QFile::encodeName(path).constData(), &connection), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(connection, script.constData(), nullptr, nullptr, nullptr), SQLITE_OK)
        << sqlite3_errmsg(connection);
    sqlite3_close(connection);
}

} // namespace

ScratchDatabase::ScratchDatabase(store::Engine engine) : m_engine(engine)
{
    if (engine == store::Engine::Sqlite)
        m_address = store::DatabaseAddress::ofFile(m_folder->filePath(u"slipway.db"_s));
    else
        m_address = orDie(store::DatabaseAddress::parse(
            sharedCluster().socketUrl(orDie(sharedCluster().createDatabase()))));
}

std::unique_ptr<store::Database> ScratchDatabase::open(store::OpenOptions options) const
{
    return orDie(store::Database::open(m_address, std::move(options)));
}

void ScratchDatabase::tamper(const QStringList &statements) const
{
    if (m_engine == store::Engine::Sqlite) {
        tamperSqlite(statements);
        return;
    }
    const QStringList tables{u"audit_event"_s, u"audit_head"_s, u"release"_s};
    QStringList all;
    for (const QString &table : tables)
        all << u"ALTER TABLE %1 DISABLE TRIGGER ALL"_s.arg(table);
    all << statements;
    for (const QString &table : tables)
        all << u"ALTER TABLE %1 ENABLE TRIGGER ALL"_s.arg(table);
    orDie(sharedCluster().run(m_address.database, all.join(u";\n"_s)));
}

void ScratchDatabase::tamperSqlite(const QStringList &statements) const
{
    const QString name = QUuid::createUuid().toString();
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(m_address.path);
        EXPECT_TRUE(database.open());
        QSqlQuery query(database);
        QStringList triggers;
        QStringList definitions;
        exec(query, u"SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"_s);
        while (query.next()) {
            triggers.append(query.value(0).toString());
            definitions.append(query.value(1).toString());
        }
        for (const QString &trigger : triggers)
            exec(query, u"DROP TRIGGER %1"_s.arg(trigger));
        for (const QString &sql : statements + definitions)
            exec(query, sql);
    }
    QSqlDatabase::removeDatabase(name);
}

QString ScratchDatabase::backUp() const
{
    QString file = m_folder->filePath(QUuid::createUuid().toString(QUuid::Id128));
    if (m_engine == store::Engine::Sqlite)
        runSqlite(m_address.path, u"VACUUM INTO '%1'"_s.arg(file).toUtf8());
    else
        orDie(sharedCluster().dump(m_address.database, file));
    return file;
}

ScratchDatabase ScratchDatabase::restored(store::Engine engine, const QString &backup)
{
    ScratchDatabase database(engine);
    if (engine == store::Engine::Sqlite)
        EXPECT_TRUE(QFile::copy(backup, database.address().path));
    else
        orDie(sharedCluster().restore(backup, database.address().database));
    return database;
}

ScratchDatabase ScratchDatabase::fromScript(store::Engine engine, const QString &script)
{
    ScratchDatabase database(engine);
    if (engine == store::Engine::Postgres) {
        orDie(sharedCluster().restore(script, database.address().database));
        return database;
    }
    QFile file(script);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(script);
    runSqlite(database.address().path, file.readAll());
    return database;
}

std::string engineName(const testing::TestParamInfo<store::Engine> &engine)
{
    return engine.param == store::Engine::Sqlite ? "Sqlite" : "Postgres";
}

} // namespace slipway::fakes
