// SPDX-License-Identifier: Apache-2.0
// What a file in a repository may be called before we write it.
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QHash>

namespace slipway::git {

constexpr qsizetype longestName = 255;
constexpr qsizetype longestPath = 1024;

/// One part of a path, as the tree has it: valid UTF-8 in composed form, no "..", no ".git" in any disguise,
/// no slash, backslash, control character or direction mark. The error is "git.unsafe-name".
Result<QString> checkedName(QByteArrayView bytes);

/// Finds paths that some file system takes for the same: equal but for case or for composition.
class PathCollisions {
public:
    /// Adds a path; the error names both.
    Result<> add(const QString &path);

private:
    QHash<QString, QString> m_seen; ///< folded -> as written
};

[[nodiscard]] Error unsafeName(const QString &name, const QString &why);

} // namespace slipway::git
