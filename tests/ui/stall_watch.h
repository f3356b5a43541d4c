// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/instrumented.h"

#include <QElapsedTimer>
#include <QTimer>
#include <algorithm>
#include <utility>

namespace slipway::ui {

/// The longest time that the event loop was not heard of. Main thread.
class StallWatch {
public:
    /// Milliseconds. The aim is 50 on a quiet machine, which the benchmarks hold to; a busy one may take ten
    /// times that.
    static constexpr qint64 most = tests::isInstrumented ? 10'000 : 500;

    StallWatch()
    {
        m_last.start();
        m_tick.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_tick, &QTimer::timeout, &m_tick, [this] { look(); });
        m_tick.start(2);
    }
    /// Since the last call, in milliseconds.
    qint64 worst()
    {
        look();
        return std::exchange(m_worst, 0);
    }

private:
    void look() { m_worst = std::max(m_worst, m_last.restart()); }

    QTimer m_tick;
    QElapsedTimer m_last;
    qint64 m_worst = 0;
};

} // namespace slipway::ui
