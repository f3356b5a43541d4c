// SPDX-License-Identifier: Apache-2.0
#include "deploy/engine.h"

#include "base/remote_path.h"
#include "deploy/course.h"

#include <QUuid>
#include <algorithm>

namespace slipway::deploy {

namespace {

using namespace Qt::StringLiterals;

/// The deployment's identity becomes the name of a file on the host.
bool isIdentity(const QString &text)
{
    return !text.isEmpty() && text.size() <= 64 && text.front() != u'.' && text.front() != u'-'
        && std::all_of(text.begin(), text.end(),
            [](QChar c) { return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_'); });
}

Result<> checkScripts(const QList<PlannedStep> &steps)
{
    for (const PlannedStep &step : steps) {
        TRY(const QString digest, remote::templateDigest(step.script));
        if (digest != step.scriptDigest)
            return fail(Error(
                Errc::OutOfDate, u"the script \"%1\" is not the one that was reviewed"_s.arg(step.script))
                            .named(u"deploy.out-of-date"_s)
                            .hint(u"The plan was made by another version of Slipway: make a new one."_s));
    }
    return {};
}

Result<> check(const Plan &plan, const Holder &holder)
{
    if (!isIdentity(holder.database) || !isIdentity(holder.deployment))
        return fail(Errc::InvalidInput, u"the deployment has no identity"_s);
    if (plan.hosts.isEmpty())
        return fail(Errc::InvalidInput, u"the plan has no hosts"_s);
    TRY_DO(RemotePath::parse(plan.root));
    for (const HostPlan &host : plan.hosts) {
        for (const PlannedPhase &phase : host.phases)
            TRY_DO(checkScripts(phase.steps));
        TRY_DO(checkScripts(host.undo));
    }
    return {};
}

QString newSession()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

Engine::Engine(Crew crew, Holder holder, Pace pace)
    : m_crew(std::move(crew)),
      m_holder(std::move(holder)),
      m_pace(pace)
{
}

Result<Report> Engine::run(const Plan &plan, std::stop_token stop, task::Progress &progress)
{
    TRY_DO(check(plan, m_holder));
    const Run run{plan, m_crew, m_holder, m_pace, newSession(), std::move(stop), progress};
    return Course(run, {}).forward();
}

Result<Report> Engine::resume(const Plan &plan, std::stop_token stop, task::Progress &progress)
{
    TRY_DO(check(plan, m_holder));
    TRY(const History history, readHistory(m_crew.journal));
    const Run run{plan, m_crew, m_holder, m_pace, newSession(), std::move(stop), progress};
    const bool goesBack = history.turnedBack || history.wantedBack;
    if (!m_crew.steering.excluded.isEmpty() && (goesBack || history.leaving))
        return fail(Error(Errc::Refused,
            history.leaving ? u"the deployment is done: no host can be excluded any more"_s
                            : u"the deployment is being put back on every host"_s)
                        .named(u"deploy.cannot-exclude"_s));
    if (!goesBack)
        return Course(run, history).forward();
    const QString reason = history.reason.isEmpty() ? u"it was being reverted"_s : history.reason;
    return Course(run, history).back(Error(Errc::Failed, reason));
}

Result<Report> Engine::revert(const Plan &plan, std::stop_token stop, task::Progress &progress)
{
    TRY_DO(check(plan, m_holder));
    TRY(const History history, readHistory(m_crew.journal));
    const Run run{plan, m_crew, m_holder, m_pace, newSession(), std::move(stop), progress};
    Course course(run, history);
    if (history.leaving && course.hasDepartures())
        return course.forward();
    if (history.leaving)
        return fail(Error(Errc::Refused, u"the deployment is done: there is nothing to revert"_s)
                        .named(u"deploy.done"_s)
                        .hint(u"Resume it so that it gives up its leases; then roll back."_s));
    return course.back(std::nullopt);
}

Result<Report> Engine::abandon(const Plan &plan, std::stop_token stop, task::Progress &progress)
{
    TRY_DO(check(plan, m_holder));
    TRY(const History history, readHistory(m_crew.journal));
    const Run run{plan, m_crew, m_holder, m_pace, newSession(), std::move(stop), progress};
    return Course(run, history).abandon();
}

} // namespace slipway::deploy
