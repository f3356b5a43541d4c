// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <stop_token>
#include <thread>

namespace slipway::app {

/// Ctrl-C and SIGTERM as a stop: the first asks the work to end cleanly, the second ends the program at once.
/// Either way the journal says what was being done. Made in main() before any thread, which then all leave
/// the signals to it.
class Interrupt {
public:
    /// `onFirst` and `onSecond` say so to a person, on a thread of their own.
    Interrupt(std::stop_source stop, std::function<void()> onFirst, std::function<void()> onSecond);
    ~Interrupt();
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;

    /// Keeps the signals from interrupting any thread; call it first of all.
    static void claimSignals();

private:
    std::jthread m_thread;
};

} // namespace slipway::app
