// SPDX-License-Identifier: Apache-2.0
#include "deploy/host_lane.h"

#include "remote/reply.h"

namespace slipway::deploy {

namespace {

using namespace Qt::StringLiterals;
using model::HostState;

const PlannedStep *lockStep(const HostPlan &plan)
{
    for (const PlannedPhase &phase : plan.phases) {
        for (const PlannedStep &step : phase.steps) {
            if (step.script == u"lock")
                return &step;
        }
    }
    return nullptr;
}

const PlannedStep *unlockStep(const HostPlan &plan)
{
    for (const PlannedPhase &phase : plan.phases) {
        for (const PlannedStep &step : phase.steps) {
            if (step.script == u"unlock")
                return &step;
        }
    }
    return nullptr;
}

} // namespace

HostLane::HostLane(const Run &run, const HostPlan &plan, HostHistory history)
    : m_run(run),
      m_plan(plan),
      m_history(std::move(history)),
      m_outcome{.host = plan.host, .previous = plan.current, .current = plan.current},
      m_isOut(!plan.leftOut.isEmpty())
{
    if (m_isOut)
        m_outcome = {.host = plan.host, .state = HostState::Skipped, .failure = plan.leftOut};
    takeUpHistory();
}

/// What earlier engines left here, as far as their journal tells.
void HostLane::takeUpHistory()
{
    m_wasTouched = isTouched();
    if (m_history.gaveUp) {
        m_isOut = true;
        m_outcome.failure = m_history.failure;
    }
    const auto hasDone = [this](const QList<PlannedStep> &steps, const QStringList &scripts) {
        return std::any_of(steps.begin(), steps.end(), [&](const PlannedStep &step) {
            return scripts.contains(step.script) && m_history.succeeded.contains(step.id);
        });
    };
    const bool isSwitched
        = std::any_of(m_plan.phases.begin(), m_plan.phases.end(), [&](const PlannedPhase &phase) {
              return hasDone(phase.steps, {u"switch"_s, u"publish"_s});
          });
    if (!isSwitched || hasDone(m_plan.undo, {u"restore"_s, u"withdraw"_s}))
        return;
    m_outcome.current = m_run.plan.folder;
    m_outcome.state = HostState::Switched;
}

/// True when a step that others can see was ever begun here.
bool HostLane::isTouched() const
{
    for (const PlannedPhase &phase : m_plan.phases) {
        for (const PlannedStep &step : phase.steps) {
            if (phase.inBatches && m_history.attempts.contains(step.id))
                return true;
        }
    }
    return false;
}

bool HostLane::isRestored() const
{
    return !m_wasTouched || m_outcome.state == HostState::Restored;
}

void HostLane::goThrough(const PlannedPhase &phase)
{
    if (m_isOut || m_failure || m_isInterrupted)
        return;
    // From here on the deployment is done, whatever happens.
    const bool isLeaving = phase.id == u"leave";
    for (const PlannedStep &step : phase.steps) {
        if (m_beginAt && m_beginAt != &step)
            continue;
        m_beginAt = nullptr;
        if (step.isHook && m_history.succeeded.contains(step.id))
            continue; // it was done by an engine before us
        if (m_history.letPass.contains(step.id)) {
            if (m_outcome.failure.isEmpty())
                m_outcome.failure = u"kept although \"%1\" failed"_s.arg(step.title);
            continue;
        }
        m_wasTouched = m_wasTouched || phase.inBatches;
        const Result<remote::Reply> reply = perform(step);
        if (!reply && ((step.onFailure == OnFailure::FailHost && !isLeaving) || m_isInterrupted)) {
            fail(step, Error(reply.error()).during(u"%1 on %2"_s.arg(step.title, m_plan.host)));
            return;
        }
        if (!reply)
            note(u"%1: %2"_s.arg(step.title, reply.error().story()));
        if (step.script == u"switch" || step.script == u"publish") {
            m_outcome.current = m_run.plan.folder;
            enter(HostState::Switched);
        }
    }
    if (phase.id == u"stage" && m_outcome.state != HostState::Switched)
        enter(HostState::Staged);
    else if (phase.inBatches)
        enter(hasLetPass(phase) ? HostState::Switched : HostState::Healthy);
    else if (phase.id == u"finish")
        enter(HostState::Done);
}

bool HostLane::hasLetPass(const PlannedPhase &phase) const
{
    return std::any_of(phase.steps.begin(), phase.steps.end(),
        [this](const PlannedStep &step) { return m_history.letPass.contains(step.id); });
}

bool HostLane::mayGoOn() const
{
    return m_failedAt && (m_failedAt->isHook || m_failedAt->script == u"health")
        && m_outcome.current == m_run.plan.folder;
}

void HostLane::retry()
{
    rewind(m_before.failure);
}

/// As it was before the failure, but for what is said of the host from now on.
void HostLane::rewind(const QString &remark)
{
    m_beginAt = m_failedAt;
    m_failure.reset();
    m_isFenced = false;
    m_outcome.current = m_before.current;
    m_outcome.failure = remark;
    enter(m_before.state);
}

void HostLane::letPass(const QString &reason)
{
    const QString why = u"kept although \"%1\" failed (%2): %3"_s.arg(
        m_failedAt->title, reason.isEmpty() ? u"no reason was given"_s : reason, m_outcome.failure);
    if (!decide(goOnDecision, m_failedAt->id))
        return;
    m_history.letPass.insert(m_failedAt->id);
    rewind(why);
    note(why);
}

void HostLane::giveUp()
{
    departAs(giveUpDecision, m_failure ? m_failure->story() : QString());
}

void HostLane::exclude(const QString &reason)
{
    m_history.isExcluded = true;
    const QString why = reason.isEmpty() ? u"excluded"_s : u"excluded: "_s + reason;
    departAs(excludeDecision, m_failure ? u"%1; %2"_s.arg(why, m_failure->story()) : why);
}

void HostLane::departAs(QLatin1StringView decision, const QString &why)
{
    m_isOut = true;
    m_outcome.failure = why;
    if (decide(decision, why))
        goBack();
}

/// False when the journal took no entry: then this host does not go on.
bool HostLane::decide(QLatin1StringView decision, const QString &detail)
{
    const auto entry = m_run.crew.journal.intend({.host = m_plan.host, .step = decision, .epoch = m_epoch});
    m_isInterrupted = !entry || !m_run.crew.journal.conclude(*entry, {.detail = detail});
    return !m_isInterrupted;
}

void HostLane::goBack()
{
    if (!m_plan.leftOut.isEmpty() || m_isFenced || m_isInterrupted)
        return;
    const Result<bool> hasLease = takeLeaseToPutBack();
    if (!hasLease) {
        if (m_isInterrupted)
            return;
        m_outcome.failure = hasLease.error().story();
        if (m_wasTouched)
            enter(HostState::RestoreFailed);
        else
            note(u"the lease could not be given up: "_s + hasLease.error().story());
        return;
    }
    // Without a lease of ours there is nothing of ours: what was touched has been put back before.
    if (*hasLease && m_wasTouched)
        undo();
    else if (m_wasTouched && m_outcome.current != m_plan.current) {
        m_outcome.failure = u"somebody else took this host over; \"%1\" is current"_s.arg(m_outcome.current);
        enter(HostState::RestoreFailed);
    } else if (m_wasTouched)
        enter(HostState::Restored);
    else if (m_outcome.state == HostState::Pending)
        enter(HostState::Skipped);
    // Where it does not run what it ran before, the lease keeps the note of it: whoever tries again needs
    // that.
    const bool isBack = m_outcome.state != HostState::RestoreFailed || m_outcome.current == m_plan.current;
    if (*hasLease && !m_isInterrupted && isBack)
        giveUpLease();
}

/// True when this run has the lease now; false when the deployment holds nothing here.
Result<bool> HostLane::takeLeaseToPutBack()
{
    if (m_epoch != 0)
        return true;
    if (!m_history.mayHoldLease)
        return false;
    const PlannedStep *lock = lockStep(m_plan);
    if (!lock)
        return slipway::fail(Errc::Internal, u"the plan takes no lease on %1"_s.arg(m_plan.host));
    TRY(const remote::Reply reply, perform(*lock, Arrival::ToPutBack));
    if (reply.has(u"current"_s))
        m_outcome.current = reply.value(u"current"_s);
    return !reply.has(u"untouched"_s);
}

void HostLane::undo()
{
    std::optional<Error> first;
    for (const PlannedStep &step : m_plan.undo) {
        if (step.isHook && m_history.succeeded.contains(step.id))
            continue;
        const Result<remote::Reply> reply = perform(step);
        if (m_isInterrupted)
            return;
        if (reply && (step.script == u"restore" || step.script == u"withdraw"))
            m_outcome.current = m_plan.current;
        // One hook that fails must not keep the link from going back.
        if (!reply && step.onFailure == OnFailure::FailHost && !first)
            first = Error(reply.error()).during(step.title);
        if (!reply && step.onFailure == OnFailure::Note)
            note(u"%1: %2"_s.arg(step.title, reply.error().story()));
    }
    if (!first) {
        enter(HostState::Restored);
        return;
    }
    m_outcome.failure += (m_outcome.failure.isEmpty() ? u""_s : u"; then "_s) + first->story();
    enter(HostState::RestoreFailed);
}

void HostLane::giveUpLease()
{
    const PlannedStep *unlock = unlockStep(m_plan);
    if (!unlock)
        return;
    const Result<remote::Reply> reply = perform(*unlock);
    if (!reply && !m_isInterrupted)
        note(u"the lease could not be given up: "_s + reply.error().story());
}

void HostLane::abandon()
{
    if (!m_plan.leftOut.isEmpty() || !m_history.mayHoldLease)
        return;
    const Result<bool> hasLease = takeLeaseToPutBack();
    if (!hasLease) {
        note(u"the lease could not be given up: "_s + hasLease.error().story());
        enter(HostState::Unknown);
        return;
    }
    const PlannedStep look{.id = u"look"_s,
        .title = u"Look at what is current"_s,
        .script = u"live"_s,
        .parameters = {{u"ROOT"_s, m_run.plan.root}},
        .timeout = std::chrono::seconds(60)};
    const Result<remote::Reply> live = perform(look);
    m_outcome.current = live ? live->value(u"current"_s) : QString();
    enter(!live                                      ? HostState::Unknown
            : m_outcome.current == m_run.plan.folder ? HostState::Switched
                                                     : HostState::Skipped);
    if (*hasLease)
        giveUpLease();
}

void HostLane::goOnLeaving()
{
    if (m_isOut)
        return;
    m_outcome.current = m_run.plan.folder;
    if (!m_history.letPass.isEmpty())
        m_outcome.failure = u"kept although a step failed"_s;
    enter(HostState::Done);
    if (!m_history.mayHoldLease)
        return;
    // The old epoch, on purpose: a lease that was given up already must not be taken again.
    m_epoch = m_history.epoch;
    giveUpLease();
}

void HostLane::fail(const PlannedStep &step, const Error &error)
{
    if (error.isCancelled() || m_isInterrupted) {
        m_isInterrupted = true;
        if (m_wasTouched)
            m_outcome.state = HostState::Unknown;
        return;
    }
    m_failure = error;
    m_failedAt = &step;
    m_before = m_outcome;
    m_outcome.failure = error.story();
    const bool isLost = error.code() == Errc::Unreachable || error.code() == Errc::TimedOut
        || error.code() == Errc::Unknown;
    // What is current there is somebody else's to say, or nobody knows.
    if (m_isFenced || (isLost && m_wasTouched))
        m_outcome.current.clear();
    enter(!isLost ? HostState::Failed : m_wasTouched ? HostState::Unknown : HostState::Unreachable);
}

void HostLane::note(const QString &text)
{
    m_notes.append(m_plan.host + u": "_s + text);
    m_run.progress.line(m_notes.last());
}

void HostLane::enter(HostState state)
{
    if (m_outcome.state == state)
        return;
    m_outcome.state = state;
    const Result<> recorded = m_run.crew.trail.hostChanged(m_outcome);
    if (recorded)
        return;
    // What cannot be recorded does not go on, and is no failure of the host's.
    m_isInterrupted = true;
    m_notes.append(u"%1: the trail took no entry: %2"_s.arg(m_plan.host, recorded.error().story()));
}

} // namespace slipway::deploy
