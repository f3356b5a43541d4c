// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace slipway::workflow {

/// Hosts that are visited side by side where nothing is changed on them.
inline constexpr int lanesToHosts = 32;

} // namespace slipway::workflow
