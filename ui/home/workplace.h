// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/progress.h"
#include "ui/home/board.h"

#include <stop_token>

namespace slipway::ui {

/// Where the window gets what it shows, and what it can have done. The program implements it over the engine;
/// calls block and come from worker threads, several at once. Outlives the window.
class Workplace {
public:
    virtual ~Workplace() = default;

    /// Opens what has to be opened, the first time and after a failure, and reads the board.
    virtual Result<Board> read(std::stop_token stop) = 0;
    /// Asks every host what is current there. Fails only where nothing could be asked at all.
    virtual Result<HostReadings> readHosts(std::stop_token stop, task::Progress &progress) = 0;
    /// Makes a playground and does the whole job in it once; each step is a line of the progress.
    virtual Result<> openSandbox(std::stop_token stop, task::Progress &progress) = 0;
};

} // namespace slipway::ui
