// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>

namespace slipway {

/// A moment after which waiting is over, on the monotonic clock.
class Deadline {
public:
    [[nodiscard]] static Deadline in(std::chrono::milliseconds span)
    {
        return Deadline(std::chrono::steady_clock::now() + span);
    }
    [[nodiscard]] static Deadline never() { return Deadline(std::chrono::steady_clock::time_point::max()); }

    [[nodiscard]] bool isNever() const { return m_end == std::chrono::steady_clock::time_point::max(); }
    [[nodiscard]] bool hasPassed() const { return std::chrono::steady_clock::now() >= m_end; }
    /// What is left, never negative.
    [[nodiscard]] std::chrono::milliseconds remaining() const
    {
        if (isNever())
            return std::chrono::milliseconds::max();
        const auto left
            = std::chrono::ceil<std::chrono::milliseconds>(m_end - std::chrono::steady_clock::now());
        return std::max(left, std::chrono::milliseconds::zero());
    }
    /// What is left as poll(2) takes it: -1 waits for ever.
    [[nodiscard]] int forPoll() const
    {
        return isNever() ? -1 : static_cast<int>(std::min<std::int64_t>(remaining().count(), 1 << 30));
    }
    [[nodiscard]] Deadline orSooner(Deadline other) const { return Deadline(std::min(m_end, other.m_end)); }

private:
    explicit Deadline(std::chrono::steady_clock::time_point end) : m_end(end) { }
    std::chrono::steady_clock::time_point m_end;
};

} // namespace slipway
