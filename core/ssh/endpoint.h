// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "model/configuration.h"

#include <vector>

namespace slipway::ssh {

/// What to do about a host key that is not known yet. A changed or revoked key is refused by all of them.
enum class HostKeyPolicy {
    Strict, ///< only keys that are known
    Ask, ///< a person compares the fingerprint
    AcceptNew, ///< noted at the first contact
};

/// Where and as whom to connect: a host, with everything resolved.
struct Endpoint {
    QString name; ///< what we call it, in messages
    QString address;
    quint16 port = 22;
    QString user = {};
    QString identity = {}; ///< path of a private key; empty: the agent, then the usual keys
    QString credential = {}; ///< name of the key's passphrase or of the password; empty: none
    HostKeyPolicy policy = HostKeyPolicy::Strict;
    std::vector<Endpoint> jumps = {}; ///< hosts to go through, nearest to us first; their own jumps are empty

    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/// A path with "~/" resolved, as people write the places of their keys.
[[nodiscard]] QString withHome(const QString &path);

/// The endpoint of a configured host: its jump hosts in order, the person's own name where none is given, and
/// the policy that the tier asks for where the host names none (strict in production, ask otherwise).
Result<Endpoint> endpointOf(const model::Configuration &configuration, const QString &host, model::Tier tier);

} // namespace slipway::ssh
