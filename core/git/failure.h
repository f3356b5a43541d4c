// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace slipway::git {

/// What libgit2 said last on this thread, as an Error. Call it on the line after the call that failed.
[[nodiscard]] Error failure(int code, const QString &activity);

/// Text from libgit2 or a repository: UTF-8, where it is none the odd bytes are replaced.
[[nodiscard]] inline QString text(const char *bytes)
{
    return QString::fromUtf8(bytes);
}

} // namespace slipway::git

/// Returns the error of a libgit2 call that failed: GIT_DO(u"read the tree"_s, git_tree_lookup(...));
#define GIT_DO(activity, ...)                                                                                \
    do {                                                                                                     \
        if (const int gitCode_ = (__VA_ARGS__); gitCode_ < 0)                                                \
            return ::slipway::fail(::slipway::git::failure(gitCode_, activity));                             \
    } while (false)
