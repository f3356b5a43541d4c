// SPDX-License-Identifier: Apache-2.0
#include "workflow/deployment_record.h"

#include "model/spelling.h"
#include "store/deployment_repository.h"
#include "store/journal_repository.h"

#include <QJsonArray>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

Result<Id<model::JournalEntry>> DeploymentRecord::intend(const deploy::Intent &intent)
{
    const model::JournalEntry entry{.deployment = m_deployment,
        .host = intent.host,
        .step = intent.step,
        .attempt = intent.attempt,
        .epoch = intent.epoch,
        .intended = m_workshop.clock.now()};
    return m_workshop.database.write(
        [&](store::Transaction &transaction) { return store::JournalRepository(transaction).intend(entry); });
}

Result<> DeploymentRecord::conclude(Id<model::JournalEntry> entry, const deploy::Conclusion &conclusion)
{
    return m_workshop.database.write([&](store::Transaction &transaction) {
        return store::JournalRepository(transaction)
            .conclude(entry, conclusion.state, m_workshop.clock.now(),
                m_workshop.redactor.redact(conclusion.detail), m_workshop.redactor.redact(conclusion.output));
    });
}

Result<QList<model::JournalEntry>> DeploymentRecord::entries()
{
    return m_workshop.database.read(
        [&](store::Connection &connection) { return store::JournalRepository(connection).of(m_deployment); });
}

Result<> DeploymentRecord::hostChanged(const model::HostOutcome &outcome)
{
    QJsonObject detail{{u"state"_s, model::spell(outcome.state)}, {u"current"_s, outcome.current}};
    if (!outcome.failure.isEmpty())
        detail.insert(u"failure"_s, outcome.failure);
    // Which machine it was that answered to the host's name.
    if (const QString key = m_hostKeys ? m_hostKeys(outcome.host) : QString(); !key.isEmpty())
        detail.insert(u"hostKey"_s, key);
    return m_workshop.database.write([&](store::Transaction &transaction) -> Result<> {
        store::DeploymentRepository deployments(transaction);
        TRY(const auto recorded, deployments.byId(m_deployment));
        // Whoever resumes finds hosts as they were left: that is no change, and no event.
        if (recorded.hosts.contains(outcome))
            return {};
        TRY_DO(deployments.setHost(m_deployment, outcome));
        TRY_DO(m_workshop.trail.append(transaction,
            draft(m_workshop, u"deployment.host-"_s + model::spell(outcome.state),
                objectName(m_deployment) + u"/host/"_s + outcome.host, detail)));
        return {};
    });
}

Result<> DeploymentRecord::advised(const deploy::Trouble &trouble, const deploy::Advice &advice)
{
    QJsonArray failed;
    for (const auto &host : trouble.hosts)
        failed.append(host.host);
    QJsonObject detail{
        {u"phase"_s, trouble.phase}, {u"failed"_s, failed}, {u"way"_s, deploy::spell(advice.way)}};
    if (!advice.isForAll())
        detail.insert(u"hosts"_s, advice.hosts.isEmpty() ? failed : QJsonArray::fromStringList(advice.hosts));
    if (!advice.reason.isEmpty())
        detail.insert(u"reason"_s, advice.reason);
    return m_workshop.database.write([&](store::Transaction &transaction) -> Result<> {
        TRY_DO(m_workshop.trail.append(
            transaction, draft(m_workshop, u"deployment.advised"_s, objectName(m_deployment), detail)));
        return {};
    });
}

QString objectName(Id<model::Deployment> deployment)
{
    return u"deployment/%1"_s.arg(deployment.value);
}

} // namespace slipway::workflow
