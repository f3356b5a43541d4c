// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/endpoint.h"
#include "ssh/host_key.h"

namespace slipway::ssh {

/// A key that was not known, and that the host's policy lets in.
struct AdmittedHostKey {
    QString host = {}; ///< what we call it
    QString knownAs = {}; ///< how known_hosts writes it
    HostKey key = {};
    HostKeyPolicy policy = HostKeyPolicy::Ask;
};

/// Where it is written down that a key was let in, before it is trusted. Thread-safe; hears of one key at a
/// time.
class HostKeyRecord {
public:
    virtual ~HostKeyRecord() = default;
    /// A key that cannot be written down is not trusted.
    virtual Result<> admitted(const AdmittedHostKey &admitted) = 0;
};

} // namespace slipway::ssh
