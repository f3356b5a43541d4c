// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <algorithm>
#include <ctime>
#include <limits>

namespace slipway::fakes {

/// The best of several runs, in milliseconds: by the clock on the wall, which counts what other programs do
/// on a busy machine, and by the processor time of this program, which does not count a database server.
struct Stopwatch {
    qint64 wall = std::numeric_limits<qint64>::max();
    qint64 processor = std::numeric_limits<qint64>::max();

    template <typename Action>
    static Stopwatch bestOf(int runs, Action action)
    {
        Stopwatch best;
        for (int i = 0; i < runs; ++i) {
            QElapsedTimer timer;
            timer.start();
            const std::clock_t before = std::clock();
            action();
            best.processor
                = std::min<qint64>(best.processor, (std::clock() - before) * 1000 / CLOCKS_PER_SEC);
            best.wall = std::min(best.wall, timer.elapsed());
        }
        return best;
    }
};

} // namespace slipway::fakes
