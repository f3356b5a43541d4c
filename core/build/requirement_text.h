// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QStringList>

namespace slipway::build {

/// Looks at build requirements before any program sees them. A project may ask for packages by name, extras,
/// versions and markers (PEP 508), and for nothing else: what begins with "-" would be an option of pip, and
/// an address or a path would be fetched and run where nothing was looked at before.
///
/// Refused "build.requirement-refused" names the first that will not do.
Result<> checkRequirements(const QStringList &requirements);

} // namespace slipway::build
