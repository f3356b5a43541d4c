// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/wizards/release/release_work.h"
#include "workflow/workshop.h"

namespace slipway::app {

/// What a release is, where it may go and where it is.
Result<ui::DeliveryFacts> deliveryFacts(const workflow::Workshop &workshop, const model::Release &release);

/// What a project's releases can be sent to.
Result<ui::ReleaseWays> releaseWays(const workflow::Workshop &workshop, const QString &project);

/// Whether an index is the one that the whole world installs from, or one that takes only what was proved
/// elsewhere: both ask for the care of production.
[[nodiscard]] bool isProduction(const model::IndexSettings &index);

} // namespace slipway::app
