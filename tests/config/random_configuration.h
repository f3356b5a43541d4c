// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/configuration.h"

#include <random>

namespace slipway::config {

/// A configuration that model::check() accepts, with every key somewhere at a value of its own.
[[nodiscard]] model::Configuration randomConfiguration(std::mt19937 &random);

} // namespace slipway::config
