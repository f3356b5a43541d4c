// SPDX-License-Identifier: Apache-2.0
#include "base/deadline.h"
#include "base/displayable.h"
#include "deploy/host_lane.h"
#include "remote/layout.h"
#include "remote/reply.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <condition_variable>
#include <mutex>

namespace slipway::deploy {

namespace {

using namespace Qt::StringLiterals;
using model::StepState;

constexpr int mostTriesForLease = 5;
constexpr auto longestPause = std::chrono::milliseconds(10'000);
constexpr qsizetype longestOutput = 64 * 1024;

/// The answer was lost: it may have happened or not, and the host has to be looked at again.
bool isLost(const Error &error)
{
    return error.code() == Errc::Unreachable || error.code() == Errc::TimedOut
        || error.code() == Errc::Unknown;
}

bool isBusy(const Error &error)
{
    return error.name() == u"deploy.busy";
}

void pause(std::chrono::milliseconds span, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, span, [] { return false; });
}

QString outputOf(const remote::Reply &reply)
{
    return reply.output().join(u'\n').right(longestOutput);
}

/// `said` is what the commands of a script that failed said before it did.
Conclusion conclusionOf(const Result<remote::Reply> &reply, const QString &said)
{
    if (reply)
        return {.output = outputOf(*reply)};
    const Error &error = reply.error();
    const bool isOpen = isLost(error) || error.isCancelled();
    return {
        .state = isOpen ? StepState::Unknown : StepState::Failed, .detail = error.story(), .output = said};
}

} // namespace

Result<remote::Reply> HostLane::perform(const PlannedStep &step, Arrival arrival)
{
    const Deadline patience = Deadline::in(m_run.pace.busyWait);
    auto span = m_run.pace.backOff;
    for (int lost = 0;;) {
        Result<remote::Reply> reply = attempt(step, arrival);
        if (reply || m_isInterrupted)
            return reply;
        const Error &error = reply.error();
        if (error.name() == u"deploy.fenced")
            m_isFenced = true;
        const bool goesOn = isBusy(error) ? !patience.hasPassed() : isLost(error) && lost++ < step.retries;
        if (!goesOn)
            return reply;
        m_run.progress.line(u"%1: %2; looking again"_s.arg(m_plan.host, error.story()));
        pause(span, m_run.stop);
        span = std::min(2 * span, longestPause);
    }
}

Result<remote::Reply> HostLane::attempt(const PlannedStep &step, Arrival arrival)
{
    const auto interrupted = [this](Error error) {
        m_isInterrupted = true;
        return slipway::fail(std::move(error));
    };
    if (m_run.stop.stop_requested())
        return interrupted(Error(Errc::Cancelled, u"stopped before \"%1\""_s.arg(step.title)));
    const int number = ++m_history.attempts[step.id];
    const Result<Id<model::JournalEntry>> entry = m_run.crew.journal.intend(
        {.host = m_plan.host, .step = step.id, .attempt = number, .epoch = m_epoch});
    if (!entry)
        return interrupted(Error(entry.error()).during(u"the journal took no intent"_s));
    m_run.progress.line(u"%1: %2"_s.arg(m_plan.host, step.title));
    m_saidInVain.clear();
    Result<remote::Reply> reply = act(step, arrival, number);
    learnFrom(step, reply);
    const Result<> concluded = m_run.crew.journal.conclude(*entry, conclusionOf(reply, m_saidInVain));
    if (!concluded)
        return interrupted(Error(concluded.error()).during(u"the journal took no outcome"_s));
    if (!reply && reply.error().isCancelled())
        m_isInterrupted = true;
    if (step.script == u"unlock" && reply)
        m_epoch = 0;
    return reply;
}

/// What the outcome says about the lease: whether there may be something of ours to give up.
void HostLane::learnFrom(const PlannedStep &step, const Result<remote::Reply> &reply)
{
    if (reply && (step.script == u"lock" || step.script == u"unlock"))
        m_history.mayHoldLease = step.script == u"lock";
    if (reply || step.script != u"lock")
        return;
    // A lock that broke off half-way may be ours all the same.
    const Error &error = reply.error();
    if (isLost(error) || error.isCancelled() || error.name() == u"deploy.unreadable")
        m_history.mayHoldLease = true;
}

Result<remote::Reply> HostLane::act(const PlannedStep &step, Arrival arrival, int attempt)
{
    if (step.script == u"lock")
        return takeLease(step, arrival, attempt);
    if (!step.transfers.isEmpty())
        return send(step, attempt);
    return script(step, step.script, {}, attempt);
}

Result<HostLink *> HostLane::link()
{
    if (!m_link) {
        TRY(m_link, m_run.crew.links.connect(m_plan.host, m_run.stop));
    }
    return m_link.get();
}

Result<remote::Reply> HostLane::script(
    const PlannedStep &step, const QString &name, const remote::Parameters &more, int attempt)
{
    remote::Parameters parameters = step.parameters;
    const Holder &holder = m_run.holder;
    parameters.insert(
        {{u"ROOT"_s, m_run.plan.root}, {u"DATABASE"_s, holder.database}, {u"DEPLOYMENT"_s, holder.deployment},
            {u"SESSION"_s, m_run.session}, {u"EPOCH"_s, QString::number(m_epoch)},
            {u"PERSON"_s, displayable(holder.person)}, {u"WORKSTATION"_s, displayable(holder.workstation)},
            {u"LEASE"_s, QString::number(m_run.plan.lease.count())}, {u"STEP"_s, step.id},
            {u"ATTEMPT"_s, QString::number(attempt)}, {u"WAIT"_s, u"3"_s}, {u"RECEIPT"_s, receipt()},
            {u"HEAD"_s, displayable(holder.auditHead)}});
    parameters.insert(more);
    TRY(const remote::Script text, remote::Script::of(name, parameters));
    TRY(HostLink *const host, link());
    const auto tell = [this](const QString &line) {
        if (!line.startsWith(u"slipway: "))
            m_run.progress.line(m_plan.host + u"| "_s + line);
    };
    const Result<Output> output = host->run(
        {.script = text.text(), .timeout = step.timeout + m_run.pace.grace, .onLine = tell}, m_run.stop);
    if (!output) {
        m_link.reset(); // whatever it was, this connection is not to be trusted with the next step
        return slipway::fail(output.error());
    }
    remote::Reply reply = remote::Reply::parse(output->out);
    if (output->exitCode == 0)
        return reply;
    m_saidInVain = outputOf(reply);
    if (output->exitCode < 0)
        return slipway::fail(
            Errc::Unknown, u"the script was ended by signal %1"_s.arg(displayable(output->signal)));
    Error error = remote::errorOf(output->exitCode, reply, output->err, name);
    if (!reply.output().isEmpty())
        error = std::move(error).during(
            reply.output().mid(std::max<qsizetype>(0, reply.output().size() - 3)).join(u" / "_s));
    return slipway::fail(std::move(error));
}

Result<remote::Reply> HostLane::takeLease(const PlannedStep &step, Arrival arrival, int attempt)
{
    for (int tries = 1;; ++tries) {
        TRY(const remote::Reply seen, script(step, u"peek"_s, {}, attempt));
        const auto expected = seen.number(u"epoch"_s);
        if (!expected)
            return slipway::fail(Errc::Untrusted, u"the host names no epoch"_s);
        // The host's count only grows; where it shrank, somebody restored an old disk or lies.
        if (*expected < m_history.epoch)
            return slipway::fail(Error(Errc::Untrusted,
                u"the host is at epoch %1 and was at %2 before"_s.arg(*expected).arg(m_history.epoch))
                                     .named(u"deploy.epoch-went-back"_s));
        Result<remote::Reply> reply = script(step, u"lock"_s,
            {{u"EXPECT_EPOCH"_s, QString::number(*expected)},
                {u"FIRST"_s, arrival == Arrival::ToDeploy ? u"yes"_s : u"no"_s}},
            attempt);
        if (!reply && reply.error().name() == u"deploy.fenced" && tries < mostTriesForLease)
            continue; // somebody was quicker: look who it is
        if (reply && !reply->has(u"untouched"_s)) {
            m_epoch = reply->number(u"epoch"_s).value_or(0);
            m_history.epoch = std::max(m_history.epoch, m_epoch);
            if (m_epoch == 0)
                return slipway::fail(Errc::Untrusted, u"the host gave no epoch"_s);
        }
        return reply;
    }
}

Result<remote::Reply> HostLane::send(const PlannedStep &step, int attempt)
{
    TRY(const remote::Reply seen, script(step, u"have"_s, {}, attempt));
    const QStringList have = seen.values(u"have"_s);
    for (const Transfer &transfer : step.transfers) {
        if (!have.contains(transfer.sha256))
            TRY_DO(upload(transfer));
    }
    return script(step, step.script, {}, attempt);
}

Result<> HostLane::upload(const Transfer &transfer)
{
    const QString local = m_run.crew.files.value(transfer.sha256);
    if (local.isEmpty())
        return slipway::fail(Error(Errc::NotFound, u"%1 is not on this computer"_s.arg(transfer.fileName))
                                 .hint(u"Fetch it from the archive again."_s));
    TRY(const RemotePath root, RemotePath::parse(m_run.plan.root));
    TRY(const RemotePath place, remote::Layout(root).incoming(transfer.sha256));
    TRY(HostLink *const host, link());
    Result<> sent = host->upload({.localPath = local,
                                     .remotePath = place.text(),
                                     .sha256 = transfer.sha256,
                                     .size = transfer.size,
                                     .onBytes = [this](qint64 bytes) { m_run.progress.advance(bytes); }},
        m_run.stop);
    if (!sent)
        m_link.reset();
    return std::move(sent).during(u"sending "_s + transfer.fileName);
}

QString HostLane::receipt() const
{
    const Plan &plan = m_run.plan;
    const QJsonObject json{{u"schema"_s, 1}, {u"project"_s, plan.project}, {u"version"_s, plan.version},
        {u"build"_s, plan.build}, {u"folder"_s, plan.folder}, {u"sha256"_s, plan.sha256},
        {u"commit"_s, plan.commit}, {u"deployment"_s, m_run.holder.deployment},
        {u"person"_s, m_run.holder.person}, {u"workstation"_s, m_run.holder.workstation},
        {u"since"_s, m_run.crew.clock.now().toUTC().toString(Qt::ISODate)}, {u"epoch"_s, m_epoch},
        {u"auditHead"_s, m_run.holder.auditHead}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace slipway::deploy
