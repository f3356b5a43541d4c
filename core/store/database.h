// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/credential_source.h"
#include "store/address.h"
#include "store/connection.h"
#include "store/migrations.h"

#include <chrono>
#include <memory>
#include <stop_token>

namespace slipway::store {

struct OpenOptions {
    CredentialSource *credentials = nullptr; ///< needed when the address names a credential
    std::stop_token stop = {};
    std::chrono::milliseconds lockWait{20'000}; ///< how long others may hold the database against us
    int readers = 3; ///< connections for reading
    std::span<const Migration> migrations = shippedMigrations();
};

/// The database, shared by all threads of the program and by other programs. One thread of its own writes, a
/// few read; callers block until theirs is done. Thread-safe.
///
///     TRY(const auto release, database.write([&](store::Transaction &transaction) -> Result<model::Release>
///     {
///         TRY(const auto added, store::ReleaseRepository(transaction).add(draft));
///         TRY_DO(trail.append(transaction, {.action = ..., .object = ...}));
///         return added;
///     }));
///
/// write() returns when the work is durable. Works that wait at the same time share one commit; each is
/// rolled back alone when it fails. A commit whose answer was lost is asked for again; when that is in vain
/// the error is Unknown. Work runs at most once, on the writer's thread: it must not wait for anything, and
/// must not call write() itself. A server that is gone gives Unreachable, and is looked for again at the next
/// call.
///
/// read() sees one moment of the database throughout; statements that would change something are refused.
class Database {
public:
    /// Opens, creates (SQLite: with mode 0600) and migrates. A database of a newer Slipway is refused
    /// ("store.newer"); a SQLite file is copied beside itself before the first step of a migration.
    static Result<std::unique_ptr<Database>> open(const DatabaseAddress &address, OpenOptions options = {});
    static Result<std::unique_ptr<Database>> open(const QString &url, OpenOptions options = {});
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// `work(Transaction &)` returns a Result; so does this. A stop is heard until the work has begun.
    template <typename Work, typename Outcome = std::invoke_result_t<Work, Transaction &>>
    Outcome write(Work &&work, std::stop_token stop = {})
    {
        return perform<Outcome, Transaction>(&Database::runWrite, work, std::move(stop));
    }
    /// `work(Connection &)` returns a Result; so does this.
    template <typename Work, typename Outcome = std::invoke_result_t<Work, Connection &>>
    Outcome read(Work &&work, std::stop_token stop = {}) const
    {
        return perform<Outcome, Connection>(&Database::runRead, work, std::move(stop));
    }

    [[nodiscard]] const DatabaseAddress &address() const;
    /// The UUID given to this database when it was created; it stays through dump and restore.
    [[nodiscard]] const QString &chainId() const;

private:
    struct Parts;
    explicit Database(std::unique_ptr<Parts> parts);
    Result<> runWrite(const std::function<Result<>(Transaction &)> &work, std::stop_token stop) const;
    Result<> runRead(const std::function<Result<>(Connection &)> &work, std::stop_token stop) const;

    template <typename Outcome, typename On, typename Run, typename Work>
    Outcome perform(Run run, Work &work, std::stop_token stop) const
    {
        std::optional<Outcome> outcome;
        const Result<> done = (this->*run)(
            [&](On &on) -> Result<> {
                outcome.emplace(work(on));
                if (!*outcome)
                    return fail(outcome->error());
                return {};
            },
            std::move(stop));
        if (!done)
            return fail(done.error());
        return std::move(*outcome);
    }

    std::unique_ptr<Parts> m_parts;
};

} // namespace slipway::store
