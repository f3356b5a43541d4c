// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/deployments/scripted_deployments.h"

#include <algorithm>
#include <array>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

const QDateTime noon = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000, Qt::UTC);

deploy::PlannedStep step(const QString &id, const QString &title)
{
    const bool mayFail = id == u"unlock" || id == u"prune";
    return {.id = id,
        .title = title,
        .script = id,
        .onFailure = mayFail ? deploy::OnFailure::Note : deploy::OnFailure::FailHost};
}

QList<deploy::PlannedPhase> phases(int furtherSteps)
{
    QList<deploy::PlannedPhase> all{{.id = u"prepare"_s,
                                        .title = u"Prepare"_s,
                                        .steps = {step(u"lock"_s, u"Take the lease"_s),
                                            step(u"send"_s, u"Send what is not there yet"_s)}},
        {.id = u"stage"_s,
            .title = u"Stage"_s,
            .steps
            = {step(u"stage"_s, u"Make the virtual environment"_s), step(u"seal"_s, u"Seal the release"_s)}},
        {.id = u"switch"_s,
            .title = u"Switch"_s,
            .inBatches = true,
            .steps = {step(u"switch"_s, u"Switch to the release"_s),
                step(u"health"_s, u"Ask whether it is healthy"_s)}},
        {.id = u"finish"_s, .title = u"Finish"_s, .steps = {step(u"receipt"_s, u"Write the receipt"_s)}},
        {.id = u"leave"_s, .title = u"Leave"_s, .steps = {step(u"unlock"_s, u"Give up the lease"_s)}}};
    for (int i = 1; i <= furtherSteps; ++i)
        all[1].steps.insert(i, step(u"further:%1"_s.arg(i), u"Further step %1"_s.arg(i)));
    return all;
}

deploy::Plan planOf(int hosts, const QStringList &batches, int furtherSteps)
{
    deploy::Plan plan{.project = u"shop"_s,
        .environment = u"production"_s,
        .recipe = u"python-venv"_s,
        .root = u"/srv/shop"_s,
        .version = u"1.4.0"_s,
        .build = 12,
        .folder = u"1.4.0-b12"_s,
        .sha256 = QString(64, u'a'),
        .batches = batches};
    for (int i = 1; i <= hosts; ++i)
        plan.hosts.append({.host = ScriptedDeployment::hostName(i),
            .current = u"1.3.0-b9"_s,
            .phases = phases(furtherSteps),
            .undo = {step(u"undo:switch"_s, u"Switch back to what was current"_s)}});
    return plan;
}

} // namespace

QString ScriptedDeployment::hostName(int number)
{
    return u"web-%1"_s.arg(number, 3, 10, QChar(u'0'));
}

const QStringList &ScriptedDeployment::forward()
{
    static const QStringList steps{
        u"lock"_s, u"send"_s, u"stage"_s, u"seal"_s, u"switch"_s, u"health"_s, u"receipt"_s, u"unlock"_s};
    return steps;
}

ScriptedDeployment::ScriptedDeployment(int hosts, const QStringList &batches, qint64 number, int furtherSteps)
{
    m_opened.plan = planOf(hosts, batches, furtherSteps);
    m_opened.tier = model::Tier::Production;
    m_opened.deployment = {.id = {number},
        .project = u"shop"_s,
        .environment = u"production"_s,
        .version = u"1.4.0"_s,
        .build = 12,
        .reason = u"INC-881: the till rounds wrongly"_s,
        .person = u"ada"_s,
        .workstation = u"laptop"_s,
        .started = noon};
    for (const auto &host : m_opened.plan->hosts)
        m_opened.deployment.hosts.append(
            {.host = host.host, .previous = u"1.3.0-b9"_s, .current = u"1.3.0-b9"_s});
}

QStringList ScriptedDeployment::steps() const
{
    QStringList all;
    for (const auto &phase : m_opened.plan->hosts.first().phases) {
        for (const auto &one : phase.steps)
            all.append(one.id);
    }
    return all;
}

DeploymentOpened ScriptedDeployment::opened() const
{
    const std::lock_guard guard(m_mutex);
    return m_opened;
}

DeploymentNews ScriptedDeployment::since(const JournalMark &mark) const
{
    constexpr int most = 1'000;
    const std::lock_guard guard(m_mutex);
    DeploymentNews news{.state = m_opened.deployment.state,
        .engine = m_engine,
        .finished = m_opened.deployment.finished,
        .hosts = m_opened.deployment.hosts,
        .at = noon.addSecs(m_seconds)};
    for (const auto &id : mark.open) {
        if (const auto &entry = m_journal[id.value - 1]; entry.state != model::StepState::Intended)
            news.entries.append(entry);
    }
    for (qsizetype i = mark.after.value; i < m_journal.size(); ++i) {
        if (i - mark.after.value == most) {
            news.hasMore = true;
            break;
        }
        news.entries.append(m_journal[i]);
    }
    return news;
}

qint64 ScriptedDeployment::append(const QString &host, const QString &step)
{
    m_journal.append({.id = {m_journal.size() + 1},
        .deployment = m_opened.deployment.id,
        .host = host,
        .step = step,
        .attempt = ++m_attempts[host + u'/' + step],
        .intended = noon.addSecs(m_seconds)});
    return m_journal.size() - 1;
}

