// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QTemporaryDir>
#include <memory>
#include <sys/types.h>

namespace slipway::fakes {

/// A real PostgreSQL server in a temporary folder, with its own user names and no connection to one that the
/// machine may run. Listens on a unix socket, and on a loopback port with TLS when asked for. Ends with its
/// object, and with the program.
class PostgresCluster {
public:
    enum class Tcp { Off, WithTls };
    static Result<std::unique_ptr<PostgresCluster>> start(Tcp tcp = Tcp::Off);
    ~PostgresCluster();
    PostgresCluster(const PostgresCluster &) = delete;
    PostgresCluster &operator=(const PostgresCluster &) = delete;

    /// Creates an empty database and returns its name.
    Result<QString> createDatabase(const QString &owner = QStringLiteral("postgres"));
    Result<> dump(const QString &database, const QString &file) const;
    Result<> restore(const QString &file, const QString &database) const;
    /// Runs SQL as the superuser.
    Result<> run(const QString &database, const QString &sql) const;

    [[nodiscard]] QString socketUrl(const QString &database) const;
    /// "postgresql://ada@localhost:PORT/DATABASE" without parameters.
    [[nodiscard]] QString tcpUrl(
        const QString &database, const QString &host = QStringLiteral("localhost")) const;
    /// The certificate of the authority that signed the server's, and that of another which did not.
    [[nodiscard]] QString authority() const { return path(QStringLiteral("ca.crt")); }
    [[nodiscard]] QString otherAuthority() const { return path(QStringLiteral("other.crt")); }
    /// Where clients find the socket, and what its file is called.
    [[nodiscard]] QString socketFolder() const { return m_folder.path(); }
    [[nodiscard]] QString socketFile() const;

    void stop(); ///< at once, as a crash would
    Result<> startAgain();

private:
    explicit PostgresCluster(Tcp tcp) : m_tcp(tcp) { }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QStringList asServer(const QString &program, const QStringList &arguments) const;
    Result<> prepare();
    Result<> makeCertificates();
    Result<> launch();
    [[nodiscard]] bool answers() const;

    Tcp m_tcp;
    QTemporaryDir m_folder{QStringLiteral("/tmp/slipway-pg-XXXXXX")};
    QString m_programs;
    quint16 m_port = 5432;
    pid_t m_process = -1;
};

/// The one cluster that all tests of a program share.
PostgresCluster &sharedCluster();

} // namespace slipway::fakes
