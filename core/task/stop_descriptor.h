// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <stop_token>

namespace slipway::task {

/// A file descriptor that becomes readable when a stop is asked for, so that poll(2) hears it. It stays
/// readable.
class StopDescriptor {
public:
    explicit StopDescriptor(std::stop_token stop);
    StopDescriptor(const StopDescriptor &) = delete;
    StopDescriptor &operator=(const StopDescriptor &) = delete;

    [[nodiscard]] int descriptor() const { return m_event.descriptor; }

private:
    struct EventDescriptor {
        EventDescriptor();
        ~EventDescriptor();
        EventDescriptor(const EventDescriptor &) = delete;
        EventDescriptor &operator=(const EventDescriptor &) = delete;
        int descriptor;
    };
    // The callback may run until it is destroyed, so the descriptor is declared first and closed last.
    EventDescriptor m_event;
    std::stop_callback<std::function<void()>> m_callback;
};

} // namespace slipway::task
