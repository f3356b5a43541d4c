// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/project.h"
#include "task/progress.h"
#include "workflow/workshop.h"

namespace slipway::workflow {

/// Writes the project's vendor folder as it is at a commit into the scratch folder, and returns its path.
/// Empty where the project names none, or the commit has none yet. The repository was fetched before.
Result<QString> exportVendor(const Workshop &workshop, const model::Project &project, const QString &commit,
    const ScratchFolder &scratch, std::stop_token stop, task::Progress &progress);

} // namespace slipway::workflow
