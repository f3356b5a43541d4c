// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "git/handle.h"

#include <QByteArray>
#include <optional>

namespace slipway::git {

/// Fills "$Format:...$" in files marked export-subst, as "git archive" does. Of git's placeholders it knows
/// ids, people and dates, subject and body, references, %n, %%, %xNN and %(describe); another one stays as it
/// is. Names are not mapped (%aN is %an) and an abbreviated id has 7 digits where that is enough. Used for
/// one commit.
class Substitution {
public:
    Substitution(git_repository *repository, const git_commit *commit);

    Result<QByteArray> apply(QByteArrayView content);

private:
    Result<QByteArray> expand(QByteArrayView format);
    Result<qsizetype> expandOne(QByteArrayView format, QByteArray &out);
    Result<qsizetype> expandDescribe(QByteArrayView format, QByteArray &out);
    bool simple(char placeholder, QByteArray &out) const;
    [[nodiscard]] std::optional<QByteArray> ids(char placeholder) const;
    [[nodiscard]] std::optional<QByteArray> words(char placeholder) const;
    QByteArray shortId(const git_oid *id, git_object_t type) const;
    QByteArray parents(bool isShort) const;
    QByteArray decorations() const;

    git_repository *m_repository;
    const git_commit *m_commit;
    bool m_described = false; ///< one description a file set, as git: each one walks the history
};

} // namespace slipway::git
