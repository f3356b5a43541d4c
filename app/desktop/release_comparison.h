// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/releases/release_desk.h"
#include "workflow/workshop.h"

namespace slipway::app {

/// Two releases of one project beside each other. Sdists that are not on this computer are brought back from
/// the archive; what cannot be compared is a remark.
Result<ui::ReleaseComparison> compareReleases(const workflow::Workshop &workshop, const model::Release &here,
    const model::Release &there, std::stop_token stop, task::Progress &progress);

} // namespace slipway::app
