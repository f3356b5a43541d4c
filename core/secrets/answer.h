// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/deadline.h"
#include "base/result.h"
#include "secrets/secret_service.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>

namespace slipway::secrets {

/// An answer on its way from the keychain's thread to the one that waits for it. Shared by both: whoever
/// waits may have given up when it comes.
template <typename T>
class Answer {
public:
    void give(Result<T> result)
    {
        const std::scoped_lock lock(m_mutex);
        m_result.emplace(std::move(result));
        m_given.notify_all();
    }

    Result<T> wait(Deadline deadline, const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        const bool isThere
            = m_given.wait_for(lock, stop, deadline.remaining(), [this] { return m_result.has_value(); });
        if (isThere)
            return *std::move(m_result);
        if (stop.stop_requested())
            return fail(Errc::Cancelled, QStringLiteral("stopped while waiting for the keychain"));
        return fail(slowKeychain());
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_given;
    std::optional<Result<T>> m_result;
};

} // namespace slipway::secrets
