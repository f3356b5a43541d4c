// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/version.h"

namespace slipway::model {

/// Which versions will do, as metadata says it: ">=3.8, !=3.9.0, <4" (PEP 440). Empty: every one.
class VersionRange {
public:
    /// InvalidInput names the part that is none.
    static Result<VersionRange> parse(const QString &text);

    /// Pre-releases count as versions like any other; the local part of a version does not matter, but to
    /// "===".
    [[nodiscard]] bool admits(const Version &version) const;

private:
    struct Bound {
        QString comparison = {}; ///< "==", "!=", "<=", ">=", "<", ">", "~=", "==="
        QString text = {}; ///< as it was written, for "==="
        Version version = {};
        qsizetype numbers = 0; ///< how many there are in its release: two in "3.8"
        bool isPrefix = false; ///< "3.9.*"
    };
    [[nodiscard]] static Result<Bound> parseBound(const QString &text);
    [[nodiscard]] static bool holds(const Bound &bound, const Version &version);

    QList<Bound> m_bounds = {};
};

} // namespace slipway::model
