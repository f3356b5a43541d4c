// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"
#include "store/session.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace slipway::store {

/// A few threads, each with a connection of its own that is opened at its first use. Thread-safe.
class ReaderPool {
public:
    using Work = std::function<Result<>(Connection &)>;

    ReaderPool(const Login &login, int threads);
    ~ReaderPool();
    ReaderPool(const ReaderPool &) = delete;
    ReaderPool &operator=(const ReaderPool &) = delete;

    /// Blocks until `work` has run, or was withdrawn because of a stop before it began. A read inside a read
    /// would wait for its own thread: Internal.
    Result<> perform(const Work &work, std::stop_token stop);

private:
    struct Piece {
        const Work *work = nullptr;
        std::optional<Result<>> outcome = {};
    };

    void serve(const std::stop_token &stop);
    [[nodiscard]] Result<> read(std::unique_ptr<Session> &session, const Work &work) const;

    const Login &m_login;
    std::mutex m_mutex;
    std::condition_variable_any m_arrived;
    std::condition_variable_any m_finished;
    std::deque<Piece *> m_waiting;
    std::vector<std::jthread> m_threads;
};

} // namespace slipway::store
