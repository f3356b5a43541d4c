// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/records.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <gtest/gtest.h>

namespace slipway::faults {

using namespace Qt::StringLiterals;

Records::Records(const QString &file) : m_connection(QUuid::createUuid().toString())
{
    auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    database.setDatabaseName(file);
    database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=20000"_s);
    EXPECT_TRUE(database.open()) << qPrintable(database.lastError().text());
}

Records::~Records()
{
    QSqlDatabase::removeDatabase(m_connection);
}

QList<QVariantList> Records::rows(const QString &sql, const QVariantList &values) const
{
    QSqlQuery query(QSqlDatabase::database(m_connection));
    EXPECT_TRUE(query.prepare(sql)) << qPrintable(query.lastError().text());
    for (const QVariant &value : values)
        query.addBindValue(value);
    EXPECT_TRUE(query.exec()) << qPrintable(query.lastError().text());
    QList<QVariantList> all;
    while (query.next()) {
        QVariantList row;
        for (int i = 0; query.value(i).isValid(); ++i)
            row.append(query.value(i));
        all.append(row);
    }
    return all;
}

QVariant Records::one(const QString &sql, const QVariantList &values) const
{
    return rows(sql, values).value(0).value(0);
}

qint64 Records::newestDeployment() const
{
    return one(u"SELECT COALESCE(max(id), 0) FROM deployment"_s).toLongLong();
}

QString Records::stateOf(qint64 deployment) const
{
    return one(u"SELECT state FROM deployment WHERE id = ?"_s, {deployment}).toString();
}

int Records::points(qint64 deployment) const
{
    return one(u"SELECT count(*) + count(concluded) FROM journal WHERE deployment_id = ?"_s, {deployment})
        .toInt();
}

bool Records::isUnderWay(qint64 deployment, const QString &step) const
{
    return one(u"SELECT count(*) FROM journal WHERE deployment_id = ? AND step = ? AND state = 'intended'"_s,
               {deployment, step})
               .toInt()
        > 0;
}

bool Records::hasBegun(qint64 deployment, const QString &step) const
{
    return one(u"SELECT count(*) FROM journal WHERE deployment_id = ? AND step = ?"_s, {deployment, step})
               .toInt()
        > 0;
}

int Records::events(const QString &action, const QString &object) const
{
    return one(u"SELECT count(*) FROM audit_event WHERE action = ? AND (? = '' OR object = ?)"_s,
        {action, object, object})
        .toInt();
}

QStringList Records::contradictions(qint64 deployment) const
{
    QStringList all;
    const auto open = rows(u"SELECT host || ' ' || step || ' ' || attempt FROM journal "
                           "WHERE deployment_id = ? AND (state = 'intended' OR concluded IS NULL)"_s,
        {deployment});
    for (const auto &row : open)
        all.append(u"no outcome: "_s + row.value(0).toString());
    const auto again
        = rows(u"SELECT host || ' ' || step || ' ' || attempt FROM journal WHERE deployment_id = ? "
               "GROUP BY host, step, attempt HAVING count(*) > 1"_s,
            {deployment});
    for (const auto &row : again)
        all.append(u"two lines for one attempt: "_s + row.value(0).toString());
    const QString object = u"deployment/%1"_s.arg(deployment);
    if (events(u"deployment.started"_s, object) != 1)
        all.append(u"%1 events of its start"_s.arg(events(u"deployment.started"_s, object)));
    if (const int ends = events(u"deployment."_s + stateOf(deployment), object); ends != 1)
        all.append(u"%1 events of its end"_s.arg(ends));
    return all + doubledEvents(deployment);
}

QStringList Records::doubledEvents(qint64 deployment) const
{
    QStringList all;
    QMap<QString, QString> last;
    const QString prefix = u"deployment/%1/host/"_s.arg(deployment);
    for (const auto &row :
        rows(u"SELECT object, action, detail FROM audit_event WHERE object LIKE ? ORDER BY seq"_s,
            {prefix + u'%'})) {
        const QString host = row.value(0).toString().mid(prefix.size());
        const QString change = row.value(1).toString() + row.value(2).toString();
        if (last.value(host) == change)
            all.append(u"said twice of %1: %2"_s.arg(host, change));
        last.insert(host, change);
    }
    for (const auto &row :
        rows(u"SELECT host, state FROM deployment_host WHERE deployment_id = ?"_s, {deployment})) {
        const QString host = row.value(0).toString();
        if (!last.value(host).startsWith(u"deployment.host-"_s + row.value(1).toString())
            && last.contains(host))
            all.append(u"%1 is recorded as %2, and its last event is %3"_s.arg(
                host, row.value(1).toString(), last.value(host)));
    }
    return all;
}

} // namespace slipway::faults
