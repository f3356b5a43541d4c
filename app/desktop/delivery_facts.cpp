// SPDX-License-Identifier: Apache-2.0
#include "delivery_facts.h"

#include "store/matrix_query.h"
#include "store/placement_repository.h"
#include "workflow/stores.h"

#include <QUrl>
#include <algorithm>

namespace slipway::app {

using namespace Qt::StringLiterals;

namespace {

using Kind = model::DestinationKind;

Result<> addStores(store::Connection &connection, const model::Configuration &all,
    const model::Release &release, ui::DeliveryFacts &facts)
{
    const auto project = model::findProject(all, release.project);
    const QString bound = project ? project->store : QString();
    const auto usual = workflow::storeFor(all, release.project, {});
    for (const auto &store : all.stores) {
        if (!bound.isEmpty() && store.name != bound)
            continue;
        TRY(const bool hasIt,
            store::PlacementRepository(connection)
                .wasVerified(release.artifact.digests.sha256, Kind::Store, store.name));
        facts.stores.append({.name = store.name,
            .address = store.url,
            .isUsual = usual && usual->name == store.name,
            .hasIt = hasIt});
    }
    return {};
}

Result<> addIndexes(store::Connection &connection, const model::Configuration &all,
    const model::Release &release, ui::DeliveryFacts &facts)
{
    const store::PlacementRepository placements(connection);
    const QString sha256 = release.artifact.digests.sha256;
    for (const auto &index : all.indexes) {
        ui::Destination one{.name = index.name,
            .address = index.upload,
            .isUsual = index.isDefault || all.indexes.size() == 1,
            .isProduction = isProduction(index)};
        TRY(one.hasIt, placements.wasVerified(sha256, Kind::Index, index.name));
        if (!index.mustPassFirst.isEmpty()) {
            TRY(const bool wasProved, placements.wasVerified(sha256, Kind::Index, index.mustPassFirst));
            one.comesAfter = wasProved ? QString() : index.mustPassFirst;
        }
        if (one.isUsual)
            facts.indexes.prepend(one);
        else
            facts.indexes.append(one);
    }
    return {};
}

Result<> addPlaces(store::Connection &connection, const model::Release &release, ui::DeliveryFacts &facts)
{
    TRY(const auto placements, store::PlacementRepository(connection).of(release.id));
    for (const auto &placement : placements) {
        const bool isStore = placement.kind == Kind::Store;
        facts.isArchived = facts.isArchived || isStore;
        const QString place = (isStore ? u"store %1"_s : u"index %1"_s).arg(placement.destination);
        if (!facts.places.contains(place))
            facts.places.append(place);
    }
    TRY(const auto cells, store::MatrixQuery(connection).run());
    for (const auto &cell : cells) {
        if (cell.project == release.project && cell.good && cell.good->version == release.version
            && cell.good->build == release.build)
            facts.places.append(u"hosts of %1"_s.arg(cell.environment));
    }
    return {};
}

} // namespace

bool isProduction(const model::IndexSettings &index)
{
    const QString host = QUrl(index.upload).host();
    return host == u"upload.pypi.org" || host == u"pypi.org" || !index.mustPassFirst.isEmpty();
}

Result<ui::ReleaseWays> releaseWays(const workflow::Workshop &workshop, const QString &project)
{
    TRY(const auto all, workflow::configuration(workshop));
    TRY(const auto settings, model::findProject(all, project));
    ui::ReleaseWays ways;
    const auto usual = workflow::storeFor(all, project, {});
    for (const auto &store : all.stores) {
        if (settings.store.isEmpty() || settings.store == store.name)
            ways.stores.append(
                {.name = store.name, .address = store.url, .isUsual = usual && usual->name == store.name});
    }
    for (const auto &index : all.indexes)
        ways.indexes.append({.name = index.name,
            .address = index.upload,
            .isUsual = index.isDefault || all.indexes.size() == 1,
            .isProduction = isProduction(index),
            .comesAfter = index.mustPassFirst});
    for (const auto &environment : all.environments) {
        if (model::findTarget(all, project, environment.name))
            ways.environments.append(environment.name);
    }
    return ways;
}

Result<ui::DeliveryFacts> deliveryFacts(const workflow::Workshop &workshop, const model::Release &release)
{
    TRY(const auto all, workflow::configuration(workshop));
    ui::DeliveryFacts facts{.package = release.package,
        .version = release.version,
        .fileName = release.artifact.fileName,
        .size = release.artifact.digests.size,
        .sha256 = release.artifact.digests.sha256};
    facts.warnings = int(
        std::count_if(release.checks.begin(), release.checks.end(), [](const model::CheckResult &check) {
            return check.verdict == model::Verdict::Found && check.severity == model::Severity::Warning;
        }));
    return workshop.database.read([&](store::Connection &connection) -> Result<ui::DeliveryFacts> {
        TRY_DO(addStores(connection, all, release, facts));
        TRY_DO(addIndexes(connection, all, release, facts));
        TRY_DO(addPlaces(connection, release, facts));
        return facts;
    });
}

} // namespace slipway::app
