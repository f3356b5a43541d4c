// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "composition.h"

namespace slipway::app {

/// Who the settings say is at the keyboard.
[[nodiscard]] workflow::Actor actorOf(const Settings &settings);

} // namespace slipway::app
