// SPDX-License-Identifier: Apache-2.0
#include "store/opening.h"
#include "store/private_file.h"
#include "store/sql_error.h"

#include <QSqlDriver>
#include <QSqlQuery>
#include <sqlite3.h>

namespace slipway::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Keeps statements from editing the schema's own table or the file's inner structures. Works where Qt's
/// driver uses the same SQLite library as we do; elsewhere the triggers and the walk have to do.
void makeDefensive(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (!query.exec(u"SELECT sqlite_source_id()"_s) || !query.next()
        || query.value(0).toString() != QLatin1String(sqlite3_sourceid()))
        return;
    const QVariant handle = database.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return;
    if (auto *connection = *static_cast<sqlite3 *const *>(handle.constData()))
        sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
}

} // namespace

Result<> openSqlite(QSqlDatabase &database, const Login &login)
{
    // The file exists from the first moment with the rights that it keeps; its companions get the same.
    TRY_DO(createPrivately(login.address.path));
    database.setDatabaseName(login.address.path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(login.lockWait.count()));
    if (!database.open())
        return fail(explainOpening(Engine::Sqlite, database.lastError(), login.address.path));
    makeDefensive(database);
    return {};
}

QStringList sqliteSettings(Access access)
{
    QStringList settings{u"PRAGMA foreign_keys = ON"_s, u"PRAGMA recursive_triggers = ON"_s,
        u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA synchronous = FULL"_s, u"PRAGMA cache_size = -16000"_s,
        u"PRAGMA temp_store = MEMORY"_s};
    if (access == Access::Migrate)
        settings.append(u"PRAGMA journal_mode = WAL"_s);
    if (access == Access::Read)
        settings.append(u"PRAGMA query_only = ON"_s);
    return settings;
}

} // namespace slipway::store
