// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "model/version.h"

namespace slipway::build {

/// What the name of a source distribution says, in whatever spelling old backends gave it.
struct SdistFileName {
    QString name; ///< as written: "Slip.Demo"
    QString version; ///< as written: "1.0.0"

    /// Reads "<name>-<version>.tar.gz". The version begins after the last hyphen that leaves a PEP 440
    /// version.
    static Result<SdistFileName> parse(const QString &fileName);
};

/// PEP 625: "<name>-<version>", normalized name and canonical version; the root folder of the archive.
[[nodiscard]] QString standardRoot(const QString &package, const model::Version &version);
/// PEP 625: the same with ".tar.gz".
[[nodiscard]] QString standardFileName(const QString &package, const model::Version &version);

} // namespace slipway::build
