// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/fakes/git/daemon.h"
#include "tests/fakes/http/certificates.h"
#include "tests/fakes/keychain/keychain_session.h"
#include "tests/fakes/warehouse/warehouse.h"
#include "tests/faults/fault_rig.h"
#include "tests/faults/secret_search.h"

namespace slipway::faults {

/// Surroundings in which every part asks for a secret of its own: a keychain session, hosts and a git server
/// whose keys have passphrases, a store behind TLS and a password, one over SFTP, two indexes with tokens.
class CanaryRig {
public:
    CanaryRig();

    /// Makes a secret and remembers to look for it.
    QByteArray secret(const QString &name);
    void keep(const QString &credential, const QByteArray &value); ///< into the keychain
    Ended run(const QStringList &arguments, const QByteArray &input = {}); ///< with its output remembered

    /// Everything that the whole job left anywhere but in the keychain.
    [[nodiscard]] QStringList foundAfterwards(const QByteArray &processes);

    SecretSearch search = {};
    QByteArray said = {}; ///< on both streams, by every command
    FaultRig rig;

private:
    void guardHosts();
    void guardRepository();
    void addHttpStore();
    void addSftpStore();
    void addIndexes();
    QString lockedKey(const QString &path, const QString &credential);

    fakes::KeychainSession m_session;
    fakes::Warehouse m_testIndex;
    fakes::Warehouse m_index;
    fakes::Daemon m_web;
    fakes::CertificateAuthority m_authority;
    fakes::LoopbackSshd m_git{{.address = QStringLiteral("127.88.0.4")}};
    fakes::LoopbackSshd m_sftp{{.address = QStringLiteral("127.88.0.5")}};
    QList<std::pair<QString, QByteArray>> m_credentials = {};
};

} // namespace slipway::faults
