// SPDX-License-Identifier: Apache-2.0
#include "audit/trail.h"

#include "audit/chain_walk.h"
#include "audit/event_hash.h"
#include "audit/search_index.h"
#include "audit/trail_rows.h"

#include <QJsonDocument>

namespace slipway::audit {

using namespace Qt::Literals::StringLiterals;

namespace {

QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// How many of the newest rows are walked when a trail is opened; all of them are when it is verified.
constexpr int walkedAtOpening = 500;

/// What the opening reads in one moment.
struct OpenedAt {
    SeenHead head = {};
    qint64 accepted = 0;
    QList<model::Event> before = {}; ///< the row that the walk starts from, if it does not start at the first
    QList<model::Event> rows = {};
    QList<model::Event> seen = {}; ///< the row of the head that the witness saw
};

Result<OpenedAt> readOpening(store::Connection &connection, const std::optional<SeenHead> &seen)
{
    OpenedAt opening;
    TRY(opening.head, readHead(connection));
    TRY(opening.accepted, lastAccepted(connection));
    const qint64 from = std::max(opening.accepted, opening.head.seq - walkedAtOpening);
    if (from > 0) {
        TRY(opening.before, eventsAfter(connection, from - 1, 1));
    }
    TRY(opening.rows, eventsAfter(connection, std::max<qint64>(from, 0), walkedAtOpening * 2));
    if (seen && seen->seq > 0) {
        TRY(opening.seen, eventsAfter(connection, seen->seq - 1, 1));
    }
    return opening;
}

/// Where the trail ends, at one moment.
struct Ends {
    SeenHead head = {}; ///< as recorded
    qint64 last = 0; ///< number of the last row
    qint64 accepted = 0;
};

Result<Ends> readEnds(store::Connection &connection)
{
    Ends ends;
    TRY(ends.head, readHead(connection));
    TRY(ends.last, connection.number(u"SELECT COALESCE(max(seq), 0) FROM audit_event"_s));
    TRY(ends.accepted, lastAccepted(connection));
    return ends;
}

std::optional<Finding> lookAt(const OpenedAt &opening, const std::optional<SeenHead> &seen)
{
    QList<SeenHead> heads;
    if (seen)
        heads.append(*seen);
    ChainWalk walk = opening.before.isEmpty() ? ChainWalk(heads) : ChainWalk(opening.before.first(), heads);
    for (const model::Event &event : opening.rows)
        walk.step(event);
    walk.finish(opening.head);
    if (walk.finding() || !seen || seen->seq > opening.head.seq)
        return walk.finding();
    // A head that was seen long ago lies before the rows that were walked.
    if (opening.seen.isEmpty() || opening.seen.first().seq != seen->seq)
        return Finding{
            .flaw = Flaw::Gap, .seq = seen->seq, .sentence = u"event %1 is missing"_s.arg(seen->seq)};
    if (opening.seen.first().hash != seen->hash)
        return Finding{.flaw = Flaw::Rewritten,
            .seq = seen->seq,
            .sentence = u"event %1 is not the one that this workstation saw"_s.arg(seen->seq)};
    return {};
}

} // namespace

Result<std::unique_ptr<Trail>> Trail::open(
    store::Database &database, const Clock &clock, const QString &witnessFile, std::stop_token stop)
{
    std::unique_ptr<Trail> trail(new Trail(database, clock, witnessFile));
    TRY_DO(trail->startChain(stop).during(u"opening the audit trail"_s));
    TRY_DO(bringIndexUpToDate(database, stop).during(u"making the audit trail searchable"_s));
    TRY_DO(trail->lookAtOpening(stop).during(u"opening the audit trail"_s));
    return trail;
}

Trail::Trail(store::Database &database, const Clock &clock, const QString &witnessFile)
    : m_database(database),
      m_clock(clock),
      m_witness(witnessFile)
{
}

Result<> Trail::startChain(std::stop_token stop)
{
    TRY(const SeenHead now, head());
    if (now.seq > 0)
        return {};
    const auto start = [&](store::Transaction &transaction) -> Result<> {
        // Another program may have come first.
        TRY(const SeenHead locked, readHead(transaction, Hold::Locked));
        if (locked.seq > 0)
            return {};
        TRY_DO(appendUnchecked(transaction,
            {.action = u"trail.started"_s,
                .object = u"trail/"_s + locked.chain,
                .detail = {{u"chain"_s, locked.chain}, {u"format"_s, u"SWA1"_s}}}));
        return {};
    };
    return m_database.write(start, std::move(stop));
}

Result<> Trail::lookAtOpening(std::stop_token stop)
{
    // The witness is read before the database: what others add in between makes the chain longer, never
    // shorter.
    const auto seen = m_witness.lastSeen();
    const auto look
        = [&](store::Connection &connection) { return readOpening(connection, seen ? *seen : std::nullopt); };
    TRY(const OpenedAt opening, m_database.read(look, std::move(stop)));
    const std::scoped_lock lock(m_mutex);
    m_finding = seen ? lookAt(opening, *seen)
                     : Finding{.flaw = Flaw::WitnessUnreadable, .seq = 0, .sentence = seen.error().story()};
    if (!m_finding)
        TRY_DO(m_witness.note(opening.head));
    return {};
}

Result<model::Event> Trail::append(store::Transaction &transaction, const EventDraft &draft)
{
    if (const auto found = finding())
        return fail(
            Error(Errc::Untrusted, u"the audit trail is not as it was left: %1"_s.arg(found->sentence))
                .hint(
                    u"Run \"slipwayctl audit verify\" and find out why. Nothing is done that cannot be "
                    "written down in a trail that is trusted. Once it is explained, for instance by a backup "
                    "that was restored: slipwayctl audit accept --reason TEXT"_s)
                .named(u"audit.untrusted"_s));
    return appendUnchecked(transaction, draft);
}

Result<model::Event> Trail::appendUnchecked(store::Transaction &transaction, const EventDraft &draft)
{
    TRY(const SeenHead before, readHead(transaction, Hold::Locked));
    // Exactly what will be read back is hashed.
    model::Event event{.seq = before.seq + 1,
        .atMicroseconds = m_clock.now().toMSecsSinceEpoch() * 1000,
        .login = store::storable(draft.login),
        .person = store::storable(draft.person),
        .action = store::storable(draft.action),
        .object = store::storable(draft.object),
        .detail = store::storable(textOf(draft.detail)),
        .previousHash = before.hash};
    event.hash = hashOf(event);
    TRY_DO(insert(transaction, event).during(u"writing %1 down in the audit trail"_s.arg(event.action)));
    // A note that fails leaves an older one, which is still true.
    transaction.afterCommit(
        [this, head = SeenHead{.chain = before.chain, .seq = event.seq, .hash = event.hash}] {
            (void)m_witness.note(head);
        });
    return event;
}

Result<QList<model::Event>> Trail::query(const Filter &filter) const
{
    return m_database.read([&](store::Connection &connection) { return select(connection, filter); });
}

Result<Verification> Trail::verify(
    task::Progress &progress, std::stop_token stop, const QList<SeenHead> &others)
{
    const auto seen = m_witness.lastSeen();
    QList<SeenHead> heads = others;
    if (seen && *seen)
        heads.append(**seen);
    TRY(const Ends ends, m_database.read(readEnds));
    const qint64 last = std::max(ends.last, ends.head.seq);
    progress.begin(u"Verifying the audit trail"_s, last);
    ChainWalk walk(heads);
    const auto visit = [&](const model::Event &event) -> Result<bool> { return walk.step(event); };
    TRY_DO(eachEvent(m_database, last, visit, progress, stop));
    walk.finish(ends.head);

    Verification verification{
        .rows = walk.rows(), .head = ends.head, .witnesses = walk.witnesses(), .finding = walk.finding()};
    if (!seen && !verification.finding)
        verification.finding
            = Finding{.flaw = Flaw::WitnessUnreadable, .seq = 0, .sentence = seen.error().story()};
    const std::scoped_lock lock(m_mutex);
    if (!verification.finding || verification.finding->seq == 0 || verification.finding->seq >= ends.accepted)
        m_finding = verification.finding;
    if (!verification.finding)
        TRY_DO(m_witness.note(ends.head));
    return verification;
}

Result<SeenHead> Trail::head() const
{
    return m_database.read([](store::Connection &connection) { return readHead(connection); });
}

std::optional<Finding> Trail::finding() const
{
    const std::scoped_lock lock(m_mutex);
    return m_finding;
}

Result<> Trail::accept(const QString &person, const QString &login, const QString &reason)
{
    const auto found = finding();
    if (!found)
        return fail(Errc::InvalidInput, u"there is nothing wrong with the audit trail to be accepted"_s);
    if (reason.trimmed().isEmpty())
        return fail(Error(Errc::InvalidInput, u"accepting a break of the audit trail needs a reason"_s)
                        .hint(u"Say why with --reason TEXT."_s)
                        .named(u"audit.reason-missing"_s));
    TRY_DO(m_database.write([&](store::Transaction &transaction) {
        return appendUnchecked(transaction,
            {.action = breakAccepted(),
                .object = u"trail/"_s + m_database.chainId(),
                .detail = {{u"flaw"_s, spell(found->flaw)}, {u"seq"_s, found->seq},
                    {u"found"_s, found->sentence}, {u"reason"_s, reason}},
                .person = person,
                .login = login});
    }));
    TRY(const SeenHead now, head());
    TRY_DO(m_witness.startAnew(now));
    const std::scoped_lock lock(m_mutex);
    m_finding.reset();
    return {};
}

} // namespace slipway::audit
