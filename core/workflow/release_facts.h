// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/check_input.h"
#include "git/export.h"
#include "git/references.h"
#include "model/project.h"
#include "workflow/workshop.h"

namespace slipway::workflow {

// What the checks are told that only other rooms know.

[[nodiscard]] build::CommittedTree treeFacts(const git::Manifest &manifest);
[[nodiscard]] std::optional<build::TagFacts> tagFacts(const git::Resolved &resolved);
/// Whether the commit lies on the branch that releases come from; nothing where there is no such branch.
Result<std::optional<build::BranchFacts>> branchFacts(
    const git::Repository &repository, const QString &branch, const QString &commit);
/// Versions that were released before.
Result<QStringList> earlierVersions(const Workshop &workshop, const QString &project);

} // namespace slipway::workflow
