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

/// Edits are of one state of the configuration; made to another they would take back what others did.
Result<> checkUnchanged(const QList<config::Change> &byOthers)
{
    if (byOthers.isEmpty())
        return {};
    return fail(Error(Errc::OutOfDate,
        u"somebody else changed the configuration since it was read: %1 of its keys, first of them %2"_s
            .arg(byOthers.size())
            .arg(byOthers.first().path))
                    .hint(u"Read it again, and look through what would change then."_s)
                    .named(u"config.out-of-date"_s));
}

Result<QList<config::Change>> replace(const Workshop &workshop, store::Transaction &transaction,
    const model::ConfigurationEdits &edits, const QString &reason)
{
    const auto changes = config::compare(edits.before, edits.after);
    if (changes.isEmpty())
        return changes;
    TRY(const auto open, store::DeploymentRepository(transaction).open());
    TRY_DO(checkOpenDeployments(open, edits.after));
    TRY_DO(store::ConfigurationRepository(transaction).replace(edits.after));
    TRY_DO(workshop.trail.append(transaction,
        draft(workshop, u"configuration.applied"_s, u"configuration"_s, detailOf(changes, reason))));
    return changes;
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
        TRY(const auto now, store::ConfigurationRepository(transaction).load());
        return replace(workshop, transaction, {.before = now, .after = wanted}, reason);
    });
}

Result<QList<config::Change>> applyEdits(
    const Workshop &workshop, const model::ConfigurationEdits &edits, const QString &reason)
{
    TRY(const auto wanted, config::parse(config::write(edits.after), u"configuration"_s));
    return workshop.database.write([&](store::Transaction &transaction) -> Result<QList<config::Change>> {
        TRY(const auto now, store::ConfigurationRepository(transaction).load());
        TRY_DO(checkUnchanged(config::compare(edits.before, now)));
        return replace(workshop, transaction, {.before = now, .after = wanted}, reason);
    });
}

Result<QByteArray> exportConfiguration(const Workshop &workshop)
{
    TRY(const auto now, configuration(workshop));
    return config::write(now);
}

} // namespace slipway::workflow
