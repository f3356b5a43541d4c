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

namespace slipway::store {

/// The one thread that writes. Works that have gathered while it was busy share the next commit, so that many
/// lanes cost one flush of the disk and not one each. Thread-safe.
class GroupWriter {
public:
    using Work = std::function<Result<>(Transaction &)>;

    explicit GroupWriter(const Login &login);
    ~GroupWriter();
    GroupWriter(const GroupWriter &) = delete;
    GroupWriter &operator=(const GroupWriter &) = delete;

    /// Blocks until `work` is durable, was rolled back, or was withdrawn because of a stop before it began.
    Result<> perform(const Work &work, std::stop_token stop);

private:
    struct Piece {
        const Work *work = nullptr;
        std::optional<Result<>> outcome = {};
        std::vector<std::function<void()>> afterwards = {};
        bool isDone = false;
    };
    using Group = std::vector<Piece *>;

    void serve(const std::stop_token &stop);
    void write(const Group &group);
    Result<> begin();
    Result<> performAll(const Group &group);
    Result<> performOne(Piece &piece, bool isAlone);
    Result<> commit();
    Result<> learnFate(const QString &transaction, Error lost);

    const Login &m_login;
    std::unique_ptr<Session> m_session; ///< lives on the writer's thread
    std::mutex m_mutex;
    std::condition_variable_any m_arrived;
    std::condition_variable_any m_finished;
    std::deque<Piece *> m_waiting;
    std::jthread m_thread;
};

} // namespace slipway::store
