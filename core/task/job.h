// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "task/progress.h"

#include <QCoreApplication>
#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <atomic>
#include <functional>
#include <memory>
#include <stop_token>
#include <thread>

namespace slipway::task {

/// One piece of blocking work on a thread of its own: the one door between core code and the event loop.
///
///     auto job = Job<Matrix>::start([&](std::stop_token stop, Progress &progress) { return load(stop,
///     progress); }); job.whenDone(this, [this](Result<Matrix> &matrix) { show(matrix); });
///
/// Destroying the job asks the work to stop and waits for it. Whatever the work refers to must outlive the
/// job.
template <typename T = void>
class Job {
public:
    using Work = std::function<Result<T>(std::stop_token, Progress &)>;
    using Callback = std::function<void(Result<T> &)>;

    [[nodiscard]] static Job start(Work work) { return Job(std::move(work)); }

    /// Calls back once, on the main thread, also when the work has ended already; never when `context`, an
    /// object of the main thread, has gone by then. At most one callback.
    void whenDone(QObject *context, Callback callback)
    {
        m_state->deliver
            = [state = m_state, target = QPointer<QObject>(context), callback = std::move(callback)] {
                  // Posted to the application, which outlives every job: the context may go while we speak.
                  QMetaObject::invokeMethod(
                      QCoreApplication::instance(),
                      [state, target, callback] {
                          if (target)
                              callback(*state->outcome);
                      },
                      Qt::QueuedConnection);
              };
        arrive();
    }

    void requestStop() { m_thread.request_stop(); }
    [[nodiscard]] const Progress &progress() const { return m_state->progress; }

private:
    struct State {
        Progress progress;
        std::optional<Result<T>> outcome;
        std::function<void()> deliver;
        std::atomic<int> arrived = 0; ///< the outcome and the callback; the second to come delivers
    };

    explicit Job(Work work)
    {
        m_thread = std::jthread([state = m_state, work = std::move(work)](std::stop_token stop) {
            state->outcome = work(std::move(stop), state->progress);
            arrive(*state);
        });
    }

    static void arrive(State &state)
    {
        if (state.arrived.fetch_add(1) == 1)
            std::exchange(state.deliver, {})(); // it holds the state, which would else hold itself
    }
    void arrive() { arrive(*m_state); }

    std::shared_ptr<State> m_state = std::make_shared<State>();
    std::jthread m_thread;
};

} // namespace slipway::task
