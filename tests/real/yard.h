// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/fakes/keychain/keychain_session.h"
#include "tests/fakes/warehouse/warehouse.h"
#include "tests/real/control.h"
#include "tests/real/public_project.h"
#include "tests/real/separate_hosts.h"

namespace slipway::fakes {

/// What the main job needs besides a project: a keychain with a token, an index, five hosts. Expensive, so a
/// suite has one; every test has a profile of its own in it.
class Yard {
public:
    explicit Yard(int hosts);

    [[nodiscard]] bool isReady() const { return m_ready; }
    /// `slipwayctl` on a new profile that has the token of the index and nothing else.
    [[nodiscard]] Control control();
    [[nodiscard]] const SeparateHosts &hosts() const { return m_hosts; }
    [[nodiscard]] Warehouse &warehouse() { return m_warehouse; }

    /// The head of a configuration: schema, the index.
    [[nodiscard]] QByteArray head() const;
    [[nodiscard]] static QByteArray projectToml(const QString &name, const QString &repository);
    /// A folder store named "archive" in the profile.
    [[nodiscard]] static QByteArray folderStoreToml(const Control &control);
    /// The hosts, the environment "staging" and a target of a project on all of them.
    [[nodiscard]] QByteArray stagingToml(const PublicProject &project) const;
    /// What Python on a host says when it imports the module from the current release: version and file.
    [[nodiscard]] QByteArray importedOn(const QString &host, const PublicProject &project) const;

private:
    SeparateHosts m_hosts;
    KeychainSession m_keychain;
    Warehouse m_warehouse;
    QTemporaryDir m_profiles;
    QByteArray m_token = {};
    int m_profileCount = 0;
    bool m_ready = false;
};

} // namespace slipway::fakes
