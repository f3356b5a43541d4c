// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "model/spelling.h"

#include <QDateTime>
#include <QJsonObject>
#include <QSqlQuery>

namespace slipway::store {

/// The row that a query stands on, read by column name. Valid during the call that it is handed to. A column
/// that cannot be read is remembered, and the query as a whole fails with it.
class Row {
public:
    explicit Row(const QSqlQuery &query);

    [[nodiscard]] QString text(const char *column) const;
    [[nodiscard]] qint64 number(const char *column) const;
    [[nodiscard]] int integer(const char *column) const;
    [[nodiscard]] bool flag(const char *column) const;
    [[nodiscard]] bool isNull(const char *column) const;
    [[nodiscard]] QDateTime time(const char *column) const; ///< UTC; invalid for NULL
    [[nodiscard]] QJsonObject object(const char *column) const;
    template <typename T>
    [[nodiscard]] Id<T> id(const char *column) const
    {
        return Id<T>{number(column)};
    }
    template <typename Enum>
    [[nodiscard]] Enum spelled(const char *column) const
    {
        const QString word = text(column);
        if (const auto value = model::read<Enum>(word))
            return *value;
        complain(column, word);
        return Enum{};
    }
    /// Says that what stands in a column cannot be used.
    void complain(const char *column, const QString &found) const;
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }

private:
    [[nodiscard]] QVariant value(const char *column) const;

    const QSqlQuery &m_query;
    QList<QByteArray> m_columns;
    mutable std::optional<Error> m_problem;
};

} // namespace slipway::store
