// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace slipway::sandbox {

/// Makes the sample project as a bare repository with the branch main and the annotated tags v1.0.0, v1.1.0
/// and v1.2.0, unless it is there. Times and authors are fixed, so that it is made with the same commits each
/// time, and no tag ever seems to have moved. libgit2 has been started.
Result<> ensureSampleProject(const QString &folder);

} // namespace slipway::sandbox
