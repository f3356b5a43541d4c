// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/fakes/git/daemon.h"

namespace slipway::fakes {

/// A real server for one repository over https: nginx for TLS and the password (ada:lovelace), lighttpd for
/// git's own http-backend.
class GitWebServer {
public:
    explicit GitWebServer(const QString &repository);
    /// One that sends everybody on to another server.
    struct SendingTo {
        const GitWebServer &target;
    };
    explicit GitWebServer(SendingTo elsewhere);

    [[nodiscard]] QString url() const;
    [[nodiscard]] QString authorities() const { return m_front.file(QStringLiteral("authority.pem")); }
    [[nodiscard]] QByteArray log() const { return m_front.log() + m_back.log(); }

private:
    void startFront(const QByteArray &location);

    Daemon m_back;
    Daemon m_front;
    QString m_name;
};

} // namespace slipway::fakes
