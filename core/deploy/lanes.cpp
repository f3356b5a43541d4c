// SPDX-License-Identifier: Apache-2.0
#include "deploy/lanes.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace slipway::deploy {

void inLanes(int lanes, qsizetype count, const std::function<void(qsizetype)> &work)
{
    std::atomic<qsizetype> next = 0;
    const auto drive = [&] {
        for (qsizetype i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::jthread> threads;
    for (qsizetype i = 0; i < std::min<qsizetype>(std::max(lanes, 1), count); ++i)
        threads.emplace_back(drive);
}

} // namespace slipway::deploy
