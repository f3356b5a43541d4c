// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/plan.h"

namespace slipway::deploy {

/// What is in the way on one host, one sentence each; empty when it is ready.
[[nodiscard]] QStringList obstacles(const PlanInput &input, const Recipe &recipe, const Observation &seen);
/// What a person should know about one host.
[[nodiscard]] QStringList cautions(const PlanInput &input, const Recipe &recipe, const Observation &seen);
/// Bytes that must be free on a host, by a generous guess.
[[nodiscard]] qint64 neededBytes(const PlanInput &input, const Recipe &recipe, const Observation &seen);
/// Who holds a root, in words.
[[nodiscard]] QString describe(const Owner &owner);

/// Names, digests and pins of a payload, before anything is made of them.
Result<> checkPayload(const PlanInput &input, const Recipe &recipe);

} // namespace slipway::deploy
