// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <optional>

namespace slipway::deploy {

/// Takes one JSON object apart and remembers the first complaint: a key that is missing, of another type or
/// not known. The values that it returns meanwhile are empty.
class JsonReader {
public:
    JsonReader(const QJsonObject &object, QString where) : m_object(object), m_where(std::move(where)) { }

    QString text(const QString &key);
    qint64 number(const QString &key); ///< whole, not negative
    bool flag(const QString &key);
    QStringList texts(const QString &key);
    QJsonObject object(const QString &key);
    QJsonArray array(const QString &key);

    void complain(const QString &key, const QString &what);
    /// InvalidInput with the first complaint; also for keys that were never asked for.
    Result<> finish();

    /// Reads an array of objects with `read(object, where)`.
    template <typename T, typename Read>
    QList<T> objects(const QString &key, Read read)
    {
        QList<T> all;
        const QJsonArray values = array(key);
        for (qsizetype i = 0; i < values.size(); ++i) {
            Result<T> one
                = read(values.at(i).toObject(), QStringLiteral("%1.%2[%3]").arg(m_where, key).arg(i));
            if (!one) {
                if (!m_error)
                    m_error = one.error();
                return all;
            }
            all.append(*std::move(one));
        }
        return all;
    }

private:
    QJsonValue take(const QString &key, QJsonValue::Type type);

    QJsonObject m_object;
    QString m_where;
    QSet<QString> m_asked = {};
    std::optional<Error> m_error = {};
};

} // namespace slipway::deploy
