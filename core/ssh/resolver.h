// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "ssh/waiting.h"

#include <QList>
#include <sys/socket.h>

namespace slipway::ssh {

/// An address as the socket calls take it.
struct SocketAddress {
    sockaddr_storage storage = {};
    socklen_t length = 0;

    [[nodiscard]] const sockaddr *get() const { return reinterpret_cast<const sockaddr *>(&storage); }
};

/// The addresses of a name, in the system's order of preference. The system's resolver can neither be stopped
/// nor bounded, so it runs on a thread of its own that is left behind when it takes too long.
Result<QList<SocketAddress>> resolve(const QString &address, quint16 port, const Waiting &waiting);

} // namespace slipway::ssh
