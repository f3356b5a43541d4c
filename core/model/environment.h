// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace slipway::model {

/// How much care a change asks for.
enum class Tier { Development, Staging, Production };

/// A context in which projects run. Not a server.
struct Environment {
    QString name;
    Tier tier = Tier::Development;
    int order = 0; ///< where it stands in lists: development first
    QString mustPassFirst = {}; ///< an environment where a release must be healthy before it may come here

    friend bool operator==(const Environment &, const Environment &) = default;
};

/// What to do about a host key that is not known yet. A changed or revoked key is refused by all of them.
enum class HostKeyPolicy {
    ByTier, ///< strict for hosts of a production environment, ask otherwise
    Strict, ///< only keys that are known
    Ask, ///< a person compares the fingerprint
    AcceptNew, ///< noted at the first contact
};

/// A machine reached by SSH.
struct Host {
    QString name;
    QString address;
    quint16 port = 22;
    QString user = {}; ///< empty: the person's own name
    QStringList roles = {};
    QString jump = {}; ///< the host to go through
    QString identity = {}; ///< path of a private key; empty: the agent, then the usual keys
    QString credential = {}; ///< passphrase of the key, or password; name in the keychain
    HostKeyPolicy hostKeys = HostKeyPolicy::ByTier;

    friend bool operator==(const Host &, const Host &) = default;
};

} // namespace slipway::model
