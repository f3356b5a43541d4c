// SPDX-License-Identifier: Apache-2.0
#include "store/reader_pool.h"

#include <algorithm>

namespace slipway::store {

using namespace Qt::Literals::StringLiterals;

ReaderPool::ReaderPool(const Login &login, int threads) : m_login(login)
{
    for (int i = 0; i < std::max(1, threads); ++i)
        m_threads.emplace_back([this](const std::stop_token &stop) { serve(stop); });
}

// All are told before the first is waited for.
ReaderPool::~ReaderPool()
{
    for (std::jthread &thread : m_threads)
        thread.request_stop();
}

Result<> ReaderPool::perform(const Work &work, std::stop_token stop)
{
    const auto isOurs
        = [](const std::jthread &thread) { return thread.get_id() == std::this_thread::get_id(); };
    if (std::any_of(m_threads.begin(), m_threads.end(), isOurs))
        return fail(Errc::Internal, u"a piece of reading tried to start another one inside itself"_s);
    Piece piece{.work = &work};
    std::unique_lock lock(m_mutex);
    m_waiting.push_back(&piece);
    m_arrived.notify_one();
    if (!m_finished.wait(lock, stop, [&] { return piece.outcome.has_value(); })) {
        if (const auto place = std::find(m_waiting.begin(), m_waiting.end(), &piece);
            place != m_waiting.end()) {
            m_waiting.erase(place);
            return fail(Errc::Cancelled, u"stopped before it was read"_s);
        }
        m_finished.wait(lock, [&] { return piece.outcome.has_value(); });
    }
    return std::move(*piece.outcome);
}

void ReaderPool::serve(const std::stop_token &stop)
{
    std::unique_ptr<Session> session;
    std::unique_lock lock(m_mutex);
    while (m_arrived.wait(lock, stop, [&] { return !m_waiting.empty(); })) {
        Piece *piece = m_waiting.front();
        m_waiting.pop_front();
        lock.unlock();
        Result<> outcome = read(session, *piece->work);
        if (session && session->isLost())
            session.reset();
        lock.lock();
        piece->outcome.emplace(std::move(outcome));
        m_finished.notify_all();
    }
}

Result<> ReaderPool::read(std::unique_ptr<Session> &session, const Work &work) const
{
    if (session) {
        auto begun = session->begin();
        if (!begun && !session->isLost())
            return begun;
        if (!begun)
            session.reset();
    }
    if (!session) {
        TRY(session, Session::open(m_login, Access::Read));
        TRY_DO(session->begin());
    }
    Connection connection(*session);
    Result<> outcome = work(connection);
    session->rollback();
    return outcome;
}

} // namespace slipway::store
