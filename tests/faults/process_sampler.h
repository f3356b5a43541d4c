// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QSet>
#include <atomic>
#include <thread>

namespace slipway::faults {

/// Looks at the argument lists and environments of all processes, as often as it can, until it ends.
class ProcessSampler {
public:
    ProcessSampler();
    /// Everything that was seen, each once. Ends the sampling.
    QByteArray seen();
    [[nodiscard]] int rounds() const { return m_rounds; }

private:
    void look();

    QSet<QByteArray> m_seen = {};
    std::atomic<int> m_rounds = 0;
    std::jthread m_thread;
};

} // namespace slipway::faults
