// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/database.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace slipway::fakes {

/// An empty database of either engine in a temporary place, and what somebody could do to it behind our back.
class ScratchDatabase {
public:
    explicit ScratchDatabase(store::Engine engine);

    [[nodiscard]] const store::DatabaseAddress &address() const { return m_address; }
    [[nodiscard]] QString url() const { return m_address.url(); }
    /// Opens it; ends the program when that fails.
    [[nodiscard]] std::unique_ptr<store::Database> open(store::OpenOptions options = {}) const;

    /// Runs statements on a connection of its own, with all guards out of the way, as the owner could.
    void tamper(const QStringList &statements) const;
    /// A copy of the database as it is now, and a new database made from such a copy.
    [[nodiscard]] QString backUp() const;
    static ScratchDatabase restored(store::Engine engine, const QString &backup);
    /// A database made by an SQL script, as one that was stored.
    static ScratchDatabase fromScript(store::Engine engine, const QString &script);
    /// A folder for files that belong to the test.
    [[nodiscard]] QString folder() const { return m_folder->path(); }

private:
    void tamperSqlite(const QStringList &statements) const;

    store::Engine m_engine;
    std::shared_ptr<QTemporaryDir> m_folder = std::make_shared<QTemporaryDir>();
    store::DatabaseAddress m_address;
};

/// "Sqlite" or "Postgres": what a test that runs against both is called.
[[nodiscard]] std::string engineName(const testing::TestParamInfo<store::Engine> &engine);

/// All engines, for INSTANTIATE_TEST_SUITE_P.
[[nodiscard]] inline auto everyEngine()
{
    return testing::Values(store::Engine::Sqlite, store::Engine::Postgres);
}

} // namespace slipway::fakes
