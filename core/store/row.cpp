// SPDX-License-Identifier: Apache-2.0
#include "store/row.h"

#include "base/displayable.h"

#include <QJsonDocument>
#include <QSqlRecord>
#include <QTimeZone>

namespace slipway::store {

using namespace Qt::Literals::StringLiterals;

Row::Row(const QSqlQuery &query) : m_query(query)
{
    const QSqlRecord record = query.record();
    m_columns.reserve(record.count());
    for (int i = 0; i < record.count(); ++i)
        m_columns.append(record.fieldName(i).toLatin1());
}

QVariant Row::value(const char *column) const
{
    const auto place = m_columns.indexOf(QByteArrayView(column));
    if (place < 0) {
        complain(column, u"no such column"_s);
        return {};
    }
    return m_query.value(static_cast<int>(place));
}

QString Row::text(const char *column) const
{
    return value(column).toString();
}

qint64 Row::number(const char *column) const
{
    const QVariant found = value(column);
    bool ok = false;
    const qint64 number = found.toLongLong(&ok);
    if (!ok && !found.isNull())
        complain(column, found.toString());
    return number;
}

int Row::integer(const char *column) const
{
    const qint64 wide = number(column);
    if (wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max())
        complain(column, QString::number(wide));
    return static_cast<int>(wide);
}

bool Row::flag(const char *column) const
{
    return number(column) != 0;
}

bool Row::isNull(const char *column) const
{
    return value(column).isNull();
}

QDateTime Row::time(const char *column) const
{
    const QVariant found = value(column);
    return found.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(found.toLongLong(), Qt::UTC);
}

QJsonObject Row::object(const char *column) const
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(text(column).toUtf8(), &problem);
    if (!document.isObject())
        complain(column, problem.errorString());
    return document.object();
}

void Row::complain(const char *column, const QString &found) const
{
    if (m_problem)
        return;
    m_problem = Error(Errc::Failed,
        u"the database holds something unreadable in column %1: %2"_s.arg(
            QLatin1String(column), displayable(found.left(80))))
                    .hint(u"It was written by another version of Slipway, or changed by hand."_s)
                    .named(u"store.unreadable"_s);
}

} // namespace slipway::store
