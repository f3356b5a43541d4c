// SPDX-License-Identifier: Apache-2.0
#include "deploy/course.h"

#include "deploy/batches.h"
#include "deploy/lanes.h"

namespace slipway::deploy {

namespace {

using namespace Qt::StringLiterals;
using model::DeploymentState;
using model::HostState;

const HostPlan *firstTakingPart(const Plan &plan)
{
    for (const HostPlan &host : plan.hosts) {
        if (host.leftOut.isEmpty())
            return &host;
    }
    return nullptr;
}

qint64 bytesToSend(const PlannedPhase &phase)
{
    qint64 bytes = 0;
    for (const PlannedStep &step : phase.steps) {
        for (const Transfer &transfer : step.transfers)
            bytes += transfer.present ? 0 : transfer.size;
    }
    return bytes;
}

} // namespace

Course::Course(const Run &run, History history) : m_run(run), m_history(std::move(history))
{
    for (const HostPlan &host : run.plan.hosts)
        m_lanes.push_back(std::make_unique<HostLane>(run, host, m_history.hosts.value(host.host)));
}

Report Course::forward()
{
    const HostPlan *first = firstTakingPart(m_run.plan);
    const qsizetype phases = first ? first->phases.size() : 0;
    finishDepartures();
    if (!m_history.leaving)
        excludeHosts();
    if (isInterrupted())
        return interrupted();
    for (qsizetype phase = 0; phase < phases; ++phase) {
        const bool isLast = phase == phases - 1;
        if (m_history.leaving && !isLast)
            continue;
        if (isLast && !m_history.leaving) {
            // From here on the deployment is done, whatever happens: only leases are given up.
            if (const Result<> decided = decide(leaveDecision, {}); !decided) {
                m_cause = decided.error();
                return interrupted();
            }
        }
        if (isLast && m_history.leaving) {
            inLanes(m_run.pace.lanes, qsizetype(m_lanes.size()),
                [&](qsizetype i) { m_lanes[std::size_t(i)]->goOnLeaving(); });
            if (isInterrupted())
                return interrupted();
            continue;
        }
        if (std::optional<Report> ended = goThroughPhase(phase))
            return *std::move(ended);
    }
    const bool all = std::all_of(m_lanes.begin(), m_lanes.end(),
        [](const auto &lane) { return lane->outcome().state == HostState::Done; });
    return report(all ? DeploymentState::Succeeded : DeploymentState::PartlyDone);
}

/// A report when the deployment ended in this phase; nothing when it goes on.
std::optional<Report> Course::goThroughPhase(qsizetype phase)
{
    std::vector<HostLane *> waiting = active();
    if (waiting.empty())
        return back(m_cause);
    const PlannedPhase &sample = waiting.front()->plan().phases.at(phase);
    qint64 bytes = 0;
    for (const HostLane *lane : waiting)
        bytes += bytesToSend(lane->plan().phases.at(phase));
    if (bytes > 0)
        m_run.progress.beginBytes(sample.title, bytes);
    else
        m_run.progress.begin(sample.title, qint64(waiting.size()));
    const int count = int(waiting.size());
    const QList<int> sizes = batchSizes(sample.inBatches ? m_run.plan.batches : QStringList(), count)
                                 .value_or(QList<int>{count});
    auto next = waiting.begin();
    for (const int size : sizes) {
        if (std::optional<Report> ended = goThroughBatch({next, next + size}, phase))
            return ended;
        next += size;
        if (next != waiting.end() && m_run.crew.steering.pause.stop_requested()) {
            m_cause = Error(Errc::Cancelled,
                u"paused after %1 of %2 hosts"_s.arg(next - waiting.begin()).arg(waiting.size()))
                          .hint(u"Look at them, then continue it or put it back."_s)
                          .named(u"deploy.paused"_s);
            return interrupted();
        }
    }
    return std::nullopt;
}

/// Until every host of the batch is through the phase, or out. A report when the deployment ended there.
std::optional<Report> Course::goThroughBatch(std::vector<HostLane *> lanes, qsizetype phase)
{
    std::vector<HostLane *> held;
    while (!lanes.empty()) {
        const std::vector<HostLane *> notBegun = goThrough(lanes, phase);
        held.insert(held.end(), notBegun.begin(), notBegun.end());
        lanes.clear();
        if (isInterrupted())
            return interrupted();
        m_cause = firstFailure();
        if (!m_run.crew.steering.guide) {
            if (hasFailedTooOften())
                return back(m_cause);
            letFailedHostsGo();
        }
        for (auto failed = failing(); !failed.empty() && lanes.empty() && !isInterrupted();
             failed = failing()) {
            const Result<Advice> advice = ask(failed, phase);
            if (!advice || advice->way == Advice::Way::Stop) {
                m_cause = advice
                    ? Error(Errc::Cancelled, u"stopped where hosts had failed: "_s + m_cause->story())
                          .hint(u"Resume it, or revert it; until then it keeps its lease on the hosts."_s)
                    : advice.error();
                return interrupted();
            }
            if (advice->way == Advice::Way::PutBack)
                return back(m_cause);
            lanes = follow(*advice, failed);
        }
        if (isInterrupted())
            return interrupted();
        if (active().empty())
            return back(m_cause);
        if (lanes.empty())
            std::swap(lanes, held);
    }
    m_cause = firstFailure();
    return std::nullopt;
}

/// Returns those that were not begun, because too many had failed before it was their turn.
std::vector<HostLane *> Course::goThrough(const std::vector<HostLane *> &lanes, qsizetype phase)
{
    const bool countsHosts = !m_run.progress.snapshot().isBytes;
    std::atomic<int> failed = 0;
    std::vector<char> isBegun(lanes.size(), false); // each lane writes its own
    inLanes(m_run.pace.lanes, qsizetype(lanes.size()), [&](qsizetype i) {
        HostLane &lane = *lanes[std::size_t(i)];
        // Nobody begins what will have to be taken back anyway.
        if (failed > m_run.plan.maxFailed)
            return;
        isBegun[std::size_t(i)] = true;
        lane.goThrough(lane.plan().phases.at(phase));
        if (lane.failure())
            ++failed;
        else if (countsHosts)
            m_run.progress.advance(1);
    });
    std::vector<HostLane *> notBegun;
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        if (!isBegun[i])
            notBegun.push_back(lanes[i]);
    }
    return notBegun;
}

