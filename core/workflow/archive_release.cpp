// SPDX-License-Identifier: Apache-2.0
#include "workflow/archive_release.h"

#include "archive/place.h"
#include "archive/store.h"
#include "model/spelling.h"
#include "model/trial.h"
#include "store/placement_repository.h"
#include "store/release_repository.h"
#include "workflow/release_trial.h"
#include "workflow/stores.h"
#include "workflow/vendor_folder.h"

#include <QFileInfo>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

namespace {

/// Where a build left a file, while nobody has cleared it away.
Result<QString> builtFile(
    const Workshop &workshop, const model::Release &release, const model::Artifact &artifact)
{
    const QString path = workshop.profile.buildFile(release.project, release.build, artifact.fileName);
    if (QFileInfo::exists(path))
        return path;
    return fail(Error(Errc::NotFound,
        u"%1 is not on this computer: build %2 was made elsewhere, or cleared away"_s.arg(artifact.fileName)
            .arg(release.build))
                    .hint(u"Archive it from the computer that built it, or build the commit again."_s)
                    .named(u"release.no-local-file"_s));
}

Result<> recordTrial(const Workshop &workshop, store::Transaction &transaction, const model::Release &release,
    const model::Trial &trial)
{
    TRY_DO(store::ReleaseRepository(transaction).addTrial(trial));
    QJsonObject detail{{u"wheel"_s, trial.wheel.digests.sha256}, {u"sandboxed"_s, trial.sandboxed}};
    if (!trial.installation.id.isEmpty())
        detail.insert(u"installs"_s, model::spell(trial.installation.verdict));
    TRY_DO(
        workshop.trail.append(transaction, draft(workshop, u"release.tried"_s, objectName(release), detail)));
    return {};
}

Result<> record(const Workshop &workshop, const Archived &archived)
{
    const auto &placement = archived.placement;
    QJsonObject detail{{u"store"_s, placement.destination}, {u"location"_s, placement.location},
        {u"sha256"_s, placement.sha256}, {u"wasThere"_s, archived.wasThere}};
    return workshop.database.write([&](store::Transaction &transaction) -> Result<> {
        TRY_DO(store::PlacementRepository(transaction).add(placement));
        TRY_DO(workshop.trail.append(
            transaction, draft(workshop, u"release.archived"_s, objectName(archived.release), detail)));
        if (archived.trial)
            TRY_DO(recordTrial(workshop, transaction, archived.release, *archived.trial));
        return {};
    });
}

/// An overwrite that the server allowed is written down at once: after a failure, of this or of what follows,
/// the next attempt finds the release's own bytes and has nothing to tell.
Result<archive::StoreOutcome> putRecorded(const Workshop &workshop, const model::Release &release,
    archive::Store &store, const model::Artifact &artifact, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto place, archive::ArtifactPlace::of(release, artifact));
    TRY(const QString file, builtFile(workshop, release, artifact));
    progress.beginBytes(u"Archiving %1 in %2"_s.arg(artifact.fileName, store.name()), artifact.digests.size);
    auto outcome = store.put(place, file, artifact.digests, std::move(stop), &progress);
    const bool wasOverwritten
        = outcome ? outcome->overwritten : outcome.error().name() == u"archive.overwritten";
    if (!wasOverwritten)
        return outcome;
    QJsonObject detail{{u"store"_s, store.name()}, {u"location"_s, store.location(place)}};
    if (outcome)
        detail.insert(u"sha256"_s, outcome->readBack.sha256);
    else
        detail.insert(u"failure"_s, outcome.error().story());
    TRY_DO(note(workshop, u"archive.overwritten"_s, objectName(release), detail));
    return outcome;
}

