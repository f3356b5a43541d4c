// SPDX-License-Identifier: Apache-2.0
#include "store/dialect.h"

#include <QRegularExpression>
#include <QUuid>

namespace slipway::store {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Guard {
    QString table;
    QString event; ///< UPDATE or DELETE
    QString when; ///< empty: always
    QString message;
};

QStringList guardForSqlite(const Guard &guard, const QString &name)
{
    return {u"CREATE TRIGGER %1 BEFORE %2 ON %3%4 BEGIN SELECT RAISE(ABORT, '%5'); END"_s.arg(
        name, guard.event, guard.table, guard.when, guard.message)};
}

// ENABLE ALWAYS: also in a session that plays the part of a replica.
QStringList guardForPostgres(const Guard &guard, const QString &name)
{
    QStringList all{
        u"CREATE TRIGGER %1 BEFORE %2 ON %3 FOR EACH ROW%4 EXECUTE FUNCTION slipway_refuse('%5')"_s.arg(
            name, guard.event, guard.table, guard.when, guard.message),
        u"ALTER TABLE %1 ENABLE ALWAYS TRIGGER %2"_s.arg(guard.table, name)};
    if (guard.event == u"DELETE") {
        all << u"CREATE TRIGGER %1_all BEFORE TRUNCATE ON %2 FOR EACH STATEMENT "
               "EXECUTE FUNCTION slipway_refuse('%3')"_s.arg(name, guard.table, guard.message)
            << u"ALTER TABLE %1 ENABLE ALWAYS TRIGGER %2_all"_s.arg(guard.table, name);
    }
    return all;
}

QStringList renderGuard(const QRegularExpressionMatch &match, Engine engine)
{
    const QString condition = match.captured(3).simplified();
    const Guard guard{.table = match.captured(1),
        .event = match.captured(2),
        .when = condition == u"always" ? QString() : u" WHEN (%1)"_s.arg(condition),
        .message = match.captured(4).simplified()};
    const QString name = u"%1_guards_%2"_s.arg(guard.table, guard.event.toLower());
    return engine == Engine::Sqlite ? guardForSqlite(guard, name) : guardForPostgres(guard, name);
}

} // namespace

QStringList render(const QString &statement, Engine engine)
{
    static const QRegularExpression guard(u"^\\{guard (\\w+) (UPDATE|DELETE)\\}(.*)\\{says\\}(.*)$"_s,
        QRegularExpression::DotMatchesEverythingOption);
    if (const auto match = guard.match(statement); match.hasMatch())
        return renderGuard(match, engine);

    const bool isSqlite = engine == Engine::Sqlite;
    QString sql = statement;
    for (const auto &[mark, isOurs] :
        {std::pair("{sqlite}"_L1, isSqlite), std::pair("{postgres}"_L1, !isSqlite)}) {
        if (!sql.startsWith(mark))
            continue;
        if (!isOurs)
            return {};
        sql.remove(0, mark.size());
    }
    sql.replace("{id}"_L1,
        isSqlite ? "INTEGER PRIMARY KEY AUTOINCREMENT"_L1
                 : "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"_L1);
    // Only this very type makes SQLite's hidden row number the same thing; else it would be a second key.
    sql.replace("{key}"_L1, isSqlite ? "INTEGER"_L1 : "BIGINT"_L1);
    sql.replace("{exact}"_L1, isSqlite ? ""_L1 : "COLLATE \"C\""_L1);
    sql.replace("{uuid}"_L1, QUuid::createUuid().toString(QUuid::WithoutBraces));
    return {sql.trimmed()};
}

} // namespace slipway::store
