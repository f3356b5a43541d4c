// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace slipway::secrets {

/// The first thing that main() does: no core files, and no other process of the same user may read our memory
/// or environment. Children start with the normal settings again once they execute a program.
Result<> hardenProcess();

} // namespace slipway::secrets
