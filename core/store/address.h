// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "store/engine.h"

namespace slipway::store {

/// Where a database is. It never holds a password.
///
///     sqlite:///home/ada/.local/share/slipway/slipway.db
///     postgresql:///slipway?host=/run/postgresql                               (unix socket)
///     postgresql://ada@db.example.org:5432/slipway?sslrootcert=/etc/ca.pem&credential=team-database
///
/// Over TCP PostgreSQL is asked for with sslmode=verify-full and nothing less; a weaker mode in the text is
/// refused by name ("store.weak-tls"), and so is a password in it ("store.password-in-url").
struct DatabaseAddress {
    Engine engine = Engine::Sqlite;
    QString path = {}; ///< SQLite: absolute path of the file
    QString host = {}; ///< PostgreSQL: a name, or the absolute path of the socket's folder
    quint16 port = 5432;
    QString database = {};
    QString user = {}; ///< empty: the person's own login name
    QString rootCertificate = {}; ///< PEM file; needed over TCP
    QString clientCertificate = {};
    QString clientKey = {};
    QString credential = {}; ///< name of the password in the keychain; empty: none is needed

    static Result<DatabaseAddress> parse(const QString &url);
    static DatabaseAddress ofFile(const QString &path);

    [[nodiscard]] bool isUnixSocket() const { return host.startsWith(u'/'); }
    /// As a URL again, for messages and for telling databases apart.
    [[nodiscard]] QString url() const;
    friend bool operator==(const DatabaseAddress &, const DatabaseAddress &) = default;
};

} // namespace slipway::store
