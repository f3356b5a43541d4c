// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "git/handle.h"

#include <QString>

namespace slipway::git {

/// An open repository. Everything else in this room reads from one; nothing in this room runs a program, a
/// hook or a filter. Belongs to one thread at a time; open the same folder again for a second thread.
class Repository {
public:
    /// Opens the repository in exactly this folder (the parents are not searched). One that belongs to
    /// another user is refused, "git.owned-by-another".
    static Result<Repository> open(const QString &folder);
    /// Opens the bare cache in `folder`, and makes an empty one (mode 0700) where there is nothing yet.
    static Result<Repository> openCache(const QString &folder);

    [[nodiscard]] git_repository *handle() const { return m_handle.get(); }
    [[nodiscard]] const QString &folder() const { return m_folder; }

private:
    Repository(RepositoryHandle handle, QString folder)
        : m_handle(std::move(handle)),
          m_folder(std::move(folder))
    {
    }

    RepositoryHandle m_handle;
    QString m_folder;
};

} // namespace slipway::git