/// Hosts that failed within what is allowed go back on their own; the others go on.
void Course::letFailedHostsGo()
{
    onEach(failing(), [](HostLane &lane) { lane.giveUp(); });
}

Report Course::back(const std::optional<Error> &cause)
{
    if (cause)
        m_cause = cause;
    if (!m_history.turnedBack) {
        const Result<> decided = decide(turnBackDecision, cause ? cause->story() : QString());
        if (!decided) {
            m_cause = decided.error();
            return interrupted();
        }
    }
    m_run.progress.begin(u"Putting back what was touched"_s, qint64(m_lanes.size()));
    inLanes(m_run.pace.lanes, qsizetype(m_lanes.size()), [&](qsizetype i) {
        m_lanes[std::size_t(i)]->goBack();
        m_run.progress.advance(1);
    });
    if (isInterrupted())
        return interrupted();
    const bool all
        = std::all_of(m_lanes.begin(), m_lanes.end(), [](const auto &lane) { return lane->isRestored(); });
    return report(all ? DeploymentState::Reverted : DeploymentState::RevertFailed);
}

Report Course::abandon()
{
    inLanes(m_run.pace.lanes, qsizetype(m_lanes.size()),
        [&](qsizetype i) { m_lanes[std::size_t(i)]->abandon(); });
    return isInterrupted() ? interrupted() : report(DeploymentState::Abandoned);
}

Result<> Course::decide(QLatin1StringView decision, const QString &detail)
{
    TRY(const Id<model::JournalEntry> entry, m_run.crew.journal.intend({.host = {}, .step = decision}));
    return m_run.crew.journal.conclude(entry, {.detail = detail});
}

Report Course::interrupted()
{
    if (!m_cause && m_run.stop.stop_requested())
        m_cause = Error(Errc::Cancelled, u"the deployment was stopped"_s)
                      .hint(u"Resume it, or revert it; until then it keeps its lease on the hosts."_s);
    return report(DeploymentState::Interrupted);
}

Report Course::report(DeploymentState state) const
{
    Report report{.state = state, .cause = m_cause, .notes = m_notes};
    for (const auto &lane : m_lanes) {
        report.hosts.append(lane->outcome());
        report.notes.append(lane->notes());
    }
    return report;
}

bool Course::isInterrupted() const
{
    return m_run.stop.stop_requested() || std::any_of(m_lanes.begin(), m_lanes.end(), [](const auto &lane) {
        return lane->isInterrupted();
    });
}

bool Course::hasFailedTooOften() const
{
    const auto failed = std::count_if(m_lanes.begin(), m_lanes.end(), [](const auto &lane) {
        return !lane->isExcluded() && (lane->failure().has_value() || lane->isOut());
    });
    return failed > m_run.plan.maxFailed || failed == std::ptrdiff_t(m_lanes.size());
}

std::optional<Error> Course::firstFailure() const
{
    for (const auto &lane : m_lanes) {
        if (lane->failure())
            return lane->failure();
    }
    return std::nullopt;
}

std::vector<HostLane *> Course::active() const
{
    return lanesThat([](const HostLane &lane) { return !lane.isOut() && !lane.failure(); });
}

std::vector<HostLane *> Course::lanesThat(const std::function<bool(const HostLane &)> &holds) const
{
    std::vector<HostLane *> lanes;
    for (const auto &lane : m_lanes) {
        if (holds(*lane))
            lanes.push_back(lane.get());
    }
    return lanes;
}

void Course::onEach(const std::vector<HostLane *> &lanes, const std::function<void(HostLane &)> &work) const
{
    inLanes(m_run.pace.lanes, qsizetype(lanes.size()), [&](qsizetype i) { work(*lanes[std::size_t(i)]); });
}

} // namespace slipway::deploy
