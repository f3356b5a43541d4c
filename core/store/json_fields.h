// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/spelling.h"
#include "store/row.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QStringList>
#include <chrono>
#include <concepts>
#include <utility>

namespace slipway::store {

// How a plain value becomes a JSON object and comes back exactly. A type lists its fields once:
//
//     template <typename Side> void listFields(Side &side, model::Host &host) { side("name", host.name); ...
//     }
//
// and both directions walk that list. A field that is missing keeps its default, so that a type can grow.

class FieldWriter;
class FieldReader;

template <typename T>
concept Spelled = requires
{
    model::Spelling<T>::table;
};
template <typename T>
concept Listed = requires(FieldWriter &side, T &value)
{
    listFields(side, value);
};

/// Puts the fields of a value into an object.
class FieldWriter {
public:
    template <typename T>
    void operator()(const char *key, const T &value)
    {
        m_object.insert(QLatin1String(key), json(value));
    }
    [[nodiscard]] const QJsonObject &object() const { return m_object; }

    static QJsonValue json(const QString &text) { return text; }
    static QJsonValue json(bool flag) { return flag; }
    template <std::integral Number>
    static QJsonValue json(Number number)
    {
        return static_cast<qint64>(number);
    }
    static QJsonValue json(std::chrono::seconds span) { return static_cast<qint64>(span.count()); }
    static QJsonValue json(const QDateTime &time)
    {
        return time.isValid() ? QJsonValue(time.toMSecsSinceEpoch()) : QJsonValue(QJsonValue::Null);
    }
    template <Spelled Enum>
    static QJsonValue json(Enum value)
    {
        return model::spell(value);
    }
    template <Listed T>
    static QJsonValue json(const T &value)
    {
        FieldWriter inner;
        T copy = value;
        listFields(inner, copy);
        return inner.object();
    }
    template <typename T>
    static QJsonValue json(const QList<T> &list)
    {
        QJsonArray array;
        for (const T &item : list)
            array.append(json(item));
        return array;
    }
    static QJsonValue json(const QMap<QString, QString> &map)
    {
        QJsonObject object;
        for (auto it = map.begin(); it != map.end(); ++it)
            object.insert(it.key(), it.value());
        return object;
    }

private:
    QJsonObject m_object;
};

/// Takes the fields of a value out of an object, and remembers the first that does not fit.
class FieldReader {
public:
    explicit FieldReader(QJsonObject object) : m_object(std::move(object)) { }

    template <typename T>
    void operator()(const char *key, T &value)
    {
        const auto found = m_object.constFind(QLatin1String(key));
        if (found != m_object.constEnd() && !take(*found, value) && m_misfit.isEmpty())
            m_misfit = QLatin1String(key);
    }
    [[nodiscard]] const QString &misfit() const { return m_misfit; } ///< name of the field; empty: all fit

    static bool take(const QJsonValue &json, QString &text)
    {
        text = json.toString();
        return json.isString();
    }
    static bool take(const QJsonValue &json, bool &flag)
    {
        flag = json.toBool();
        return json.isBool();
    }
    template <std::integral Number>
    static bool take(const QJsonValue &json, Number &number)
    {
        const qint64 wide = json.toInteger();
        number = static_cast<Number>(wide);
        return json.isDouble() && std::in_range<Number>(wide);
    }
    static bool take(const QJsonValue &json, std::chrono::seconds &span)
    {
        span = std::chrono::seconds(json.toInteger());
        return json.isDouble();
    }
    static bool take(const QJsonValue &json, QDateTime &time)
    {
        time = json.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(json.toInteger(), Qt::UTC);
        return json.isNull() || json.isDouble();
    }
    template <Spelled Enum>
    static bool take(const QJsonValue &json, Enum &value)
    {
        const auto known = model::read<Enum>(json.toString());
        value = known.value_or(value);
        return known.has_value();
    }
    template <Listed T>
    static bool take(const QJsonValue &json, T &value)
    {
        FieldReader inner(json.toObject());
        listFields(inner, value);
        return json.isObject() && inner.misfit().isEmpty();
    }
    template <typename T>
    static bool take(const QJsonValue &json, QList<T> &list)
    {
        list.clear();
        bool fits = json.isArray();
        const QJsonArray array = json.toArray();
        for (const auto &item : array) {
            T one{};
            fits = take(item, one) && fits;
            list.append(std::move(one));
        }
        return fits;
    }
    static bool take(const QJsonValue &json, QMap<QString, QString> &map)
    {
        map.clear();
        const QJsonObject object = json.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            map.insert(it.key(), it.value().toString());
        return json.isObject();
    }

private:
    QJsonObject m_object;
    QString m_misfit = {};
};

/// A value as the compact text of a JSON object.
template <Listed T>
[[nodiscard]] QString toBody(const T &value)
{
    const QJsonDocument document(FieldWriter::json(value).toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

/// The value that a row's JSON column holds; what does not fit is the row's complaint.
template <Listed T>
[[nodiscard]] T fromBody(const Row &row, const char *column)
{
    T value{};
    FieldReader reader(row.object(column));
    listFields(reader, value);
    if (!reader.misfit().isEmpty())
        row.complain(column, reader.misfit());
    return value;
}

} // namespace slipway::store