/// Makes the wheel from the bytes that the store gave back, and installs it for a trial; nothing where a
/// release has had both.
Result<std::optional<model::Trial>> tryArchived(const Workshop &workshop, const model::Configuration &all,
    const model::Release &release, archive::Store &store, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto project, model::findProject(all, release.project));
    if (!needsTrial(project, release))
        return std::optional<model::Trial>();
    TrialOrder order{.project = project,
        .release = release,
        .outputs = workshop.profile.buildFolder(release.project, release.build)};
    TRY(const auto place, archive::ArtifactPlace::of(release, release.artifact));
    TRY(order.sdist,
        archive::obtain(
            store, place, release.artifact.digests, workshop.profile.artifactCache(), stop, &progress));
    if (!release.wheel.fileName.isEmpty()) {
        TRY(order.wheel, builtFile(workshop, release, release.wheel));
    }
    TRY(const auto scratch, ScratchFolder::make(workshop.profile));
    TRY(order.vendor, exportVendor(workshop, project, release.commit, scratch, stop, progress));
    TRY(auto trial, tryRelease(workshop, all, order, std::move(stop), progress));
    return std::optional(std::move(trial));
}

} // namespace

Result<Archived> archiveRelease(
    const Workshop &workshop, const ArchiveOrder &order, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto all, configuration(workshop));
    TRY(const auto release, findRelease(workshop, order.release));
    TRY(const auto settings, storeFor(all, release.project, order.store));
    TRY(const auto store, openStore(workshop, settings, stop));
    const QString activity = u"Archive %1 in %2"_s.arg(release.artifact.fileName, settings.name);
    TRY_DO(note(workshop, u"release.archive-begun"_s, objectName(release),
        {{u"store"_s, settings.name}, {u"sha256"_s, release.artifact.digests.sha256}}));
    TRY(const auto outcome,
        putRecorded(workshop, release, *store, release.artifact, stop, progress).during(activity));
    Archived archived{.release = release,
        .wasThere = outcome.before == model::Presence::Identical,
        .overwritten = outcome.overwritten,
        .notes = outcome.notes};
    TRY(archived.trial, tryArchived(workshop, all, release, *store, stop, progress));
    if (archived.trial)
        archived.release = model::withTrial(release, *archived.trial);
    if (const auto &wheel = archived.release.wheel; !wheel.fileName.isEmpty()) {
        TRY(const auto put, putRecorded(workshop, release, *store, wheel, stop, progress).during(activity));
        archived.notes += put.notes;
        archived.overwritten = archived.overwritten || put.overwritten;
    }
    archived.notes.removeDuplicates();
    archived.placement = {.release = release.id,
        .kind = model::DestinationKind::Store,
        .destination = settings.name,
        .location = outcome.location,
        .sha256 = outcome.readBack.sha256,
        .verified = true,
        .overwritten = archived.overwritten,
        .note = archived.notes.join(u"; "_s),
        .at = workshop.clock.now(),
        .person = workshop.actor.person};
    TRY_DO(record(workshop, archived));
    return archived;
}

Result<QString> obtainArchived(const Workshop &workshop, const model::Release &release,
    const model::Artifact &artifact, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto all, configuration(workshop));
    TRY(const auto placements, workshop.database.read([&](store::Connection &connection) {
        return store::PlacementRepository(connection).of(release.id);
    }));
    TRY(const auto place, archive::ArtifactPlace::of(release, artifact));
    std::optional<Error> trouble;
    for (auto placement = placements.rbegin(); placement != placements.rend(); ++placement) {
        if (placement->kind != model::DestinationKind::Store)
            continue;
        const auto settings = model::findStore(all, placement->destination);
        if (!settings)
            continue; // taken out of the configuration since
        TRY(const auto store, openStore(workshop, *settings, stop));
        progress.beginBytes(
            u"Fetching %1 from %2"_s.arg(artifact.fileName, settings->name), artifact.digests.size);
        auto path = archive::obtain(
            *store, place, artifact.digests, workshop.profile.artifactCache(), stop, &progress);
        if (path || path.error().isCancelled())
            return path;
        trouble = path.error();
    }
    if (trouble)
        return fail(std::move(*trouble).during(u"Bring %1 back from the archive"_s.arg(artifact.fileName)));
    return fail(
        Error(Errc::Refused, u"%1 %2 is in no store yet"_s.arg(release.project, release.folderName()))
            .hint(u"Archive it first: slipwayctl archive %1 %2"_s.arg(release.project, release.version))
            .named(u"release.not-archived"_s));
}

} // namespace slipway::workflow
