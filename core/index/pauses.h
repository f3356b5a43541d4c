// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/deadline.h"
#include "base/result.h"
#include "index/index.h"

#include <stop_token>

namespace slipway::index {

/// The pauses between looks at an index: they grow, and end with a deadline.
class Pauses {
public:
    Pauses(const Patience &patience, Deadline deadline)
        : m_next(patience.firstPause),
          m_longest(patience.longestPause),
          m_deadline(deadline)
    {
    }

    /// Waits once; false when the time is over. Cancelled when a stop is asked for.
    Result<bool> wait(const std::stop_token &stop);

private:
    std::chrono::milliseconds m_next;
    std::chrono::milliseconds m_longest;
    Deadline m_deadline;
};

} // namespace slipway::index
