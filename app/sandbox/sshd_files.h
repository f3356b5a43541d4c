// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "loopback_hosts.h"

namespace slipway::sandbox {

/// Makes the keys of the host and of the person, where they are not there yet.
Result<> makeKeys(const Places &places, std::stop_token stop);

[[nodiscard]] QByteArray sshdConfigText(const Places &places, const QList<LoopbackHost> &hosts, quint16 port);

/// An account that is locked can still be logged in to with a key, but only past PAM.
[[nodiscard]] bool isAccountLocked();

} // namespace slipway::sandbox