void ScriptedDeployment::begin(const QString &host, const QString &step)
{
    const std::lock_guard guard(m_mutex);
    m_open[host] = append(host, step);
}

void ScriptedDeployment::conclude(
    const QString &host, model::StepState state, const QString &detail, const QStringList &output)
{
    const std::lock_guard guard(m_mutex);
    auto &entry = m_journal[m_open.take(host)];
    entry.state = state;
    entry.concluded = noon.addSecs(++m_seconds);
    entry.detail = detail;
    entry.output = output.join(u'\n');
}

void ScriptedDeployment::perform(const QString &host, const QStringList &steps)
{
    for (const QString &step : steps) {
        begin(host, step);
        conclude(host);
    }
}

void ScriptedDeployment::decide(const QString &decision, const QString &host, const QString &detail)
{
    const std::lock_guard guard(m_mutex);
    auto &entry = m_journal[append(host, decision)];
    entry.state = model::StepState::Succeeded;
    entry.concluded = entry.intended;
    entry.detail = detail;
}

void ScriptedDeployment::setHost(const model::HostOutcome &outcome)
{
    const std::lock_guard guard(m_mutex);
    for (auto &host : m_opened.deployment.hosts) {
        if (host.host == outcome.host)
            host = outcome;
    }
}

void ScriptedDeployment::setDurations(const QList<std::chrono::milliseconds> &ofEarlierOnes)
{
    const std::lock_guard guard(m_mutex);
    m_opened.durations = ofEarlierOnes;
}

void ScriptedDeployment::setState(model::DeploymentState state, EngineAt engine)
{
    const std::lock_guard guard(m_mutex);
    m_opened.deployment.state = state;
    m_engine = engine;
    const bool isOver
        = state != model::DeploymentState::Running && state != model::DeploymentState::Interrupted;
    m_opened.deployment.finished = isOver ? noon.addSecs(m_seconds) : QDateTime();
}

Result<DeploymentRows> ScriptedDeploymentsDesk::list(const DeploymentsAsked &asked, std::stop_token)
{
    return onList ? onList(asked) : Result<DeploymentRows>(DeploymentRows{});
}

Result<DeploymentOpened> ScriptedDeploymentsDesk::open(Id<model::Deployment>, std::stop_token)
{
    onOpen();
    if (failure)
        return fail(*failure);
    return one->opened();
}

Result<DeploymentNews> ScriptedDeploymentsDesk::follow(
    Id<model::Deployment>, const JournalMark &mark, std::stop_token)
{
    if (isUnreadable)
        return fail(Errc::Unreachable, u"the server is gone"_s);
    return one->since(mark);
}

Result<QString> ScriptedDeploymentsDesk::end(Id<model::Deployment>, const EndOrder &asked,
    std::stop_token stop, task::Progress &progress, const deploy::Steering &led)
{
    order = asked;
    steering = led;
    return onEnd(asked.way, asked.reason, std::move(stop), progress);
}

QList<DeploymentRow> sampleDeployments(int count)
{
    using model::DeploymentState;
    using model::HostState;
    constexpr std::array states{DeploymentState::Running, DeploymentState::Succeeded,
        DeploymentState::Interrupted, DeploymentState::Reverted, DeploymentState::Succeeded,
        DeploymentState::PartlyDone, DeploymentState::RevertFailed, DeploymentState::Abandoned};
    const QStringList projects{u"shop"_s, u"invoices"_s, u"catalogue-search"_s};
    QList<DeploymentRow> rows;
    for (int i = 0; i < count; ++i) {
        const auto state = states[std::size_t(i) % states.size()];
        const bool isProduction = i % 3 == 0;
        DeploymentRow row{
            .deployment = {.id = {count - i},
                .kind = i % 7 == 4 ? model::DeploymentKind::Rollback : model::DeploymentKind::Deploy,
                .state = state,
                .project = projects[i % 3],
                .environment = isProduction ? u"production"_s : u"staging"_s,
                .version = u"1.%1.0"_s.arg(40 - i % 40),
                .build = 500 - i,
                .reason = isProduction ? u"INC-%1: the till rounds wrongly"_s.arg(881 - i) : QString(),
                .person = i % 2 == 0 ? u"ada"_s : u"bo"_s,
                .workstation = u"laptop"_s,
                .started = noon.addSecs(-3600 * i)},
            .tier = isProduction ? model::Tier::Production : model::Tier::Staging};
        if (state != DeploymentState::Running && state != DeploymentState::Interrupted)
            row.deployment.finished = row.deployment.started.addSecs(40 + i);
        row.hosts[HostState::Done] = state == DeploymentState::Succeeded ? 12 : 5;
        if (state == DeploymentState::PartlyDone || state == DeploymentState::RevertFailed)
            row.hosts[HostState::Failed] = 2;
        if (state == DeploymentState::Running)
            row.hosts[HostState::Pending] = 7;
        rows.append(row);
    }
    return rows;
}

} // namespace slipway::ui
