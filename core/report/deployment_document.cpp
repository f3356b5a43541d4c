// SPDX-License-Identifier: Apache-2.0
#include "report/deployment_document.h"

#include "model/spelling.h"
#include "report/time.h"
#include "workflow/host_access.h"
#include "workflow/host_status.h"
#include "workflow/run_deployment.h"

namespace slipway::report {

using namespace Qt::StringLiterals;
using model::spell;

namespace {

constexpr auto asJson = [](const auto &one) { return toJson(one); };

} // namespace

QJsonObject toJson(const model::HostOutcome &outcome)
{
    return {{u"host"_s, outcome.host}, {u"state"_s, spell(outcome.state)}, {u"previous"_s, outcome.previous},
        {u"current"_s, outcome.current}, {u"failure"_s, outcome.failure}};
}

QJsonObject toJson(const model::Deployment &deployment)
{
    return {{u"id"_s, deployment.id.value}, {u"kind"_s, spell(deployment.kind)},
        {u"state"_s, spell(deployment.state)}, {u"project"_s, deployment.project},
        {u"environment"_s, deployment.environment}, {u"version"_s, deployment.version},
        {u"build"_s, deployment.build}, {u"planHash"_s, deployment.planHash},
        {u"reason"_s, deployment.reason}, {u"person"_s, deployment.person},
        {u"workstation"_s, deployment.workstation}, {u"started"_s, isoTime(deployment.started)},
        {u"finished"_s, isoTime(deployment.finished)}, {u"hosts"_s, arrayOf(deployment.hosts, asJson)}};
}

QJsonObject toJson(const model::JournalEntry &entry)
{
    return {{u"host"_s, entry.host}, {u"step"_s, entry.step}, {u"attempt"_s, entry.attempt},
        {u"epoch"_s, entry.epoch}, {u"state"_s, spell(entry.state)}, {u"intended"_s, isoTime(entry.intended)},
        {u"concluded"_s, isoTime(entry.concluded)}, {u"detail"_s, entry.detail}, {u"output"_s, entry.output}};
}

QJsonObject toJson(const model::Receipt &receipt)
{
    return {{u"version"_s, receipt.version}, {u"build"_s, receipt.build}, {u"folder"_s, receipt.folder},
        {u"sha256"_s, receipt.sha256}, {u"commit"_s, receipt.commit}, {u"deployment"_s, receipt.deployment},
        {u"person"_s, receipt.person}, {u"since"_s, isoTime(receipt.since)}};
}

QJsonObject toJson(const workflow::DeploymentReport &report)
{
    QJsonObject json{{u"deployment"_s, toJson(report.deployment)},
        {u"notes"_s, QJsonArray::fromStringList(report.report.notes)}};
    if (report.report.cause)
        json.insert(u"cause"_s, toJson(*report.report.cause));
    return json;
}

QJsonObject toJson(const store::MatrixDeployment &deployment)
{
    return {{u"id"_s, deployment.id.value}, {u"kind"_s, spell(deployment.kind)},
        {u"state"_s, spell(deployment.state)}, {u"version"_s, deployment.version},
        {u"build"_s, deployment.build}, {u"since"_s, isoTime(deployment.since)},
        {u"person"_s, deployment.person}};
}

QJsonObject toJson(const store::MatrixCell &cell)
{
    QJsonObject json{{u"project"_s, cell.project}, {u"environment"_s, cell.environment},
        {u"versionBefore"_s, cell.versionBefore}, {u"buildBefore"_s, cell.buildBefore}};
    if (cell.latest)
        json.insert(u"latest"_s, toJson(*cell.latest));
    if (cell.good)
        json.insert(u"good"_s, toJson(*cell.good));
    return json;
}

QJsonObject toJson(const workflow::LiveHost &host)
{
    QJsonObject json{{u"host"_s, host.state.host}, {u"current"_s, host.state.current},
        {u"recorded"_s, host.recorded}, {u"drifted"_s, host.hasDrifted()},
        {u"failure"_s, host.state.failure}};
    if (host.state.receipt)
        json.insert(u"receipt"_s, toJson(*host.state.receipt));
    if (host.state.owner.isSet())
        json.insert(u"lockedBy"_s,
            QJsonObject{{u"deployment"_s, host.state.owner.deployment},
                {u"person"_s, host.state.owner.person}, {u"workstation"_s, host.state.owner.workstation}});
    return json;
}

QJsonObject toJson(const workflow::LiveTarget &target)
{
    return {{u"project"_s, target.project}, {u"environment"_s, target.environment},
        {u"hosts"_s, arrayOf(target.hosts, asJson)}};
}

QJsonObject toJson(const workflow::HostProbe &probe)
{
    QJsonObject json{{u"host"_s, probe.host}, {u"reachable"_s, !probe.failure.has_value()},
        {u"route"_s, probe.route}, {u"fingerprint"_s, probe.fingerprint}, {u"user"_s, probe.user},
        {u"system"_s, probe.system}, {u"methods"_s, probe.methods},
        {u"milliseconds"_s, qint64(probe.took.count())}};
    if (probe.failure)
        json.insert(u"error"_s, toJson(*probe.failure));
    return json;
}

} // namespace slipway::report
