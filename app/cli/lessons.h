// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>

namespace slipway::app {

/// Gives every command that was added below `app` what its help teaches beyond its options: what happens,
/// what to beware of, examples, and what every command takes.
void teach(CLI::App &app);

} // namespace slipway::app
