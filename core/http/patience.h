// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/deadline.h"
#include "task/stop_descriptor.h"

#include <stop_token>

namespace slipway::http {

/// How long one exchange may wait: in all, for the next byte, and for a stop.
class Patience {
public:
    Patience(std::chrono::milliseconds within, std::chrono::milliseconds idle, std::stop_token stop)
        : m_end(Deadline::in(within)),
          m_idle(idle),
          m_stop(stop),
          m_heard(std::move(stop))
    {
    }

    /// When to give up on something that should happen next.
    [[nodiscard]] Deadline next() const { return Deadline::in(m_idle).orSooner(m_end); }
    [[nodiscard]] bool isStopped() const { return m_stop.stop_requested(); }
    [[nodiscard]] bool isOver() const { return m_end.hasPassed(); }
    [[nodiscard]] const std::stop_token &stop() const { return m_stop; }
    [[nodiscard]] int stopDescriptor() const { return m_heard.descriptor(); }

private:
    Deadline m_end;
    std::chrono::milliseconds m_idle;
    std::stop_token m_stop;
    task::StopDescriptor m_heard;
};

} // namespace slipway::http
