// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/endpoint.h"
#include "ssh/session.h"
#include "ssh/surroundings.h"

#include <memory>

namespace slipway::ssh {

class Dialler;

/// Opens sessions, and keeps what the sessions of one run share: keys decrypted once, host keys asked about
/// once, and a limit on handshakes in flight to one address. Thread-safe; outlives nothing that it opened.
///
///     Connector connector(Surroundings::ofThePerson(profile + u"/known_hosts"_s));
///     TRY(const auto session, connector.open(endpoint, stop));
///     TRY(const Output output, session->run("uname -a\n", {}, stop));
///
/// Failures branch on name(): "ssh.host-key-changed", "ssh.host-key-revoked", "ssh.host-key-unknown"
/// (Untrusted), "ssh.login-refused" (Denied), "ssh.unreachable", "ssh.timed-out", "ssh.flood",
/// "ssh.protocol".
class Connector {
public:
    explicit Connector(Surroundings surroundings);
    ~Connector();
    Connector(const Connector &) = delete;
    Connector &operator=(const Connector &) = delete;

    /// Connects, checks the host key and logs in; through the jump hosts, each of which is checked the same
    /// way.
    Result<std::unique_ptr<Session>> open(const Endpoint &endpoint, std::stop_token stop) const;

    /// The key that a host shows now, without logging in to it. Jump hosts on the way must be trusted
    /// already.
    Result<HostKey> scanHostKey(const Endpoint &endpoint, std::stop_token stop) const;

    /// Notes a key in our own known_hosts file, in place of what that file held for this host. A key known to
    /// be revoked is refused. Returns the lines that were taken out.
    Result<QStringList> trust(const Endpoint &endpoint, const HostKey &key) const;

private:
    std::unique_ptr<Dialler> m_dialler;
};

} // namespace slipway::ssh
