// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "model/deployment.h"

namespace slipway::report {

/// What `slipwayctl` ends with. Scripts branch on these; they never change.
enum class ExitStatus : int {
    Done = 0,
    Failed = 1, ///< and everything was put back
    Usage = 2, ///< or a confirmation is missing
    PartlyDone = 3, ///< the report says which hosts
    Refused = 4, ///< by a gate, a lock, a freeze or a permission
    WaitsForApproval = 5,
    OutOfDate = 6, ///< the plan
    NothingReachable = 7,
    Interrupted = 130, ///< the journal is kept
};

[[nodiscard]] ExitStatus exitStatusOf(const Error &error);
[[nodiscard]] ExitStatus exitStatusOf(model::DeploymentState state);

} // namespace slipway::report
