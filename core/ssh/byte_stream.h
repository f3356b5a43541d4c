// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "ssh/waiting.h"

#include <memory>
#include <sys/types.h>

namespace slipway::ssh {

/// Bytes to and from the far side of an SSH connection: a socket, or a channel of the connection to a jump
/// host. Nothing here waits.
class ByteStream {
public:
    virtual ~ByteStream() = default;

    /// As recv(2) and send(2), with -errno for a failure: -EAGAIN is "not now", 0 from receive() the end.
    virtual ssize_t receive(char *bytes, std::size_t most) = 0;
    virtual ssize_t send(const char *bytes, std::size_t count) = 0;

    [[nodiscard]] virtual int socket() const = 0; ///< what to poll
    [[nodiscard]] virtual bool wantsToSend() const = 0; ///< layers below hold bytes back
    [[nodiscard]] virtual bool
    hasBytes() const = 0; ///< receive() would give some that poll() does not tell of
    /// A new part of the conversation begins: its waits and its budget count from here.
    virtual void beginPhase(const Waiting &waiting, qint64 bytes) = 0;
    virtual void credit(qint64 bytes) = 0;
};

/// Looks a name up and connects; every address gets its turn within the deadline.
Result<std::unique_ptr<ByteStream>> connectTo(const QString &address, quint16 port, const Waiting &waiting);

} // namespace slipway::ssh
