// SPDX-License-Identifier: Apache-2.0
#include "store/journal_repository.h"

namespace slipway::store {

using namespace Qt::Literals::StringLiterals;

namespace {

model::JournalEntry entryOf(const Row &row)
{
    return {.id = row.id<model::JournalEntry>("id"),
        .deployment = row.id<model::Deployment>("deployment_id"),
        .host = row.text("host"),
        .step = row.text("step"),
        .attempt = row.integer("attempt"),
        .epoch = row.number("epoch"),
        .state = row.spelled<model::StepState>("state"),
        .intended = row.time("intended"),
        .concluded = row.time("concluded"),
        .detail = row.text("detail"),
        .output = row.text("output")};
}

} // namespace

Result<Id<model::JournalEntry>> JournalRepository::intend(const model::JournalEntry &entry)
{
    TRY(const qint64 id,
        m_connection.number(
            u"INSERT INTO journal (deployment_id, host, step, attempt, epoch, state, intended, detail, "
            u"output) "
            "VALUES (:deployment, :host, :step, :attempt, :epoch, 'intended', :intended, :detail, :output) "
            "RETURNING id"_s,
            {{"deployment", entry.deployment}, {"host", entry.host}, {"step", entry.step},
                {"attempt", entry.attempt}, {"epoch", entry.epoch}, {"intended", entry.intended},
                {"detail", entry.detail}, {"output", entry.output}}));
    return Id<model::JournalEntry>{id};
}

Result<> JournalRepository::conclude(Id<model::JournalEntry> id, model::StepState state, const QDateTime &at,
    const QString &detail, const QString &output)
{
    if (state == model::StepState::Intended)
        return fail(Errc::Internal, u"an intent is no conclusion"_s);
    TRY(const qint64 touched,
        m_connection.execute(u"UPDATE journal SET state = :state, concluded = :at, detail = :detail, "
                             "output = :output WHERE id = :id AND state = 'intended'"_s,
            {{"state", model::spell(state)}, {"at", at}, {"detail", detail}, {"output", output},
                {"id", id}}));
    if (touched == 1)
        return {};
    return fail(Error(
        Errc::Conflict, u"line %1 of the journal was concluded before, or never written"_s.arg(id.value))
                    .named(u"journal.concluded"_s));
}

Result<QList<model::JournalEntry>> JournalRepository::openIntents(Id<model::Deployment> deployment) const
{
    return m_connection.all(
        u"SELECT * FROM journal WHERE deployment_id = :deployment AND state = 'intended' ORDER BY id"_s,
        {{"deployment", deployment}}, entryOf);
}

Result<QList<model::JournalEntry>> JournalRepository::of(
    Id<model::Deployment> deployment, const QString &host) const
{
    if (host.isEmpty())
        return m_connection.all(u"SELECT * FROM journal WHERE deployment_id = :deployment ORDER BY id"_s,
            {{"deployment", deployment}}, entryOf);
    return m_connection.all(
        u"SELECT * FROM journal WHERE deployment_id = :deployment AND host = :host ORDER BY id"_s,
        {{"deployment", deployment}, {"host", host}}, entryOf);
}

Result<QList<model::JournalEntry>> JournalRepository::since(Id<model::Deployment> deployment,
    Id<model::JournalEntry> after, const QList<Id<model::JournalEntry>> &open, int limit) const
{
    QList<model::JournalEntry> entries;
    if (!open.isEmpty()) {
        QStringList numbers; // whole numbers of our own: nothing to bind
        for (const auto &id : open)
            numbers.append(QString::number(id.value));
        TRY(entries,
            m_connection.all(u"SELECT * FROM journal WHERE deployment_id = :deployment AND id IN (%1) AND "
                             "state <> 'intended' ORDER BY id"_s.arg(numbers.join(u", "_s)),
                {{"deployment", deployment}}, entryOf));
    }
    TRY(const auto fresh,
        m_connection.all(u"SELECT * FROM journal WHERE deployment_id = :deployment AND id > :after "
                         "ORDER BY id LIMIT :limit"_s,
            {{"deployment", deployment}, {"after", after}, {"limit", limit}}, entryOf));
    return entries + fresh;
}

Result<int> JournalRepository::nextAttempt(
    Id<model::Deployment> deployment, const QString &host, const QString &step) const
{
    TRY(const qint64 last,
        m_connection.number(u"SELECT COALESCE(max(attempt), 0) FROM journal "
                            "WHERE deployment_id = :deployment AND host = :host AND step = :step"_s,
            {{"deployment", deployment}, {"host", host}, {"step", step}}));
    return static_cast<int>(last) + 1;
}

} // namespace slipway::store
