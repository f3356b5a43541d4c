// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/verify_release.h"

namespace slipway::workflow {

/// Looks at a release again on every host that got it: where it is current, where it is kept for a rollback,
/// and what download sites offer of it. A host that removed it since, as old releases are, has no verdict.
Result<QList<PlaceVerdict>> lookOnHosts(const Workshop &workshop, const model::Configuration &all,
    const model::Release &release, std::stop_token stop, task::Progress &progress);

} // namespace slipway::workflow
