// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ssh/ssh_lab.h"

#include <QProcess>

namespace slipway::ssh {

/// A server of another make than OpenSSH's (paramiko's), on loopback; how it behaves depends on the user's
/// name, and second_host.py has the list.
class SecondHost {
public:
    SecondHost();
    ~SecondHost();
    SecondHost(const SecondHost &) = delete;
    SecondHost &operator=(const SecondHost &) = delete;

    [[nodiscard]] bool isRunning() const { return m_port != 0; }
    [[nodiscard]] QString complaint() const; ///< why it does not run
    [[nodiscard]] Endpoint endpointFor(const QString &user) const;
    [[nodiscard]] QByteArray knownHosts() const;
    [[nodiscard]] QByteArray log() const { return contentsOf(m_folder.filePath(QStringLiteral("log"))); }
    void forget() { QFile::resize(m_folder.filePath(QStringLiteral("log")), 0); }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

/// What it takes for a password.
inline const QByteArray secondHostPassword = "correct horse";

} // namespace slipway::ssh
