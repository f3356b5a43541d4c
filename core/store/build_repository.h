// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/release.h"
#include "store/database.h"

namespace slipway::store {

/// Builds: numbered attempts.
class BuildRepository {
public:
    explicit BuildRepository(Connection &connection) : m_connection(connection) { }

    /// Takes the project's next number, durably and in a transaction of its own: a number that was handed out
    /// never comes again, whatever becomes of its build. Not from inside other work.
    static Result<int> takeNumber(Database &database, const QString &project);

    /// Records a build that begins, with the number taken for it; its id is set. State Running, however it
    /// comes.
    Result<model::Build> start(model::Build build);
    /// Ends a running build: its state, failure, log file and time of finishing are taken from `build`.
    /// Conflict when it has ended already.
    Result<> finish(const model::Build &build);
    Result<model::Build> find(const QString &project, int number) const;
    /// Newest first.
    Result<QList<model::Build>> list(const QString &project, int limit = 50, int offset = 0) const;
    /// Builds that nobody has ended: those of other running programs, and those whose program died.
    Result<QList<model::Build>> running() const;

private:
    Connection &m_connection;
};

} // namespace slipway::store
