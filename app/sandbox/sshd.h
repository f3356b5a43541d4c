// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "loopback_hosts.h"

namespace slipway::sandbox {

struct RunningSshd {
    quint16 port = 0;
    bool wasRunning = false;
    QString remark = {}; ///< what was done outside of the folder; empty: nothing
};

/// Sees to it that the sshd of a playground runs, with these hosts; one that runs with other settings is
/// started anew. It listens on addresses of the loopback network alone and lets in whoever holds the
/// playground's key, as the user who runs it.
Result<RunningSshd> ensureSshd(const Places &places, const Confinement &confinement,
    const QList<LoopbackHost> &hosts, std::stop_token stop);

/// Takes away what had to be made outside of the folder for an sshd that runs as root.
void removeTraces(const Places &places);

} // namespace slipway::sandbox
