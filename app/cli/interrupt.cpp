// SPDX-License-Identifier: Apache-2.0
#include "interrupt.h"

#include "report/exit_status.h"

#include <csignal>
#include <ctime>
#include <future>
#include <unistd.h>

namespace slipway::app {

namespace {

sigset_t ourSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGHUP);
    return set;
}

/// Gives the words that long, and then leaves them to themselves: the program ends.
void speakFor(std::chrono::milliseconds patience, const std::function<void()> &words)
{
    auto spoken = std::make_shared<std::promise<void>>();
    auto end = spoken->get_future();
    std::thread([words, spoken] {
        words();
        spoken->set_value();
    }).detach();
    (void)end.wait_for(patience);
}

} // namespace

void Interrupt::claimSignals()
{
    const sigset_t set = ourSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

Interrupt::Interrupt(std::stop_source stop, std::function<void()> onFirst, std::function<void()> onSecond)
{
    m_thread = std::jthread([stop = std::move(stop), onFirst = std::move(onFirst),
                                onSecond = std::move(onSecond)](std::stop_token done) mutable {
        const sigset_t set = ourSignals();
        std::jthread speech;
        int heard = 0;
        while (!done.stop_requested()) {
            const timespec shortly{.tv_sec = 0, .tv_nsec = 100'000'000};
            if (sigtimedwait(&set, nullptr, &shortly) < 0)
                continue;
            if (++heard == 1) {
                stop.request_stop();
                // Words may have to wait for a terminal or a pipe that takes nothing; the next signal not.
                speech = std::jthread(onFirst);
            } else {
                speakFor(std::chrono::milliseconds(500), onSecond);
                _exit(static_cast<int>(report::ExitStatus::Interrupted));
            }
        }
    });
}

Interrupt::~Interrupt() = default;

} // namespace slipway::app
