// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <algorithm>
#include <ctime>
#include <limits>
#include <vector>

namespace slipway::fakes {

/// What several runs took, in milliseconds: the best and the middle one by the clock on the wall, which
/// counts what other programs do on a busy machine, and the best by the processor time of this program, which
/// does not count a database server.
struct Stopwatch {
    double wall = 0;
    double median = 0;
    qint64 processor = std::numeric_limits<qint64>::max();

    template <typename Action>
    static Stopwatch of(int runs, Action action)
    {
        Stopwatch result;
        std::vector<double> times;
        for (int i = 0; i < runs; ++i) {
            QElapsedTimer timer;
            timer.start();
            const std::clock_t before = std::clock();
            action();
            result.processor
                = std::min<qint64>(result.processor, (std::clock() - before) * 1000 / CLOCKS_PER_SEC);
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        std::sort(times.begin(), times.end());
        result.wall = times.front();
        result.median = times[times.size() / 2];
        return result;
    }
};

} // namespace slipway::fakes
