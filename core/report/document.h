// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QJsonArray>
#include <QJsonObject>

namespace slipway::report {

/// The version of all documents that --json prints. docs: resources/schema/slipwayctl-1.schema.json.
inline constexpr int schema = 1;

/// {"schema": 1, "kind": kind, "data": data}: the one document that a command prints with --json.
[[nodiscard]] QJsonObject document(const QString &kind, const QJsonValue &data);

/// {"schema": 1, "kind": "error", "data": {code, name, message, hint}}.
[[nodiscard]] QJsonObject document(const Error &error);

/// The same without the envelope.
[[nodiscard]] QJsonObject toJson(const Error &error);

/// A list of values, each made into JSON by `make`.
template <typename List, typename Make>
[[nodiscard]] QJsonArray arrayOf(const List &list, Make make)
{
    QJsonArray array;
    for (const auto &one : list)
        array.append(make(one));
    return array;
}

} // namespace slipway::report
