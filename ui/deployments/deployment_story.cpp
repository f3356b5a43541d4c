// SPDX-License-Identifier: Apache-2.0
#include "ui/deployments/deployment_story.h"

#include "base/displayable.h"
#include "deploy/history.h"
#include "model/decision.h"
#include "ui/deployments/engine_words.h"

#include <QCoreApplication>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("slipway::ui::DeploymentStory", text);
}

QStringList linesOf(const QString &output)
{
    if (output.isEmpty())
        return {};
    QStringList lines = displayableLines(output).split(u'\n');
    while (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

} // namespace

DeploymentStory::DeploymentStory(const DeploymentOpened &opened) : m_opened(opened)
{
    for (const auto &outcome : opened.deployment.hosts) {
        m_hostPlaces.insert(outcome.host, int(m_hosts.size()));
        m_hosts.append({.host = outcome.host, .outcome = outcome});
        m_steps.append(Steps());
    }
    if (opened.plan)
        readPlan();
    m_opened.deployment.plan.clear(); // it was read, and is large
    for (int i = 0; i < m_hosts.size(); ++i)
        count(m_hosts[i], m_steps[i]);
}

void DeploymentStory::readPlan()
{
    for (const auto &host : m_opened.plan->hosts) {
        const auto place = m_hostPlaces.constFind(host.host);
        if (place == m_hostPlaces.cend())
            continue;
        m_hosts[*place].leftOut = host.leftOut;
        Steps &steps = m_steps[*place];
        for (int phase = 0; phase < host.phases.size(); ++phase) {
            note(host.phases[phase].steps, phase, host.phases[phase].inBatches);
            if (phase >= m_phases.size())
                m_phases.append(inOwnWords(host.phases[phase].title));
            QStringList ids;
            for (const auto &step : host.phases[phase].steps)
                ids.append(step.id);
            steps.phases.append(ids);
        }
        note(host.undo, -1, false);
        for (const auto &step : host.undo)
            steps.undo.append(step.id);
    }
}

void DeploymentStory::note(const QList<deploy::PlannedStep> &steps, int phase, bool isInBatches)
{
    for (const auto &step : steps) {
        if (!m_stepPlaces.contains(step.id))
            m_stepPlaces.insert(step.id,
                {.title = inOwnWords(step.title),
                    .phase = phase,
                    .isInBatches = isInBatches,
                    .mayFail = step.onFailure == deploy::OnFailure::Note});
    }
}

QList<int> DeploymentStory::take(const DeploymentNews &news)
{
    auto &deployment = m_opened.deployment;
    deployment.state = news.state;
    deployment.finished = news.finished;
    m_engine = news.engine;
    m_at = news.at;
    QList<int> places;
    for (const auto &entry : news.entries)
        places.append(takeEntry(entry));
    for (const auto &outcome : news.hosts) {
        if (const auto place = m_hostPlaces.constFind(outcome.host); place != m_hostPlaces.cend())
            m_hosts[*place].outcome = outcome;
    }
    for (int i = 0; i < m_hosts.size(); ++i)
        count(m_hosts[i], m_steps[i]);
    std::sort(places.begin(), places.end());
    places.resize(std::distance(places.begin(), std::unique(places.begin(), places.end())));
    return places;
}

int DeploymentStory::takeEntry(const model::JournalEntry &entry)
{
    const auto known = m_places.constFind(entry.id.value);
    const int place = known == m_places.cend() ? int(m_runs.size()) : *known;
    if (known == m_places.cend()) {
        m_places.insert(entry.id.value, place);
        m_runs.append({.id = entry.id,
            .host = entry.host,
            .step = entry.step,
            .title = titleOf(entry.step),
            .attempt = entry.attempt,
            .begun = entry.intended});
        m_last = std::max(m_last, entry.id.value);
        if (const auto host = m_hostPlaces.constFind(entry.host); host != m_hostPlaces.cend())
            m_hosts[*host].runs.append(place);
    }
    StepRun &run = m_runs[place];
    run.state = entry.state;
    run.ended = entry.concluded;
    run.detail = displayable(entry.detail);
    run.output = linesOf(entry.output);
    m_lastSign = std::max({m_lastSign, run.begun, run.ended.isValid() ? run.ended : run.begun});
    follow(run, place);
    return place;
}

/// What the run means for its host, or for all.
void DeploymentStory::follow(StepRun &run, int place)
{
    if (run.host.isEmpty()) {
        m_isTurnedBack = m_isTurnedBack || run.step == deploy::turnBackDecision;
        if (run.step == model::askDecision) {
            m_isAsking = run.isOpen();
            m_isTurnedBack = m_isTurnedBack || deploy::wantsBack(run.detail);
        }
        return;
    }
    const auto found = m_hostPlaces.constFind(run.host);
    if (found == m_hostPlaces.cend())
        return;
    HostStory &host = m_hosts[*found];
    Steps &steps = m_steps[*found];
    steps.begun.insert(run.step);
    steps.hasGivenUp
        = steps.hasGivenUp || run.step == deploy::giveUpDecision || run.step == deploy::excludeDecision;
    if (run.step == deploy::goOnDecision && !run.isOpen()) {
        steps.concluded.insert(run.detail);
        steps.failed.remove(run.detail);
    }
    const bool mayFail = m_stepPlaces.value(run.step).mayFail;
    if (run.state == model::StepState::Succeeded || (run.state == model::StepState::Failed && mayFail))
        steps.concluded.insert(run.step);
    if (run.isOpen() || steps.concluded.contains(run.step))
        steps.failed.remove(run.step);
    else
        steps.failed.insert(run.step);
    if (run.isOpen())
        host.open = place;
    else if (host.open == place)
        host.open = -1;
}

JournalMark DeploymentStory::mark() const
{
    JournalMark mark{.after = {m_last}};
    for (const StepRun &run : m_runs) {
        if (run.isOpen())
            mark.open.append(run.id);
    }
    return mark;
}

QString DeploymentStory::titleOf(const QString &step) const
{
    if (step == deploy::turnBackDecision)
        return tr("Decided: what was touched goes back");
    if (step == deploy::leaveDecision)
        return tr("Decided: all is done, the leases are given up");
    if (step == deploy::giveUpDecision)
        return tr("Decided: this host goes back, the others go on");
    if (step == deploy::excludeDecision)
        return tr("Excluded: this host goes back, the others go on");
    if (step == deploy::goOnDecision)
        return tr("Decided: it goes on although a step failed");
    if (step == model::askDecision)
        return tr("Asked: what becomes of the hosts that failed");
    const auto place = m_stepPlaces.constFind(step);
    return place == m_stepPlaces.cend() ? displayable(step) : place->title;
}

const HostStory *DeploymentStory::host(const QString &name) const
{
    const auto place = m_hostPlaces.constFind(name);
    return place == m_hostPlaces.cend() ? nullptr : &m_hosts[*place];
}

/// A host that goes back has before it what puts things back, and no longer what would have come.
void DeploymentStory::count(HostStory &host, const Steps &steps) const
{
    const QString lock = u"lock"_s;
    const QString unlock = u"unlock"_s;
    const auto isDone = [&](const QString &step) { return steps.concluded.contains(step); };
    host.done = 0;
    host.all = 0;
    if (!host.leftOut.isEmpty())
        return;
    const bool goesBack = m_isTurnedBack || steps.hasGivenUp;
    bool isTouched = false;
    for (const auto &phase : steps.phases) {
        for (const QString &step : phase) {
            if (goesBack && step == unlock)
                continue;
            host.done += isDone(step) ? 1 : 0;
            host.all += goesBack ? (isDone(step) ? 1 : 0) : 1;
            isTouched = isTouched || (m_stepPlaces.value(step).isInBatches && steps.begun.contains(step));
        }
    }
    if (!goesBack)
        return;
    for (const QString &step : isTouched ? steps.undo : QStringList()) {
        host.done += isDone(step) ? 1 : 0;
        ++host.all;
    }
    if (steps.begun.contains(lock)) {
        host.done += isDone(unlock) ? 1 : 0;
        ++host.all;
    }
}

StepTally DeploymentStory::tally() const
{
    StepTally tally;
    for (const HostStory &host : m_hosts) {
        tally.done += host.done;
        tally.all += host.all;
    }
    return tally;
}

std::optional<std::chrono::milliseconds> DeploymentStory::left() const
{
    auto before = m_opened.durations;
    if (before.isEmpty() || isOver() || isGoingBack() || isAsking())
        return std::nullopt;
    std::sort(before.begin(), before.end());
    const auto [done, all] = tally();
    if (all == 0 || deployment().started.msecsTo(m_at) > before.last().count())
        return std::nullopt;
    return before[before.size() / 2] * (all - done) / all;
}

} // namespace slipway::ui
