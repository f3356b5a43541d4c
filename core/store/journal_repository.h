// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/deployment.h"
#include "store/connection.h"

namespace slipway::store {

/// The journal: intent before the act, outcome after it. An entry is concluded exactly once, and then stays.
class JournalRepository {
public:
    explicit JournalRepository(Connection &connection) : m_connection(connection) { }

    /// Writes an intent down. State Intended, however it comes.
    Result<Id<model::JournalEntry>> intend(const model::JournalEntry &entry);
    /// Concludes an intent. Conflict when it was concluded before.
    Result<> conclude(Id<model::JournalEntry> id, model::StepState state, const QDateTime &at,
        const QString &detail = {}, const QString &output = {});
    /// Intents without an outcome, in order: what may or may not have happened.
    Result<QList<model::JournalEntry>> openIntents(Id<model::Deployment> deployment) const;
    /// Everything, in order. An empty host means all.
    Result<QList<model::JournalEntry>> of(Id<model::Deployment> deployment, const QString &host = {}) const;
    /// What is new to a reader who has all up to the entry `after`, of which those in `open` had no outcome
    /// then: entries that came, at most `limit`, and the open ones that have an outcome now. In order.
    Result<QList<model::JournalEntry>> since(Id<model::Deployment> deployment, Id<model::JournalEntry> after,
        const QList<Id<model::JournalEntry>> &open, int limit) const;
    /// The attempt after the last one of a step on a host; 1 for the first.
    Result<int> nextAttempt(Id<model::Deployment> deployment, const QString &host, const QString &step) const;

private:
    Connection &m_connection;
};

} // namespace slipway::store
