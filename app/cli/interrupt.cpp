// SPDX-License-Identifier: Apache-2.0
#include "interrupt.h"

#include "report/exit_status.h"

#include <csignal>
#include <ctime>
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
        int heard = 0;
        while (!done.stop_requested()) {
            const timespec shortly{.tv_sec = 0, .tv_nsec = 100'000'000};
            if (sigtimedwait(&set, nullptr, &shortly) < 0)
                continue;
            if (++heard == 1) {
                onFirst();
                stop.request_stop();
            } else {
                onSecond();
                _exit(static_cast<int>(report::ExitStatus::Interrupted));
            }
        }
    });
}

Interrupt::~Interrupt() = default;

} // namespace slipway::app
