// SPDX-License-Identifier: Apache-2.0
#include "deploy/json_reader.h"

#include "base/displayable.h"

#include <cmath>

namespace slipway::deploy {

namespace {

using namespace Qt::StringLiterals;

constexpr double largestWhole = 9007199254740992.0; // beyond it a double skips numbers

} // namespace

void JsonReader::complain(const QString &key, const QString &what)
{
    if (!m_error)
        m_error = Error(Errc::InvalidInput, u"%1.%2 %3"_s.arg(m_where, displayable(key), what));
}

QJsonValue JsonReader::take(const QString &key, QJsonValue::Type type)
{
    m_asked.insert(key);
    QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        complain(key, u"is missing"_s);
    else if (value.type() != type)
        complain(key, u"is of another type than it must be"_s);
    return value;
}

QString JsonReader::text(const QString &key)
{
    return take(key, QJsonValue::String).toString();
}

qint64 JsonReader::number(const QString &key)
{
    const double value = take(key, QJsonValue::Double).toDouble();
    if (value < 0 || value > largestWhole || std::floor(value) != value) {
        complain(key, u"is no whole number"_s);
        return 0;
    }
    return qint64(value);
}

bool JsonReader::flag(const QString &key)
{
    return take(key, QJsonValue::Bool).toBool();
}

QStringList JsonReader::texts(const QString &key)
{
    QStringList all;
    const QJsonArray values = array(key);
    for (const QJsonValueConstRef value : values) {
        if (!value.isString())
            complain(key, u"has something else than texts in it"_s);
        all.append(value.toString());
    }
    return all;
}

QJsonObject JsonReader::object(const QString &key)
{
    return take(key, QJsonValue::Object).toObject();
}

QJsonArray JsonReader::array(const QString &key)
{
    return take(key, QJsonValue::Array).toArray();
}

Result<> JsonReader::finish()
{
    const QStringList keys = m_object.keys();
    for (const QString &key : keys) {
        if (!m_asked.contains(key))
            complain(key, u"is not known"_s);
    }
    if (m_error)
        return fail(*m_error);
    return {};
}

} // namespace slipway::deploy
