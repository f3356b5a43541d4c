// SPDX-License-Identifier: Apache-2.0
#include "report/document.h"

namespace slipway::report {

using namespace Qt::StringLiterals;

QJsonObject document(const QString &kind, const QJsonValue &data)
{
    return {{u"schema"_s, schema}, {u"kind"_s, kind}, {u"data"_s, data}};
}

QJsonObject document(const Error &error)
{
    return document(u"error"_s, toJson(error));
}

QJsonObject toJson(const Error &error)
{
    QJsonObject json{
        {u"code"_s, nameOf(error.code())}, {u"name"_s, error.name()}, {u"message"_s, error.story()}};
    if (!error.hint().isEmpty())
        json.insert(u"hint"_s, error.hint());
    return json;
}

} // namespace slipway::report
