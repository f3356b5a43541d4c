// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/waiting.h"

#include <QMap>
#include <condition_variable>
#include <mutex>

namespace slipway::ssh {

/// Lets only so many handshakes with one address be in flight, for sshd refuses the next ones (MaxStartups).
/// Thread-safe.
class HandshakeLimiter {
public:
    explicit HandshakeLimiter(int most) : m_most(most) { }

    /// Permission for one handshake, until it is destroyed.
    class Slot {
    public:
        Slot(HandshakeLimiter *limiter, QString address) : m_limiter(limiter), m_address(std::move(address))
        {
        }
        ~Slot();
        Slot(Slot &&other) noexcept
            : m_limiter(std::exchange(other.m_limiter, nullptr)),
              m_address(std::move(other.m_address))
        {
        }
        Slot &operator=(Slot &&) = delete;

    private:
        HandshakeLimiter *m_limiter;
        QString m_address;
    };
    Result<Slot> enter(const QString &address, std::stop_token stop);

private:
    void leave(const QString &address);

    int m_most;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    QMap<QString, int> m_inFlight;
};

} // namespace slipway::ssh
