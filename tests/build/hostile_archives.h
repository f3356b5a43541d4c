// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <functional>
#include <ostream>
#include <vector>

namespace slipway::build::test {

/// An archive that must be refused, made when it is wanted.
struct HostileCase {
    const char *name;
    const char *refusal; ///< without "sdist."
    std::function<QByteArray()> bytes;

    friend std::ostream &operator<<(std::ostream &out, const HostileCase &one) { return out << one.name; }
};

[[nodiscard]] std::vector<HostileCase> hostileCases();

} // namespace slipway::build::test
