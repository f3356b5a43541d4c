// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/engine.h"
#include "store/row.h"
#include "store/value.h"

#include <functional>
#include <optional>
#include <type_traits>
#include <vector>

namespace slipway::store {

class Session;

/// Statements on one connection, inside a transaction that somebody else began and will end. Handed to the
/// work given to Database::read() and write(), on the thread that owns the connection; not to be kept.
///
/// Placeholders are named (":project"). An error tells the statement's beginning, never its values:
/// Conflict for a broken uniqueness or reference, Refused for what a guard forbids ("store.immutable"),
/// TimedOut for a lock that others hold ("store.busy"), Unreachable for a server that went away.
class Connection {
public:
    explicit Connection(Session &session) : m_session(session) { }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Runs a statement; the number of rows that it touched.
    Result<qint64> execute(const QString &sql, const Binds &binds = {});
    /// Calls `visit` for each row; its error ends the walk.
    Result<> each(const QString &sql, const Binds &binds, const std::function<Result<>(const Row &)> &visit);
    /// The first column of the only row: "... RETURNING id", "SELECT count(*) ...". NotFound without a row.
    Result<qint64> number(const QString &sql, const Binds &binds = {});

    /// All rows, each made into a value by `make(const Row &)`.
    template <typename Make, typename T = std::invoke_result_t<Make, const Row &>>
    Result<QList<T>> all(const QString &sql, const Binds &binds, Make make)
    {
        QList<T> list;
        TRY_DO(each(sql, binds, [&](const Row &row) -> Result<> {
            list.append(make(row));
            return {};
        }));
        return list;
    }
    /// The first row, or nothing.
    template <typename Make, typename T = std::invoke_result_t<Make, const Row &>>
    Result<std::optional<T>> first(const QString &sql, const Binds &binds, Make make)
    {
        std::optional<T> found;
        TRY_DO(each(sql, binds, [&](const Row &row) -> Result<> {
            if (!found)
                found = make(row);
            return {};
        }));
        return found;
    }

    [[nodiscard]] Engine engine() const;

private:
    Session &m_session;
};

/// A connection that may write. All of one piece of work takes place, or nothing of it.
class Transaction : public Connection {
public:
    explicit Transaction(Session &session) : Connection(session) { }

    /// Called on the writer's thread once the work is durable, in order; never when it was rolled back. Must
    /// be quick.
    void afterCommit(std::function<void()> action) { m_afterCommit.push_back(std::move(action)); }
    [[nodiscard]] const std::vector<std::function<void()>> &afterwards() const { return m_afterCommit; }

private:
    std::vector<std::function<void()>> m_afterCommit;
};

} // namespace slipway::store
