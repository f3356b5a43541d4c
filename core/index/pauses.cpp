// SPDX-License-Identifier: Apache-2.0
#include "index/pauses.h"

#include <condition_variable>
#include <mutex>

namespace slipway::index {

Result<bool> Pauses::wait(const std::stop_token &stop)
{
    if (m_deadline.hasPassed())
        return false;
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, std::min(m_next, m_deadline.remaining()), [] { return false; });
    if (stop.stop_requested())
        return fail(Errc::Cancelled, QStringLiteral("stopped while waiting for the index"));
    m_next = std::min(m_next * 3 / 2, m_longest);
    return true;
}

} // namespace slipway::index
