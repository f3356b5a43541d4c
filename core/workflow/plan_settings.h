// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/plan.h"
#include "model/configuration.h"

namespace slipway::workflow {

/// What of a configuration a plan for a target depends on: the target, and where its hosts are and how they
/// are reached, through others as well. How a person logs in is no part of it.
[[nodiscard]] deploy::Settings planSettings(const model::Configuration &all, const model::Target &target);

} // namespace slipway::workflow
