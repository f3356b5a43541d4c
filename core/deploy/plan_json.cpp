// SPDX-License-Identifier: Apache-2.0
#include "deploy/plan.h"

#include "deploy/plan_spelling.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace slipway::deploy {

namespace {

using namespace Qt::StringLiterals;

template <typename T>
QJsonArray arrayOf(const QList<T> &values, QJsonObject (*write)(const T &))
{
    QJsonArray array;
    for (const T &value : values)
        array.append(write(value));
    return array;
}

QJsonObject write(const Transfer &transfer)
{
    return {{u"file"_s, transfer.fileName}, {u"sha256"_s, transfer.sha256}, {u"size"_s, transfer.size},
        {u"present"_s, transfer.present}};
}

QJsonObject write(const QMap<QString, QString> &texts)
{
    QJsonObject object;
    for (const auto &[key, value] : texts.asKeyValueRange())
        object[key] = value;
    return object;
}

QJsonObject write(const PlannedStep &step)
{
    return {{u"id"_s, step.id}, {u"title"_s, step.title}, {u"mark"_s, spell(marks, step.mark)},
        {u"script"_s, step.script}, {u"scriptSha256"_s, step.scriptDigest},
        {u"parameters"_s, write(step.parameters)}, {u"transfers"_s, arrayOf<Transfer>(step.transfers, write)},
        {u"note"_s, step.note}, {u"onFailure"_s, spell(failures, step.onFailure)},
        {u"timeoutSeconds"_s, qint64(step.timeout.count())}, {u"retries"_s, step.retries},
        {u"hook"_s, step.isHook}};
}

QJsonObject write(const PlannedPhase &phase)
{
    return {{u"id"_s, phase.id}, {u"title"_s, phase.title}, {u"inBatches"_s, phase.inBatches},
        {u"steps"_s, arrayOf<PlannedStep>(phase.steps, write)}};
}

QJsonObject write(const HostPlan &host)
{
    return {{u"host"_s, host.host}, {u"leftOut"_s, host.leftOut}, {u"current"_s, host.current},
        {u"release"_s, host.releaseState}, {u"manifest"_s, host.manifest}, {u"python"_s, host.python},
        {u"expectedBytes"_s, host.expectedBytes}, {u"neededBytes"_s, host.neededBytes},
        {u"cautions"_s, QJsonArray::fromStringList(host.cautions)},
        {u"phases"_s, arrayOf<PlannedPhase>(host.phases, write)},
        {u"undo"_s, arrayOf<PlannedStep>(host.undo, write)}};
}

QJsonObject write(const PayloadFile &file)
{
    return {{u"role"_s, spell(roles, file.role)}, {u"file"_s, file.fileName}, {u"sha256"_s, file.sha256},
        {u"md5"_s, file.md5}, {u"size"_s, file.size}};
}

QJsonObject write(const Change &change)
{
    return {{u"commit"_s, change.commit}, {u"author"_s, change.author}, {u"title"_s, change.title}};
}

} // namespace

QJsonObject toJson(const Plan &plan)
{
    return {{u"format"_s, planFormat}, {u"kind"_s, spell(kinds, plan.kind)}, {u"project"_s, plan.project},
        {u"environment"_s, plan.environment}, {u"recipe"_s, plan.recipe}, {u"root"_s, plan.root},
        {u"version"_s, plan.version}, {u"build"_s, plan.build}, {u"commit"_s, plan.commit},
        {u"folder"_s, plan.folder}, {u"sha256"_s, plan.sha256},
        {u"files"_s, arrayOf<PayloadFile>(plan.files, write)},
        {u"batches"_s, QJsonArray::fromStringList(plan.batches)}, {u"maxFailed"_s, plan.maxFailed},
        {u"leaseSeconds"_s, qint64(plan.lease.count())}, {u"takeOver"_s, plan.takeOver},
        {u"included"_s, arrayOf<Change>(plan.included, write)},
        {u"notIncluded"_s, arrayOf<Change>(plan.notIncluded, write)},
        {u"irreversible"_s, QJsonArray::fromStringList(plan.irreversible)},
        {u"settings"_s, write(plan.settings)}, {u"hosts"_s, arrayOf<HostPlan>(plan.hosts, write)}};
}

QByteArray canonicalBytes(const Plan &plan)
{
    // QJsonObject keeps its keys sorted, so one plan has one spelling.
    return QJsonDocument(toJson(plan)).toJson(QJsonDocument::Compact);
}

QString hashOf(const Plan &plan)
{
    return sha256Hex(canonicalBytes(plan));
}

} // namespace slipway::deploy
