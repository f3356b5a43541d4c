// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/fakes/sshd/loopback_sshd.h"

namespace slipway::fakes {

/// Hosts with a file tree each: one real sshd on several loopback addresses, where everything that somebody
/// runs finds the folder of the called address under the same name srv(). Needs no privilege.
class SeparateHosts {
public:
    explicit SeparateHosts(int count);

    [[nodiscard]] bool isRunning() const { return m_sshd && m_sshd->isRunning(); }
    [[nodiscard]] const LoopbackSshd &sshd() const { return *m_sshd; }
    [[nodiscard]] QStringList names() const { return m_addresses.keys(); }
    [[nodiscard]] QString address(const QString &name) const { return m_addresses.value(name); }
    /// The path that all hosts have for what is theirs.
    [[nodiscard]] QString srv() const { return m_folder.filePath(QStringLiteral("hosts/000.00.0.00")); }
    /// The same folder of one host, seen from here.
    [[nodiscard]] QString treeOf(const QString &name) const;
    [[nodiscard]] QString fingerprint() const; ///< "SHA256:..." as `slipwayctl host trust` takes it
    [[nodiscard]] QByteArray toml() const; ///< the sections [hosts.NAME]

private:
    [[nodiscard]] bool writeEntrance() const;

    QTemporaryDir m_folder;
    QMap<QString, QString> m_addresses = {};
    std::unique_ptr<LoopbackSshd> m_sshd;
};

} // namespace slipway::fakes
