// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/progress.h"
#include "workflow/workshop.h"

#include <stop_token>

namespace slipway::app {

/// Takes the sandbox of this profile up and, where nothing was deployed in it yet, lets it do the whole job
/// once. Blocks, the first time for some minutes; each step is a line of the progress.
Result<> runSandbox(const workflow::Workshop &workshop, std::stop_token stop, task::Progress &progress);

} // namespace slipway::app
