// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/endpoint.h"
#include "ssh/known_hosts.h"
#include "ssh/surroundings.h"

#include <mutex>

namespace slipway::ssh {

/// Decides whether a host's key is the right one, and notes new ones. Thread-safe, also between processes.
class TrustedKeys {
public:
    explicit TrustedKeys(const Surroundings &surroundings) : m_surroundings(surroundings) { }

    /// Ok only for a key that is known, or accepted now under the endpoint's policy.
    Result<> check(const Endpoint &endpoint, const HostKey &key, std::stop_token stop);
    /// Types to ask the host for first, or a known host looks new.
    Result<QStringList> knownTypes(const Endpoint &endpoint) const;
    /// Puts a key in the place of what our own file held for the host; returns the lines taken out.
    Result<QStringList> replace(const Endpoint &endpoint, const HostKey &key);

private:
    Result<KnownHosts> load() const;
    Result<> judgeUnknown(const Endpoint &endpoint, const HostKey &key, const KnownHosts::Finding &finding,
        std::stop_token stop);
    Result<QStringList> rewrite(const Endpoint &endpoint, const HostKey &key, bool replacing);

    const Surroundings &m_surroundings;
    std::mutex m_asking; ///< one question at a time, and each key asked about once
};

} // namespace slipway::ssh
