// SPDX-License-Identifier: Apache-2.0
// A plain clone at one commit, for build backends that want a real .git folder.
#pragma once

#include "git/export.h"

namespace slipway::git {

struct CloneOptions {
    QString branch = {}; ///< HEAD is on a branch of this name at the commit; empty: HEAD is detached
    ExportLimits limits = {};
};

/// Makes a repository with a real .git folder in `folder` (absent or empty): the history of the commit, all
/// tags that lead to a commit, an index that matches, and the files as exportCommit() writes them without
/// export-ignore and export-subst. Nothing of the source's configuration or hooks comes along.
Result<Manifest> cloneAt(const Repository &repository, const QString &commitId, const QString &folder,
    const CloneOptions &options, std::stop_token stop, task::Progress &progress);

} // namespace slipway::git
