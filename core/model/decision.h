// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>

namespace slipway::model {

/// The step of our own work in which a person is asked what becomes of hosts that failed.
inline constexpr QLatin1StringView askDecision("ask");

} // namespace slipway::model
