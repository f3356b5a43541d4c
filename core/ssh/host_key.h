// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <stop_token>

namespace slipway::ssh {

/// A host's public key.
struct HostKey {
    QString type = {}; ///< "ssh-ed25519"
    QByteArray blob = {}; ///< as it travels

    [[nodiscard]] QString fingerprint() const; ///< as OpenSSH shows it: "SHA256:..."
    friend bool operator==(const HostKey &, const HostKey &) = default;
};

/// Why somebody is asked about a key.
struct UnknownHostKey {
    QString host = {}; ///< what we call it
    QString knownAs = {}; ///< how known_hosts writes it: "[web-1.example.org]:2222"
    HostKey key = {};
    QString remark = {}; ///< what known_hosts says that may matter; empty: nothing
};

/// Somebody who compares fingerprints. Thread-safe; asked about one key at a time, and may take a person's
/// time.
class HostKeyJudge {
public:
    virtual ~HostKeyJudge() = default;
    virtual Result<bool> isTrusted(const UnknownHostKey &unknown, std::stop_token stop) = 0;
};

} // namespace slipway::ssh
