// SPDX-License-Identifier: Apache-2.0
#include "store/group_writer.h"

#include "base/deadline.h"

#include <algorithm>

namespace slipway::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t largestGroup = 256;

/// How long the fate of a commit is asked for after its answer was lost.
constexpr std::chrono::seconds fatePatience{8};

} // namespace

GroupWriter::GroupWriter(const Login &login)
    : m_login(login),
      m_thread([this](const std::stop_token &stop) { serve(stop); })
{
}

GroupWriter::~GroupWriter() = default;

Result<> GroupWriter::perform(const Work &work, std::stop_token stop)
{
    if (std::this_thread::get_id() == m_thread.get_id())
        return fail(Errc::Internal, u"a piece of writing tried to start another one inside itself"_s);
    Piece piece{.work = &work};
    std::unique_lock lock(m_mutex);
    m_waiting.push_back(&piece);
    m_arrived.notify_one();
    if (!m_finished.wait(lock, stop, [&] { return piece.isDone; })) {
        if (const auto place = std::find(m_waiting.begin(), m_waiting.end(), &piece);
            place != m_waiting.end()) {
            m_waiting.erase(place);
            return fail(Errc::Cancelled, u"stopped before it was written"_s);
        }
        // It has begun; how it ends must be known.
        m_finished.wait(lock, [&] { return piece.isDone; });
    }
    return std::move(*piece.outcome);
}

void GroupWriter::serve(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (m_arrived.wait(lock, stop, [&] { return !m_waiting.empty(); })) {
        Group group;
        while (!m_waiting.empty() && group.size() < largestGroup) {
            group.push_back(m_waiting.front());
            m_waiting.pop_front();
        }
        lock.unlock();
        write(group);
        lock.lock();
        for (Piece *piece : group)
            piece->isDone = true;
        m_finished.notify_all();
    }
    m_session.reset();
}

void GroupWriter::write(const Group &group)
{
    Result<> together = begin();
    if (together)
        together = performAll(group);
    const bool isAnyGood = std::any_of(
        group.begin(), group.end(), [](const Piece *piece) { return piece->outcome && *piece->outcome; });
    const bool isWorthKeeping = together && isAnyGood;
    if (isWorthKeeping)
        together = commit();
    if (m_session && (!together || !isWorthKeeping))
        m_session->rollback();
    for (Piece *piece : group) {
        // What went wrong with the transaction went wrong with every piece that had gone well inside it.
        if (!together && (!piece->outcome || *piece->outcome))
            piece->outcome.emplace(fail(together.error()));
        if (*piece->outcome) {
            for (const auto &action : piece->afterwards)
                action();
        }
    }
    if (m_session && m_session->isLost())
        m_session.reset();
}

Result<> GroupWriter::begin()
{
    if (m_session) {
        auto begun = m_session->begin();
        if (begun || !m_session->isLost())
            return begun;
        // The server was started anew while we were idle; nothing was begun yet, so another try is harmless.
        m_session.reset();
    }
    TRY(m_session, Session::open(m_login, Access::Write));
    return m_session->begin();
}

Result<> GroupWriter::performAll(const Group &group)
{
    for (Piece *piece : group)
        TRY_DO(performOne(*piece, group.size() == 1));
    return {};
}

/// An error here is one of the whole group; one of the piece alone goes into its outcome.
Result<> GroupWriter::performOne(Piece &piece, bool isAlone)
{
    if (!isAlone)
        TRY_DO(m_session->run(u"SAVEPOINT piece"_s));
    Transaction transaction(*m_session);
    Result<> outcome = (*piece.work)(transaction);
    if (m_session->isLost())
        return fail(outcome ? Error(Errc::Unreachable, u"the database server went away"_s) : outcome.error());
    if (outcome)
        piece.afterwards = transaction.afterwards();
    const bool isGood = outcome.has_value();
    piece.outcome.emplace(std::move(outcome));
    if (isAlone)
        return {};
    if (!isGood)
        TRY_DO(m_session->run(u"ROLLBACK TO SAVEPOINT piece"_s));
    return m_session->run(u"RELEASE SAVEPOINT piece"_s);
}

Result<> GroupWriter::commit()
{
    QString transaction;
    // This question also fails where a work went on after a statement had failed; PostgreSQL would answer the
    // COMMIT of such a transaction with a rollback, and call that success.
    if (m_session->engine() == Engine::Postgres) {
        TRY(transaction, m_session->ask(u"SELECT pg_current_xact_id_if_assigned()::text"_s));
    }
    auto committed = m_session->commit();
    if (committed || !m_session->isLost())
        return committed;
    return learnFate(transaction, std::move(committed.error()));
}

/// The connection broke between our COMMIT and its answer. PostgreSQL remembers what became of it.
Result<> GroupWriter::learnFate(const QString &transaction, Error lost)
{
    if (transaction.isEmpty())
        return fail(std::move(lost)); // it had changed nothing
    const Deadline deadline = Deadline::in(fatePatience);
    do {
        auto session = Session::open(m_login, Access::Write);
        if (session) {
            const auto fate = (*session)->ask(u"SELECT pg_xact_status('%1'::xid8)"_s.arg(transaction));
            if (fate && *fate != u"in progress") {
                if (*fate == u"committed") {
                    m_session = std::move(*session);
                    return {};
                }
                return fail(std::move(lost).during(u"the work was rolled back"_s));
            }
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    } while (!deadline.hasPassed());
    return fail(
        Error(Errc::Unknown, u"the database server went away before it said whether it had kept the work"_s)
            .hint(u"Look at the state again when the server is back, before repeating anything."_s)
            .named(u"store.fate-unknown"_s));
}

} // namespace slipway::store
