// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/release.h"
#include "store/connection.h"

namespace slipway::store {

/// Releases, each as it is known after its latest trial. They are added and read; nothing can change or
/// remove one, or a trial of one: the database itself refuses.
class ReleaseRepository {
public:
    explicit ReleaseRepository(Connection &connection) : m_connection(connection) { }

    /// Records a release; its id is set. The same version may come again under another build number; a build
    /// number that has its release already is a Conflict.
    Result<model::Release> add(model::Release release);

    /// Records a trial of a release that is recorded.
    Result<> addTrial(const model::Trial &trial);

    Result<model::Release> byId(Id<model::Release> id) const;
    /// The newest build of a version, spelled canonically. NotFound names what there is.
    Result<model::Release> find(const QString &project, const QString &version) const;
    Result<model::Release> find(const QString &project, const QString &version, int build) const;
    Result<model::Release> ofBuild(const QString &project, int build) const;
    /// All releases with these bytes, newest first.
    Result<QList<model::Release>> bySha256(const QString &sha256) const;
    /// Newest first, by build number. An empty project means all, by time of creation.
    Result<QList<model::Release>> list(const QString &project, int limit = 50, int offset = 0) const;
    /// Those in whose project, version and build every word stands, newest first. Looks through all.
    Result<QList<model::Release>> matching(const QStringList &words, int limit) const;
    /// An empty project means all.
    Result<int> count(const QString &project) const;

private:
    Connection &m_connection;
};

} // namespace slipway::store
