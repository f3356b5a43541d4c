// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/check_input.h"
#include "build/core_metadata.h"
#include "git/export.h"
#include "git/references.h"
#include "model/configuration.h"
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
/// Whether a release is judged by the rules of public indexes: where one is configured, unless the package
/// itself says that it is private ("Private :: Do Not Upload").
[[nodiscard]] bool isForPublic(
    const model::Configuration &all, const std::optional<build::CoreMetadata> &metadata);
/// Where build requirements may be fetched from: the index that others are to publish on last, else any. For
/// the sdist and for the wheel that is made of it later.
[[nodiscard]] QString simpleIndexOf(const model::Configuration &all);

} // namespace slipway::workflow
