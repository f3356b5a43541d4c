// SPDX-License-Identifier: Apache-2.0
// From libgit2's objects to our values.
#pragma once

#include "base/result.h"
#include "git/commit.h"
#include "git/handle.h"

namespace slipway::git {

[[nodiscard]] QString idText(const git_oid *id);
/// InvalidInput for anything but a full id.
Result<git_oid> idFrom(const QString &text);
[[nodiscard]] Person personFrom(const git_signature *signature);
[[nodiscard]] Commit commitFrom(const git_commit *commit);
/// `name` without "refs/tags/". What the tag leads to is left empty.
[[nodiscard]] Tag tagFrom(const QString &name, const git_tag *tag);

Result<CommitHandle> lookUpCommit(git_repository *repository, const QString &id);
Result<TreeHandle> treeOf(const git_commit *commit);

} // namespace slipway::git
