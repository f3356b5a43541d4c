// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "composition/composition.h"

#include <functional>

namespace slipway::app {

/// Has another window program opened on the profile that the settings name; one that is open there already
/// comes to the front. Called on worker threads.
using WindowStart = std::function<Result<>(const Settings &settings)>;

/// Starts this very program once more; it goes on when this one ends.
Result<> startProgram(const Settings &settings);

} // namespace slipway::app
