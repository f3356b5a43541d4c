// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace slipway::build {

/// pip as one wheel, which hosts can run without having pip: the newest that this system keeps (Debian's
/// python3-pip-whl, or the copy inside of ensurepip). NotFound "build.pip-wheel-missing" says how to get it.
Result<QString> findPipWheel();

/// The same among the given folders, in their order.
Result<QString> findPipWheel(const QStringList &folders);

} // namespace slipway::build
