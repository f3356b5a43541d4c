// SPDX-License-Identifier: Apache-2.0
#include "ssh/handshake_limiter.h"

namespace slipway::ssh {

HandshakeLimiter::Slot::~Slot()
{
    if (m_limiter)
        m_limiter->leave(m_address);
}

Result<HandshakeLimiter::Slot> HandshakeLimiter::enter(const QString &address, std::stop_token stop)
{
    // Each handshake ahead of us has a deadline of its own, so this wait needs none.
    std::unique_lock lock(m_mutex);
    const bool free
        = m_changed.wait(lock, std::move(stop), [&] { return m_inFlight.value(address) < m_most; });
    if (!free)
        return fail(Errc::Cancelled, QStringLiteral("stopped"));
    ++m_inFlight[address];
    return Slot(this, address);
}

void HandshakeLimiter::leave(const QString &address)
{
    const std::lock_guard lock(m_mutex);
    if (--m_inFlight[address] == 0)
        m_inFlight.remove(address);
    m_changed.notify_all();
}

} // namespace slipway::ssh
