// SPDX-License-Identifier: Apache-2.0
// What happened between two commits. Commits are given by their full ids.
#pragma once

#include "base/result.h"
#include "git/commit.h"
#include "git/repository.h"

#include <QList>

namespace slipway::git {

Result<Commit> commit(const Repository &repository, const QString &id);

struct History {
    QList<Commit> commits = {}; ///< newest first, and none before what came of it
    bool isComplete = true; ///< false: the limit cut it off
};

/// The commits that `to` includes and `from` does not. An empty `from` means all of `to`.
Result<History> history(
    const Repository &repository, const QString &from, const QString &to, int limit = 1000);

/// Both directions: what going from one commit to another brings, and what it takes away.
struct Divergence {
    History gained = {};
    History lost = {};
};
Result<Divergence> divergence(
    const Repository &repository, const QString &from, const QString &to, int limit = 1000);

struct Author {
    QString name = {};
    QString email = {};
    int commits = 0;

    friend bool operator==(const Author &, const Author &) = default;
};
/// Who wrote these commits, most commits first; one entry per e-mail address.
[[nodiscard]] QList<Author> authors(const QList<Commit> &commits);

enum class ChangeKind { Added, Modified, Deleted, Renamed, TypeChanged };
struct FileChange {
    ChangeKind kind = ChangeKind::Modified;
    QString path = {};
    QString oldPath = {}; ///< for Renamed

    friend bool operator==(const FileChange &, const FileChange &) = default;
};
/// Files that differ between the trees of two commits, by path.
Result<QList<FileChange>> changedFiles(const Repository &repository, const QString &from, const QString &to);

/// Whether `descendant` includes `ancestor`; a commit includes itself.
Result<bool> isAncestor(const Repository &repository, const QString &ancestor, const QString &descendant);

/// The bytes of one file at a commit. NotFound where there is none; links and folders are not followed.
Result<QByteArray> fileAt(const Repository &repository, const QString &commitId, const QString &path,
    qint64 longest = 16 * 1024 * 1024);
/// Names of what lies in a folder at a commit; folders end with "/". An empty path is the root.
Result<QStringList> filesIn(const Repository &repository, const QString &commitId, const QString &path);

} // namespace slipway::git
