// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/endpoint.h"
#include "ssh/handshake_limiter.h"
#include "ssh/key_ring.h"
#include "ssh/trusted_keys.h"
#include "ssh/wire.h"

namespace slipway::ssh {

/// Makes connections, hop by hop. Thread-safe.
class Dialler {
public:
    explicit Dialler(Surroundings surroundings);

    Result<std::unique_ptr<Wire>> dial(const Endpoint &endpoint, std::stop_token stop);
    /// Goes no further than the last hop's key exchange.
    Result<HostKey> peek(const Endpoint &endpoint, std::stop_token stop);
    [[nodiscard]] TrustedKeys &trustedKeys() { return m_trusted; }

private:
    enum class Depth { LoggedIn, KeyOnly };

    Result<std::unique_ptr<Wire>> persist(const Endpoint &endpoint, Depth depth, const std::stop_token &stop);
    Result<std::unique_ptr<Wire>> attempt(
        const Endpoint &endpoint, Depth depth, const std::stop_token &stop, bool &worthAnother);
    Result<std::unique_ptr<Wire>> hop(const Endpoint &to, std::unique_ptr<Wire> through,
        const QString &slotName, Depth depth, const std::stop_token &stop, bool &worthAnother);

    Surroundings m_surroundings;
    TrustedKeys m_trusted;
    KeyRing m_keys;
    HandshakeLimiter m_limiter;
};

} // namespace slipway::ssh
