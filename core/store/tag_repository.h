// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

#include <optional>

namespace slipway::store {

/// Where a tag pointed when Slipway first saw it.
struct TagSighting {
    QString project = {};
    QString tag = {};
    QString commit = {}; ///< as first seen
    QDateTime firstSeen = {};
    QDateTime lastSeen = {}; ///< the last time it still pointed there

    friend bool operator==(const TagSighting &, const TagSighting &) = default;
};

/// The ledger of tags, so that one that moved is noticed.
class TagRepository {
public:
    explicit TagRepository(Connection &connection) : m_connection(connection) { }

    /// Notes that `tag` points to `commit` now, and returns the ledger's line. A tag that moved keeps its
    /// line: the answer's commit differs from the one given.
    Result<TagSighting> see(
        const QString &project, const QString &tag, const QString &commit, const QDateTime &at);
    /// Lets a tag point elsewhere from now on, because a person said so.
    Result<> repoint(const QString &project, const QString &tag, const QString &commit, const QDateTime &at);
    Result<std::optional<TagSighting>> find(const QString &project, const QString &tag) const;
    Result<QList<TagSighting>> of(const QString &project) const; ///< by name of the tag

private:
    Connection &m_connection;
};

} // namespace slipway::store
