// SPDX-License-Identifier: Apache-2.0
#include "deploy/plan.h"
#include "deploy/readiness.h"

#include "base/displayable.h"

namespace slipway::deploy {

namespace {

using namespace Qt::StringLiterals;

Error outOfDate(const QString &story)
{
    return Error(Errc::OutOfDate, story)
        .named(u"deploy.out-of-date"_s)
        .hint(u"Make a new plan and review it."_s);
}

QString orUnset(const QString &value)
{
    return value.isEmpty() ? u"not set"_s : displayable(value);
}

QString orNothing(const QString &name)
{
    return name.isEmpty() ? u"nothing"_s : name;
}

QStringList differencesOn(const Plan &plan, const HostPlan &planned, const Observation &now)
{
    QStringList all;
    if (!planned.leftOut.isEmpty() && now.failure.isEmpty())
        return {u"can be reached now, and was left out of the plan"_s};
    if (!now.failure.isEmpty()) {
        if (planned.leftOut.isEmpty())
            all.append(u"cannot be looked at any more: %1"_s.arg(now.failure));
        return all;
    }
    if (now.current != planned.current)
        all.append(u"%1 is current, and %2 was"_s.arg(orNothing(now.current), orNothing(planned.current)));
    if (planned.releaseState == u"sealed"
        && (now.release != ReleasePresence::Sealed || now.manifest != planned.manifest))
        all.append(u"%1 is not there any more as it was"_s.arg(plan.folder));
    if (now.release == ReleasePresence::Different)
        all.append(u"%1 is there now, made from other bytes"_s.arg(plan.folder));
    if (!planned.python.isEmpty() && now.python != planned.python)
        all.append(u"its Python is %1, and was %2"_s.arg(orNothing(now.python), planned.python));
    if (now.freeBytes < planned.neededBytes)
        all.append(u"too little space is free now"_s);
    if (!now.missing.isEmpty())
        all.append(u"it lacks %1 now"_s.arg(now.missing.join(u", "_s)));
    if (!now.writable || !now.sameFilesystem || now.networkFilesystem)
        all.append(u"%1 cannot be used as it could before"_s.arg(plan.root));
    if (plan.recipe == u"files" && !now.conflicts.isEmpty())
        all.append(u"%1 is there now, with other bytes"_s.arg(now.conflicts.join(u", "_s)));
    return all;
}

const Observation *seenOf(const QList<Observation> &all, const QString &host)
{
    for (const Observation &seen : all) {
        if (seen.host == host)
            return &seen;
    }
    return nullptr;
}

} // namespace

QStringList differences(const Plan &plan, const QList<Observation> &now)
{
    QStringList all;
    for (const HostPlan &planned : plan.hosts) {
        const Observation *seen = seenOf(now, planned.host);
        if (!seen) {
            all.append(u"%1 was not looked at"_s.arg(planned.host));
            continue;
        }
        for (const QString &difference : differencesOn(plan, planned, *seen))
            all.append(planned.host + u": "_s + difference);
    }
    return all;
}

Result<> checkFresh(const Plan &plan, const QList<Observation> &now)
{
    for (const Observation &seen : now) {
        if (seen.owner.isSet() && plan.takeOver.isEmpty())
            return fail(
                Error(Errc::Refused, u"%1 is held by %2"_s.arg(seen.host, describe(seen.owner)))
                    .named(u"deploy.locked"_s)
                    .hint(u"Wait until it is done, resume or revert that deployment, or take the root "
                          u"over with a reason."_s));
    }
    const QStringList all = differences(plan, now);
    if (all.isEmpty())
        return {};
    return fail(outOfDate(all.join(u"; "_s)));
}

QStringList differences(const Plan &plan, const Settings &now)
{
    Settings either = plan.settings;
    either.insert(now);
    QStringList all;
    for (auto one = either.cbegin(); one != either.cend(); ++one) {
        const QString &path = one.key();
        const QString then = plan.settings.value(path);
        if (const QString value = now.value(path); value != then)
            all.append(u"%1 is %2, and was %3"_s.arg(displayable(path), orUnset(value), orUnset(then)));
    }
    return all;
}

Result<> checkFresh(const Plan &plan, const Settings &now)
{
    if (plan.settings.isEmpty())
        return fail(outOfDate(u"the plan does not say which settings it was made from"_s));
    const QStringList all = differences(plan, now);
    if (all.isEmpty())
        return {};
    return fail(outOfDate(u"the configuration has changed: "_s + all.join(u"; "_s)));
}

Question questionFor(const Plan &plan)
{
    Question question{.root = plan.root, .recipe = plan.recipe};
    question.payload.version = plan.version;
    question.payload.build = plan.build;
    question.payload.folder = plan.folder;
    question.payload.sha256 = plan.sha256;
    question.payload.files = plan.files;
    for (const HostPlan &host : plan.hosts) {
        for (const PlannedPhase &phase : host.phases) {
            for (const PlannedStep &step : phase.steps) {
                if (step.parameters.contains(u"PYTHON"_s))
                    question.python = step.parameters.value(u"PYTHON"_s);
            }
        }
    }
    return question;
}

} // namespace slipway::deploy
