// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/credential_source.h"
#include "ssh/host_key_record.h"

#include <chrono>

namespace slipway::ssh {

/// How long each part of a connection may take, whatever the other side does.
struct Limits {
    std::chrono::milliseconds connect{15'000}; ///< looking the name up, and TCP
    std::chrono::milliseconds handshake{20'000}; ///< the banner and the key exchange
    std::chrono::milliseconds authentication{60'000}; ///< an agent may ask a person
    std::chrono::milliseconds silence{
        45'000}; ///< a connection without a sign of life is lost (three keepalives)
    int handshakesAtOnce = 8; ///< to one address; sshd begins to refuse at ten (MaxStartups)
};

/// What sessions need of the world around them. What is pointed to outlives the Connector.
struct Surroundings {
    QString knownHosts = {}; ///< our own file: read, and added to
    QStringList otherKnownHosts = {}; ///< read only; a file that is not there is empty
    CredentialSource *credentials = nullptr; ///< none: no passphrases and passwords
    HostKeyJudge *judge = nullptr; ///< none: `ask` becomes `strict`
    HostKeyRecord *record = nullptr; ///< none: new keys are trusted without a word
    QString agentSocket = {}; ///< empty: no agent
    QString home = {}; ///< whose .ssh has the usual keys; empty: no usual keys
    Limits limits = {};

    /// The person's own agent, home and known_hosts files, and a profile's own known_hosts.
    [[nodiscard]] static Surroundings ofThePerson(const QString &profileKnownHosts);
};

} // namespace slipway::ssh
