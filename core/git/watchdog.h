// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/deadline.h"
#include "base/result.h"

#include <chrono>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace slipway::git {

/// Ends the waits of libgit2, which has no time-outs of its own here and may sit in a read for ever: shuts
/// the sockets of a fetch down when a stop is asked for, when the whole takes too long, or when no byte has
/// come for too long. The calls then fail, and failure() says why. Knows the sockets of the thread that made
/// it (boundedStreams()). Thread-safe.
class Watchdog {
public:
    Watchdog(std::stop_token stop, std::chrono::milliseconds silence, Deadline whole);
    ~Watchdog();
    Watchdog(const Watchdog &) = delete;
    Watchdog &operator=(const Watchdog &) = delete;

    /// The one of this thread, if there is one.
    [[nodiscard]] static Watchdog *current();

    /// Refuses, "git.redirected", every place but the first that is connected to: the server, or the proxy.
    Result<> admit(const std::string &host, const std::string &port);
    void add(int socket);
    void remove(int socket); ///< before it is closed
    /// Everything has come; what is left is our own work.
    void allowSilence();
    /// Says why waiting is over, if it is. Also for callbacks of libgit2.
    [[nodiscard]] std::optional<Error> failure();
    /// Notes why, where another cause is not known yet.
    void end(Error why);

private:
    void watch(const std::stop_token &ending);
    void look();
    void endLocked(Error why);

    const std::stop_token m_stop;
    const std::chrono::milliseconds m_silence;
    const Deadline m_whole;
    std::mutex m_mutex;
    std::vector<int> m_sockets;
    std::string m_place; ///< "host port"
    std::optional<Error> m_failure;
    bool m_silenceIsFine = false;
    std::jthread m_thread;
};

/// Makes libgit2 open its sockets through us, for the whole process: connecting hears the watchdog.
Result<> boundStreams();

} // namespace slipway::git
