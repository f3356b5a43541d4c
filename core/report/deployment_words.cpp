// SPDX-License-Identifier: Apache-2.0
#include "report/deployment_words.h"

#include "base/displayable.h"
#include "model/spelling.h"
#include "report/table.h"
#include "report/time.h"
#include "workflow/host_access.h"
#include "workflow/host_status.h"
#include "workflow/run_deployment.h"

namespace slipway::report {

using namespace Qt::StringLiterals;

namespace {

QStringList hostRows(const model::Deployment &deployment)
{
    QList<QStringList> rows{{u"HOST"_s, u"STATE"_s, u"CURRENT"_s, u"BEFORE"_s, u"WHY"_s}};
    for (const auto &host : deployment.hosts)
        rows.append({host.host, word(host.state), host.current, host.previous, host.failure});
    return table(rows);
}

QString headline(const model::Deployment &deployment)
{
    return u"deployment %1: %2 %3-b%4 to %5: %6"_s.arg(deployment.id.value)
        .arg(deployment.project, deployment.version)
        .arg(deployment.build)
        .arg(deployment.environment, word(deployment.state));
}

QString whatToDo(const model::Deployment &deployment)
{
    if (deployment.isOpen())
        return u"It is not over: slipwayctl deployment resume %1, or revert %1"_s.arg(deployment.id.value);
    if (deployment.state == model::DeploymentState::RevertFailed)
        return u"Look at the hosts that could not be put back, then: slipwayctl deployment revert %1"_s.arg(
            deployment.id.value);
    return {};
}

} // namespace

QString word(model::HostState state)
{
    switch (state) {
    case model::HostState::Pending:
        return u"· pending"_s;
    case model::HostState::Staged:
        return u"▸ staged"_s;
    case model::HostState::Switched:
        return u"▸ switched"_s;
    case model::HostState::Healthy:
        return u"▸ healthy"_s;
    case model::HostState::Done:
        return u"✓ done"_s;
    case model::HostState::Failed:
        return u"✗ failed"_s;
    case model::HostState::Unreachable:
        return u"✗ unreachable"_s;
    case model::HostState::Restored:
        return u"↩ restored"_s;
    case model::HostState::RestoreFailed:
        return u"✗ not restored"_s;
    case model::HostState::Skipped:
        return u"– skipped"_s;
    case model::HostState::Unknown:
        return u"? unknown"_s;
    }
    Q_UNREACHABLE();
}

QString word(model::DeploymentState state)
{
    switch (state) {
    case model::DeploymentState::Running:
        return u"▸ running"_s;
    case model::DeploymentState::Succeeded:
        return u"✓ succeeded"_s;
    case model::DeploymentState::PartlyDone:
        return u"! partly done"_s;
    case model::DeploymentState::Reverted:
        return u"↩ failed, put back"_s;
    case model::DeploymentState::RevertFailed:
        return u"✗ failed, not all put back"_s;
    case model::DeploymentState::Interrupted:
        return u"‖ interrupted"_s;
    case model::DeploymentState::Abandoned:
        return u"– abandoned"_s;
    }
    Q_UNREACHABLE();
}

QStringList describe(const workflow::DeploymentReport &report)
{
    QStringList lines{headline(report.deployment)};
    lines += hostRows(report.deployment);
    for (const QString &remark : report.report.notes)
        lines.append(u"note: "_s + displayable(remark));
    if (report.report.cause)
        lines.append(u"cause: "_s + displayable(report.report.cause->story()));
    if (const QString next = whatToDo(report.deployment); !next.isEmpty())
        lines.append(next);
    return lines;
}

QStringList describe(const model::Deployment &deployment, const QList<model::JournalEntry> &journal)
{
    QStringList lines{headline(deployment),
        u"  by %1 on %2, %3"_s.arg(displayable(deployment.person), displayable(deployment.workstation),
            localTime(deployment.started))};
    if (!deployment.reason.isEmpty())
        lines.append(u"  reason: "_s + displayable(deployment.reason));
    lines.append(u"  plan:   "_s + deployment.planHash);
    lines += hostRows(deployment);
    QList<QStringList> rows{{u"TIME"_s, u"HOST"_s, u"STEP"_s, u"TRY"_s, u"OUTCOME"_s, u"DETAIL"_s}};
    for (const auto &entry : journal)
        rows.append({localTime(entry.intended), entry.host, entry.step, QString::number(entry.attempt),
            model::spell(entry.state), entry.detail});
    if (rows.size() > 1)
        lines += table(rows);
    if (const QString next = whatToDo(deployment); !next.isEmpty())
        lines.append(next);
    return lines;
}

QStringList describe(const workflow::PreparedDeployment &prepared)
{
    return deploy::describe(prepared.plan) + QStringList{u"plan "_s + prepared.hash};
}

QStringList deploymentTable(const QList<model::Deployment> &deployments)
{
    QList<QStringList> rows{{u"ID"_s, u"PROJECT"_s, u"ENVIRONMENT"_s, u"VERSION"_s, u"KIND"_s, u"STATE"_s,
        u"STARTED"_s, u"BY"_s}};
    for (const auto &deployment : deployments)
        rows.append({QString::number(deployment.id.value), deployment.project, deployment.environment,
            u"%1-b%2"_s.arg(deployment.version).arg(deployment.build), model::spell(deployment.kind),
            word(deployment.state), localTime(deployment.started), deployment.person});
    return table(rows);
}

QStringList statusTable(const QList<store::MatrixCell> &cells, const QDateTime &now)
{
    QList<QStringList> rows{
        {u"PROJECT"_s, u"ENVIRONMENT"_s, u"RUNS"_s, u"SINCE"_s, u"BY"_s, u"LAST DEPLOYMENT"_s}};
    for (const auto &cell : cells) {
        const QString runs = cell.good ? u"%1-b%2"_s.arg(cell.good->version).arg(cell.good->build) : u"–"_s;
        rows.append({cell.project, cell.environment, runs, cell.good ? age(cell.good->since, now) : QString(),
            cell.good ? cell.good->person : QString(),
            cell.latest ? u"%1: %2-b%3 %4"_s.arg(cell.latest->id.value)
                              .arg(cell.latest->version)
                              .arg(cell.latest->build)
                              .arg(word(cell.latest->state))
                        : u"never deployed"_s});
    }
    return table(rows);
}

QStringList liveTable(const QList<workflow::LiveTarget> &targets, const QDateTime &now)
{
    QList<QStringList> rows{
        {u"PROJECT"_s, u"ENVIRONMENT"_s, u"HOST"_s, u"CURRENT"_s, u"SINCE"_s, u"BY"_s, u"REMARK"_s}};
    for (const auto &target : targets) {
        for (const auto &host : target.hosts) {
            const auto &receipt = host.state.receipt;
            const QString remark = !host.state.failure.isEmpty() ? host.state.failure
                : host.hasDrifted()
                ? u"! recorded: %1"_s.arg(host.recorded.isEmpty() ? u"nothing"_s : host.recorded)
                : QString();
            rows.append({target.project, target.environment, host.state.host,
                host.state.current.isEmpty() ? u"–"_s : host.state.current,
                receipt ? age(receipt->since, now) : QString(), receipt ? receipt->person : QString(),
                remark});
        }
    }
    return table(rows);
}

QStringList probeTable(const QList<workflow::HostProbe> &probes)
{
    QList<QStringList> rows{{u"HOST"_s, u"STATE"_s, u"AS"_s, u"SYSTEM"_s, u"HOST KEY"_s, u"MS"_s, u"WHY"_s}};
    for (const auto &probe : probes)
        rows.append({probe.host, probe.failure ? u"✗ unreachable"_s : u"✓ reachable"_s, probe.user,
            probe.system, probe.fingerprint, QString::number(probe.took.count()),
            probe.failure ? probe.failure->story() : QString()});
    return table(rows);
}

} // namespace slipway::report
