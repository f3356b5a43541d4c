// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "git/export.h"
#include "git/folder_writer.h"
#include "git/handle.h"

namespace slipway::git {

/// The committer's time, within what file systems and archives can hold.
[[nodiscard]] qint64 timeOf(const git_commit *commit);

/// Surveys a commit, writes its files and reads them back. Folders do not have their times yet.
Result<Manifest> writeCommit(git_repository *repository, const git_commit *commit, FolderWriter &writer,
    const ExportOptions &options, const std::stop_token &stop, task::Progress &progress);

} // namespace slipway::git
