// SPDX-License-Identifier: Apache-2.0
// Hosts that failed, and what a person makes of them.
#include "deploy/course.h"

#include "model/decision.h"

#include <QElapsedTimer>

namespace slipway::deploy {

namespace {

using namespace Qt::StringLiterals;

/// Connections that stood unused for longer than this while a person thought are made anew.
constexpr qint64 longestIdle = 60'000; // milliseconds

QString wordsFor(const Advice &advice)
{
    const QString who = advice.isForAll() ? u"everything"_s
        : advice.hosts.isEmpty()          ? u"all that failed"_s
                                          : advice.hosts.join(u", "_s);
    const QString words = u"%1: %2"_s.arg(spell(advice.way), who);
    return advice.reason.isEmpty() ? words : u"%1 (%2)"_s.arg(words, advice.reason);
}

} // namespace

std::vector<HostLane *> Course::failing() const
{
    return lanesThat([](const HostLane &lane) { return lane.failure() && !lane.isOut(); });
}

/// The question is in the journal while it is open, and the answer before it is followed.
Result<Advice> Course::ask(const std::vector<HostLane *> &failed, qsizetype phase)
{
    Trouble trouble{
        .phase = failed.front()->plan().phases.at(phase).title, .hosts = {}, .others = int(active().size())};
    for (const HostLane *lane : failed)
        trouble.hosts.append({.host = lane->plan().host,
            .step = lane->failedStep(),
            .cause = *lane->failure(),
            .mayGoOn = lane->mayGoOn()});
    TRY(const auto entry, m_run.crew.journal.intend({.host = {}, .step = model::askDecision}));
    QElapsedTimer thought;
    thought.start();
    const Advice advice = m_run.crew.steering.guide->advise(trouble, m_run.stop);
    TRY_DO(m_run.crew.journal.conclude(entry, {.detail = wordsFor(advice)}));
    TRY_DO(m_run.crew.trail.advised(trouble, advice));
    if (thought.hasExpired(longestIdle)) {
        for (const auto &lane : m_lanes)
            lane->hangUp();
    }
    return advice;
}

/// Returns the hosts that go through the phase once more. Those that the advice does not name are asked about
/// again.
std::vector<HostLane *> Course::follow(const Advice &advice, const std::vector<HostLane *> &failed)
{
    std::vector<HostLane *> meant;
    for (HostLane *lane : failed) {
        const bool isNamed = advice.hosts.isEmpty() || advice.hosts.contains(lane->plan().host);
        if (isNamed && (advice.way != Advice::Way::GoOn || lane->mayGoOn()))
            meant.push_back(lane);
    }
    onEach(meant, [&](HostLane &lane) {
        if (advice.way == Advice::Way::Retry)
            lane.retry();
        else if (advice.way == Advice::Way::GoOn)
            lane.letPass(advice.reason);
        else
            lane.exclude(advice.reason);
    });
    if (advice.way == Advice::Way::Exclude) {
        if (!m_run.progress.snapshot().isBytes)
            m_run.progress.advance(qint64(meant.size()));
        meant.clear();
    }
    return meant;
}

bool Course::hasDepartures() const
{
    return std::any_of(
        m_lanes.begin(), m_lanes.end(), [](const auto &lane) { return lane->hasToGoBackStill(); });
}

void Course::finishDepartures()
{
    onEach(lanesThat([](const HostLane &lane) { return lane.hasToGoBackStill(); }),
        [](HostLane &lane) { lane.goBack(); });
}

/// Before anything else is done: hosts that somebody took out of the deployment.
void Course::excludeHosts()
{
    const Steering &steering = m_run.crew.steering;
    onEach(lanesThat([&](const HostLane &lane) {
        return steering.excluded.contains(lane.plan().host) && !lane.isOut();
    }),
        [&](HostLane &lane) { lane.exclude(steering.reason); });
}

} // namespace slipway::deploy
