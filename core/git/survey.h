// SPDX-License-Identifier: Apache-2.0
// A look at everything that an export would write, before the first byte is written.
#pragma once

#include "git/export.h"
#include "git/handle.h"

namespace slipway::git {

struct SurveyedFile {
    QString path = {};
    FileMode mode = FileMode::Plain;
    git_oid blob = {};
    qint64 size = 0;
    bool substitute = false;
    QByteArray target = {}; ///< of a link
};

struct Survey {
    QList<SurveyedFile> files = {}; ///< by path
    QStringList ignored = {};
    qint64 bytes = 0;
};

/// Walks the tree of a commit, applies every rule of exportCommit(), and refuses what breaks one.
Result<Survey> survey(git_repository *repository, const git_tree *root, const ExportOptions &options,
    const std::stop_token &stop);

} // namespace slipway::git
