// SPDX-License-Identifier: Apache-2.0
#include "workflow/apply_configuration.h"

#include "config/configuration_text.h"
#include "store/configuration_repository.h"
#include "store/deployment_repository.h"

#include <QJsonArray>
#include <algorithm>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

namespace {

QJsonObject detailOf(const QList<config::Change> &changes, const QString &reason)
{
    QJsonArray list;
    for (const auto &change : changes)
        list.append(
            QJsonObject{{u"key"_s, change.path}, {u"before"_s, change.before}, {u"after"_s, change.after}});
    QJsonObject detail{{u"changes"_s, list}};
    if (!reason.isEmpty())
        detail.insert(u"reason"_s, reason);
    return detail;
}

/// A deployment on its way needs its target until it has come to an end.
Result<> checkOpenDeployments(const QList<model::Deployment> &open, const model::Configuration &wanted)
{
    for (const auto &deployment : open) {
        if (model::findTarget(wanted, deployment.project, deployment.environment))
            continue;
        return fail(Error(Errc::Refused,
            u"deployment %1 of %2 to %3 is still open, and its target would go"_s.arg(deployment.id.value)
                .arg(deployment.project, deployment.environment))
                        .hint(u"End it first: slipwayctl deployment resume %1, or revert %1"_s.arg(
                            deployment.id.value))
                        .named(u"config.in-use"_s));
    }
    return {};
}

} // namespace

Result<QList<config::Change>> compareConfiguration(
    const Workshop &workshop, const QByteArray &toml, const QString &fileName)
{
    TRY(const auto wanted, config::parse(toml, fileName));
    TRY(const auto now, configuration(workshop));
    return config::compare(now, wanted);
}

Result<QList<config::Change>> applyConfiguration(
    const Workshop &workshop, const QByteArray &toml, const QString &fileName, const QString &reason)
{
    TRY(const auto wanted, config::parse(toml, fileName));
    return workshop.database.write([&](store::Transaction &transaction) -> Result<QList<config::Change>> {
        store::ConfigurationRepository repository(transaction);
        TRY(const auto now, repository.load());
        const auto changes = config::compare(now, wanted);
        if (changes.isEmpty())
            return changes;
        TRY(const auto open, store::DeploymentRepository(transaction).open());
        TRY_DO(checkOpenDeployments(open, wanted));
        TRY_DO(repository.replace(wanted));
        TRY_DO(workshop.trail.append(transaction,
            draft(workshop, u"configuration.applied"_s, u"configuration"_s, detailOf(changes, reason))));
        return changes;
    });
}

Result<QByteArray> exportConfiguration(const Workshop &workshop)
{
    TRY(const auto now, configuration(workshop));
    return config::write(now);
}

} // namespace slipway::workflow
