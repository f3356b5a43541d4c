// SPDX-License-Identifier: Apache-2.0
#include "store/connection.h"

#include "store/session.h"

namespace slipway::store {

Result<qint64> Connection::execute(const QString &sql, const Binds &binds)
{
    qint64 touched = 0;
    TRY_DO(m_session.query(sql, binds, [&](QSqlQuery &query) -> Result<> {
        touched = query.numRowsAffected();
        return {};
    }));
    return touched;
}

Result<> Connection::each(
    const QString &sql, const Binds &binds, const std::function<Result<>(const Row &)> &visit)
{
    return m_session.query(sql, binds, [&](QSqlQuery &query) -> Result<> {
        const Row row(query);
        while (query.next()) {
            TRY_DO(visit(row));
            if (row.problem())
                return fail(*row.problem());
        }
        return {};
    });
}

Result<qint64> Connection::number(const QString &sql, const Binds &binds)
{
    std::optional<qint64> found;
    TRY_DO(m_session.query(sql, binds, [&](QSqlQuery &query) -> Result<> {
        while (query.next())
            found = query.value(0).toLongLong();
        return {};
    }));
    if (!found)
        return fail(Errc::NotFound, QStringLiteral("no row answers (%1)").arg(sql.simplified().left(60)));
    return *found;
}

Engine Connection::engine() const
{
    return m_session.engine();
}

} // namespace slipway::store
