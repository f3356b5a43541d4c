// SPDX-License-Identifier: Apache-2.0
// One exact commit, written out as plain files by us: no checkout, no filter, no hook.
#pragma once

#include "base/result.h"
#include "git/repository.h"
#include "task/progress.h"

#include <QDateTime>
#include <QList>
#include <stop_token>

namespace slipway::git {

/// What a tree may cost. The same tree can stand in a repository a thousand times for free.
struct ExportLimits {
    int files = 50'000;
    int folders = 20'000;
    int depth = 64;
    qint64 bytes = 1024LL * 1024 * 1024; ///< of all files together
};

struct ExportOptions {
    QString folder = {}; ///< only this folder of the commit; its own name is left out of the paths
    bool attributes = true; ///< honour export-ignore and export-subst of the commit's .gitattributes
    ExportLimits limits = {};
};

enum class FileMode { Plain, Executable, Link };

struct ManifestFile {
    QString path = {};
    FileMode mode = FileMode::Plain;
    qint64 size = 0; ///< of what was written; of a link, the length of its target
    QString blob = {}; ///< git's id of the content in the commit
    QString sha256 = {}; ///< of what was written
    bool substituted = false; ///< export-subst changed the bytes, so they are not those of the blob

    friend bool operator==(const ManifestFile &, const ManifestFile &) = default;
};

/// What an export wrote, by path.
struct Manifest {
    QString commit = {};
    QString tree = {};
    QDateTime committed = {};
    QList<ManifestFile> files = {};
    QStringList ignored = {}; ///< left out by export-ignore; folders end with "/"
    qint64 bytes = 0;
};

/// Writes the files of a commit into `folder`, which must be absent or empty. Files are 0644 or 0755, folders
/// 0755, all times are the committer's. Every name and link is checked before the first byte is written
/// ("git.unsafe-name", "git.unsafe-link", "git.too-large"); submodules ("git.submodules") and LFS pointers
/// ("git.lfs") are refused by name. Each file is read back and hashed again at the end. After an error what
/// was written is gone.
Result<Manifest> exportCommit(const Repository &repository, const QString &commitId, const QString &folder,
    const ExportOptions &options, std::stop_token stop, task::Progress &progress);

/// The same for one folder of the commit, such as the vendor folder. NotFound where the commit has none.
Result<Manifest> exportFolder(const Repository &repository, const QString &commitId, const QString &path,
    const QString &folder, std::stop_token stop, task::Progress &progress);

} // namespace slipway::git
