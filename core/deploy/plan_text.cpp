// SPDX-License-Identifier: Apache-2.0
#include "deploy/plan.h"
#include "deploy/plan_spelling.h"

#include "base/displayable.h"

namespace slipway::deploy {

namespace {

using namespace Qt::StringLiterals;

void describeSteps(const QList<PlannedStep> &steps, QStringList &lines)
{
    for (const PlannedStep &step : steps) {
        lines.append(u"    %1 %2  %3"_s.arg(spell(marks, step.mark), step.id, step.title));
        for (const Transfer &transfer : step.transfers)
            lines.append(u"        %1 %2  %3  sha256 %4"_s.arg(transfer.present ? u"="_s : u"+"_s,
                transfer.fileName, humanSize(transfer.size), transfer.sha256));
        lines.append(u"        "_s + describe(step));
        if (!step.note.isEmpty())
            lines.append(u"        # "_s + displayable(step.note));
    }
}

void describeHost(const HostPlan &host, QStringList &lines)
{
    if (!host.leftOut.isEmpty()) {
        lines.append(u"! %1 is left out: %2"_s.arg(host.host, displayable(host.leftOut)));
        return;
    }
    lines.append(u"%1  current: %2  to send: %3"_s.arg(
        host.host, host.current.isEmpty() ? u"nothing"_s : host.current, humanSize(host.expectedBytes)));
    for (const QString &caution : host.cautions)
        lines.append(u"    ! "_s + displayable(caution));
    for (const PlannedPhase &phase : host.phases) {
        lines.append(u"  "_s + phase.title);
        describeSteps(phase.steps, lines);
    }
    lines.append(u"  If it fails after the switch"_s);
    describeSteps(host.undo, lines);
}

void describeChanges(const QString &title, const QList<Change> &changes, QStringList &lines)
{
    if (changes.isEmpty())
        return;
    lines.append(title);
    for (const Change &change : changes)
        lines.append(u"    %1  %2  %3"_s.arg(
            change.commit.left(12), displayable(change.title), displayable(change.author)));
}

} // namespace

QString describe(const PlannedStep &step)
{
    QStringList words{step.script};
    for (const auto &[key, value] : step.parameters.asKeyValueRange())
        words.append(key + u'=' + displayable(QString::fromUtf8(remote::quoted(value))));
    return words.join(u' ');
}

QStringList describe(const Plan &plan)
{
    QStringList lines;
    const bool isRollback = plan.kind == model::DeploymentKind::Rollback;
    lines.append(
        u"%1 %2 %3 (build %4) %5 %6"_s.arg(isRollback ? u"Roll"_s : u"Deploy"_s, plan.project, plan.version)
            .arg(plan.build)
            .arg(isRollback ? u"back in"_s : u"to"_s, plan.environment));
    lines.append(u"artifact sha256 %1"_s.arg(plan.sha256));
    lines.append(u"plan sha256 %1"_s.arg(hashOf(plan)));
    lines.append(u"batches %1, at most %2 failed"_s.arg(plan.batches.join(u", "_s)).arg(plan.maxFailed));
    if (!plan.takeOver.isEmpty())
        lines.append(u"! takes the root over: %1"_s.arg(displayable(plan.takeOver)));
    describeChanges(u"Included since the current release"_s, plan.included, lines);
    describeChanges(u"! Not included, and running now"_s, plan.notIncluded, lines);
    for (const QString &fact : plan.irreversible)
        lines.append(u"! "_s + displayable(fact));
    for (const HostPlan &host : plan.hosts)
        describeHost(host, lines);
    return lines;
}

} // namespace slipway::deploy
