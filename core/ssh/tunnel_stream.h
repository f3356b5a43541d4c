// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/wire.h"

namespace slipway::ssh {

/// A connection onwards from a jump host: a direct-tcpip channel, which owns the connection that it goes
/// through.
Result<std::unique_ptr<ByteStream>> tunnelThrough(
    std::unique_ptr<Wire> jump, const QString &address, quint16 port, const Waiting &waiting);

} // namespace slipway::ssh
