// SPDX-License-Identifier: Apache-2.0
#include "http/headers.h"

namespace slipway::http {

namespace {

bool isSameName(const QByteArray &one, QByteArrayView other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

} // namespace

QByteArray Headers::value(QByteArrayView name) const
{
    for (const auto &[known, value] : m_fields) {
        if (isSameName(known, name))
            return value;
    }
    return {};
}

QByteArrayList Headers::values(QByteArrayView name) const
{
    QByteArrayList found;
    for (const auto &[known, value] : m_fields) {
        if (isSameName(known, name))
            found.append(value);
    }
    return found;
}

bool Headers::has(QByteArrayView name) const
{
    return !values(name).isEmpty();
}

} // namespace slipway::http
