// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"

#include <QDateTime>
#include <QVariant>
#include <concepts>
#include <initializer_list>
#include <vector>

namespace slipway::store {

/// What a statement's placeholder stands for. Text is made storable on the way: both engines give back
/// exactly what storable() of it is. Times are kept as milliseconds since 1970, UTC; an invalid one is NULL.
class Value {
public:
    Value(const QString &text);
    Value(const QDateTime &time);
    Value(int number) : m_variant(static_cast<qint64>(number)) { }
    Value(qint64 number) : m_variant(number) { }
    template <std::same_as<bool> Flag>
    Value(Flag flag) : m_variant(static_cast<qint64>(flag ? 1 : 0))
    {
    }
    template <typename T>
    Value(Id<T> id) : m_variant(id.value)
    {
    }
    Value(const char *) = delete;
    Value(const QByteArray &) = delete;

    [[nodiscard]] const QVariant &variant() const { return m_variant; }

private:
    QVariant m_variant;
};

/// A placeholder and its value: {"project", name} is bound to ":project".
struct Bind {
    const char *name = nullptr;
    Value value;
};
using Binds = std::vector<Bind>;

/// Text as both engines can keep it: valid Unicode without U+0000.
[[nodiscard]] QString storable(const QString &text);

} // namespace slipway::store
