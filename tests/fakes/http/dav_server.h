// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/fakes/http/certificates.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace slipway::fakes {

/// A real web server with WebDAV on the loopback, in a folder of its own. Ends with the object.
class DavServer {
public:
    enum class Kind {
        Nginx, ///< overwrites: 201 for a new file, 204 for one that was there
        GuardedNginx, ///< 409 for a file that is there
        Lighttpd, ///< knows If-None-Match: 412; wants collections made first
    };

    explicit DavServer(Kind kind);
    /// nginx over TLS: one port for each pair.
    explicit DavServer(const QList<CertificateAuthority::Pair> &pairs);
    ~DavServer();
    DavServer(const DavServer &) = delete;
    DavServer &operator=(const DavServer &) = delete;

    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    /// Where artifacts go: the address and the folder behind it.
    [[nodiscard]] QUrl url(qsizetype port = 0) const;
    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString log() const;

private:
    void start(
        const QString &program, const QStringList &arguments, const std::function<QByteArray()> &settings);
    [[nodiscard]] QByteArray nginxSettings(bool isGuarded) const;
    [[nodiscard]] QByteArray lighttpdSettings() const;
    void pickPorts(qsizetype count);

    QTemporaryDir m_home;
    QList<CertificateAuthority::Pair> m_pairs = {};
    QList<quint16> m_ports = {};
    QProcess m_process;
};

} // namespace slipway::fakes
