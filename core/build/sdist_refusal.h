// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QString>

namespace slipway::build {

/// The refusal of an archive: "sdist.<rule>", why in one sentence, and what to do.
[[nodiscard]] inline tl::unexpected<Error> refuse(QLatin1String rule, const QString &fact,
    const QString &hint = QStringLiteral("Do not use this file. Build the release again from a clean tree; "
                                         "if it comes back, look at what the build backend packs."))
{
    return fail(Error(Errc::Untrusted, fact).hint(hint).named(QLatin1String("sdist.") + rule));
}

} // namespace slipway::build
