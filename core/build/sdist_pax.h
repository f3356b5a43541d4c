// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QMap>

namespace slipway::build {

enum class PaxScope {
    Member, ///< an "x" header: says something of the next member
    Archive, ///< a "g" header: says something of all; only a comment is taken
};

/// Reads the records of a pax extended header. Keys that are not on the list of harmless ones, keys that come
/// twice and anything but exactly formed records are refused.
Result<QMap<QByteArray, QByteArray>> readPax(QByteArrayView records, PaxScope scope);

/// A whole number in decimal digits, as "uid" and "size" have it.
Result<qint64> paxNumber(const QByteArray &key, const QByteArray &text);
/// The whole seconds of a time such as "1700000000.25".
Result<qint64> paxTime(const QByteArray &key, const QByteArray &text);

} // namespace slipway::build
