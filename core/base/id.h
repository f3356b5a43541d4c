// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHashFunctions>
#include <compare>

namespace slipway {

/// The database's number for a T; an Id of one type cannot be taken for that of another. Zero: not stored
/// yet.
template <typename T>
struct Id {
    qint64 value = 0;

    [[nodiscard]] bool isSet() const { return value != 0; }
    friend auto operator<=>(const Id &, const Id &) = default; // NOLINT(modernize-use-nullptr): there is no 0
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

} // namespace slipway
