// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QStringList>

namespace slipway::build {

/// A licence expression as SPDX has it: "MIT OR (Apache-2.0 WITH LLVM-exception AND BSD-3-Clause)".
struct LicenseExpression {
    QStringList unknown = {}; ///< identifiers that are not on our short list; a warning, not an error

    /// Checks the grammar. InvalidInput says where it breaks.
    static Result<LicenseExpression> parse(const QString &text);
};

} // namespace slipway::build
