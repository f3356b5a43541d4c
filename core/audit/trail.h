// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/finding.h"
#include "audit/witness.h"
#include "base/clock.h"
#include "model/event.h"
#include "store/database.h"
#include "task/progress.h"

#include <QIODevice>
#include <QJsonObject>
#include <mutex>

namespace slipway::audit {

/// What is to be written down. The trail adds number, time and hashes.
struct EventDraft {
    QString action = {}; ///< "release.created"
    QString object = {}; ///< "release/shop/1.4.0"
    QJsonObject detail = {}; ///< kept as the exact text that it has now; secrets were taken out by the caller
    QString person = {};
    QString login = {}; ///< of the computer or the database
};

/// Which events to show; what is empty does not narrow. Newest first.
struct Filter {
    QString text = {}; ///< somewhere in action, object, person or detail, in any case of ASCII letters
    QString action = {}; ///< exactly this one; "release." takes all that begin so
    QString object = {}; ///< this one and all below it: "release/shop" takes "release/shop/1.4.0"
    QString person = {};
    QDateTime from = {}; ///< inclusive
    QDateTime to = {}; ///< exclusive
    qint64 before = 0; ///< only events with a smaller number: the last one of the page before
    int limit = 100;
};

/// The audit trail of one database: events in a chain of hashes that can be added to and not changed.
/// Wherever a state changes its event is appended in the same transaction. Thread-safe.
class Trail {
public:
    /// Writes the first event of a new database's trail, compares the head with what the witness saw last,
    /// and walks the newest rows; a trail of an older Slipway is made searchable. What looks wrong is no
    /// error here: see finding().
    static Result<std::unique_ptr<Trail>> open(
        store::Database &database, const Clock &clock, const QString &witnessFile, std::stop_token stop = {});

    /// Adds an event inside the caller's transaction. Refused ("audit.untrusted") while finding() is set.
    Result<model::Event> append(store::Transaction &transaction, const EventDraft &draft);

    Result<QList<model::Event>> query(const Filter &filter) const;
    /// Walks the whole chain and compares it with our own witness and with heads that others saw (receipts of
    /// hosts, exports). Tells the first row that is wrong and why. Only a stop or the database make it fail.
    Result<Verification> verify(
        task::Progress &progress, std::stop_token stop, const QList<SeenHead> &others = {});
    /// One JSON object per line, oldest first, exact fields, hashes in hexadecimal; then one line with the
    /// head. Returns the number of events.
    Result<qint64> exportTo(QIODevice &device, task::Progress &progress, std::stop_token stop) const;

    /// The newest event's number and hash: what a host keeps as a witness.
    Result<SeenHead> head() const;
    /// What the opening found wrong, if anything.
    [[nodiscard]] std::optional<Finding> finding() const;
    /// A person has looked at the finding and goes on with the trail as it is, for instance after a backup
    /// was restored: the finding and the reason become an event, and the witness starts anew from there.
    Result<> accept(const QString &person, const QString &login, const QString &reason);

private:
    Trail(store::Database &database, const Clock &clock, const QString &witnessFile);
    Result<model::Event> appendUnchecked(store::Transaction &transaction, const EventDraft &draft);
    Result<> startChain(std::stop_token stop);
    Result<> lookAtOpening(std::stop_token stop);

    store::Database &m_database;
    const Clock &m_clock;
    Witness m_witness;
    mutable std::mutex m_mutex;
    std::optional<Finding> m_finding;
};

} // namespace slipway::audit
