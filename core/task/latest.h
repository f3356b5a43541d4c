// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/job.h"

#include <list>
#include <utility>

namespace slipway::task {

/// One question at a time, asked in the background: a newer one takes the place of the older, whose answer is
/// dropped. Lives on the main thread, which never waits here except when this is destroyed.
template <typename T>
class Latest {
public:
    using Question = std::function<Result<T>(std::stop_token, Progress &)>;
    using Answer = std::function<void(Result<T> &)>;

    Latest() = default;
    Q_DISABLE_COPY_MOVE(Latest)
    ~Latest() { stop(); } // all hear it before one is waited for

    /// Calls `take` on the main thread with the answer, unless a newer question was asked or this was
    /// stopped.
    void ask(Question question, Answer take)
    {
        stop();
        const int number = ++m_asked;
        m_isAsking = true;
        m_jobs.push_back(Job<T>::start(std::move(question)));
        const auto job = std::prev(m_jobs.end());
        job->whenDone(&m_here, [this, job, number, take = std::move(take)](Result<T> &answer) {
            Result<T> said = std::move(answer);
            m_jobs.erase(job); // its thread has ended
            if (number != m_asked || !std::exchange(m_isAsking, false))
                return;
            take(said);
        });
    }

    /// The answer that is awaited will not come.
    void stop()
    {
        m_isAsking = false;
        for (auto &job : m_jobs)
            job.requestStop();
    }

    [[nodiscard]] bool isAsking() const { return m_isAsking; }
    /// How far the question is that was asked last; null when none is awaited.
    [[nodiscard]] const Progress *progress() const
    {
        return m_isAsking ? &m_jobs.back().progress() : nullptr;
    }

private:
    QObject m_here; ///< the answers' context: none comes after the end
    int m_asked = 0;
    bool m_isAsking = false;
    std::list<Job<T>> m_jobs; ///< the last one is awaited, the others have been asked to stop
};

} // namespace slipway::task
