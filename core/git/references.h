// SPDX-License-Identifier: Apache-2.0
// Names in a repository, and what they stand for.
#pragma once

#include "base/result.h"
#include "git/commit.h"
#include "git/repository.h"

#include <QList>
#include <optional>

namespace slipway::git {

/// All tags, by name. Those that do not lead to a commit are among them, with an empty `commit`.
Result<QList<Tag>> tags(const Repository &repository);
/// All branches, by name.
Result<QList<Branch>> branches(const Repository &repository);
Result<Tag> tag(const Repository &repository, const QString &name);

enum class ReferenceKind { Tag, Branch, Commit };

/// What a name stood for when it was looked up. From then on only `commit.id` counts: names move.
struct Resolved {
    ReferenceKind kind = ReferenceKind::Commit;
    QString name = {}; ///< of the tag or branch, without "refs/..."; the full id for a commit
    Commit commit = {};
    std::optional<Tag> tag = {};
    QStringList candidates = {}; ///< "refs/tags/1.0", "refs/heads/1.0" where more than one led to this commit
};

/// Looks up a tag, a branch or a commit id (7 digits at least). "tags/x", "heads/x" and "refs/..." are
/// exact. A name that means two different commits is refused, "git.ambiguous-ref", with the candidates; an
/// unknown one is NotFound, "git.unknown-ref", with the nearest names.
Result<Resolved> resolve(const Repository &repository, const QString &ref);

} // namespace slipway::git
