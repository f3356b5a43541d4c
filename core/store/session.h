// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"
#include "store/address.h"
#include "store/value.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <chrono>
#include <functional>
#include <memory>

namespace slipway::store {

/// What it takes to open a connection, again if need be.
struct Login {
    DatabaseAddress address = {};
    Secret password = {}; ///< empty: none
    std::chrono::milliseconds lockWait{20'000};
};

/// What a connection is for.
enum class Access {
    Migrate, ///< everything, before the schema is known to be ours
    Write, ///< transactions that take turns with all other writers
    Read, ///< transactions that see one moment and change nothing
};

/// One open connection. Belongs to the thread that opened it.
class Session {
public:
    static Result<std::unique_ptr<Session>> open(const Login &login, Access access);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    /// Begins a transaction; a writing one waits for its turn, at most lockWait.
    Result<> begin();
    Result<> commit();
    void rollback(); ///< what cannot be rolled back is gone with the connection

    /// Runs a statement without placeholders.
    Result<> run(const QString &sql);
    /// Runs a statement that is kept prepared, and hands its query over before the next use.
    Result<> query(const QString &sql, const Binds &binds, const std::function<Result<>(QSqlQuery &)> &use);
    /// The first column of the first row, as text; empty without a row.
    Result<QString> ask(const QString &sql);

    [[nodiscard]] Engine engine() const { return m_engine; }
    /// The server went away; only a new session helps.
    [[nodiscard]] bool isLost() const { return m_lost; }

private:
    Session(const QSqlDatabase &database, Engine engine, Access access, std::chrono::milliseconds lockWait);
    Result<> beginWriting();
    Result<QSqlQuery> prepared(const QString &sql);
    Error failed(const QSqlError &error, const QString &sql);
    [[nodiscard]] QString otherWriter();

    QSqlDatabase m_database;
    Engine m_engine;
    Access m_access;
    std::chrono::milliseconds m_lockWait;
    QHash<QString, QSqlQuery> m_prepared;
    bool m_lost = false;
};

} // namespace slipway::store
