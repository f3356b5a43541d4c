// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/deadline.h"
#include "base/result.h"
#include "task/stop_descriptor.h"

namespace slipway::ssh {

/// What a wait listens to besides the socket: a stop and a deadline.
class Waiting {
public:
    Waiting(Deadline deadline, std::stop_token stop)
        : m_deadline(deadline),
          m_stop(std::move(stop)),
          m_descriptor(m_stop)
    {
    }

    [[nodiscard]] Deadline deadline() const { return m_deadline; }
    [[nodiscard]] const std::stop_token &stop() const { return m_stop; }

    /// The error that says why waiting is over, if it is.
    [[nodiscard]] Result<> check() const;
    /// Waits for events on a socket, for the stop, or for `atMost`; true: the socket has something to say.
    Result<bool> poll(int socket, short events, std::chrono::milliseconds atMost) const;
    /// Waits for nothing but time, the stop and the deadline.
    Result<> pause(std::chrono::milliseconds span) const;

private:
    Deadline m_deadline;
    std::stop_token m_stop;
    task::StopDescriptor m_descriptor;
};

} // namespace slipway::ssh
