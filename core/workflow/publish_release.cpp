// SPDX-License-Identifier: Apache-2.0
#include "workflow/publish_release.h"

#include "build/core_metadata.h"
#include "build/sdist_reader.h"
#include "index/index.h"
#include "model/spelling.h"
#include "store/placement_repository.h"
#include "workflow/archive_release.h"
#include "workflow/publish_checks.h"

#include <QJsonArray>
#include <algorithm>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

namespace {

Result<model::IndexSettings> indexFor(const model::Configuration &all, const QString &named)
{
    if (!named.isEmpty())
        return model::findIndex(all, named);
    for (const auto &index : all.indexes) {
        if (index.isDefault)
            return index;
    }
    if (all.indexes.size() == 1)
        return all.indexes.first();
    QStringList names;
    for (const auto &index : all.indexes)
        names.append(index.name);
    return fail(Error(Errc::InvalidInput,
        names.isEmpty() ? u"no index is configured"_s : u"no index was named, and none is the default"_s)
                    .hint(names.isEmpty() ? u"Add [indexes.testpypi] to the configuration and apply it."_s
                                          : u"Name one: --index %1"_s.arg(names.join(u"|"_s))));
}

Result<> checkFirstIndex(
    const Workshop &workshop, const model::Release &release, const model::IndexSettings &index)
{
    if (index.mustPassFirst.isEmpty())
        return {};
    TRY(const bool passed, workshop.database.read([&](store::Connection &connection) {
        return store::PlacementRepository(connection)
            .wasVerified(release.artifact.digests.sha256, model::DestinationKind::Index, index.mustPassFirst);
    }));
    if (passed)
        return {};
    return fail(Error(Errc::Refused,
        u"%1 takes only bytes that were verified on %2, and these were not"_s.arg(
            index.name, index.mustPassFirst))
                    .hint(u"Publish there first: slipwayctl publish %1 %2 --index %3"_s.arg(
                        release.project, release.version, index.mustPassFirst))
                    .named(u"index.not-verified-first"_s));
}

/// The metadata of the bytes that are sent, field by field in their order.
Result<QList<index::MetadataField>> metadataOf(const build::SdistListing &listing)
{
    if (!listing.pkgInfo)
        return fail(Errc::Untrusted, u"%1 has no PKG-INFO"_s.arg(listing.fileName));
    TRY(const auto metadata, build::CoreMetadata::parse(*listing.pkgInfo));
    QList<index::MetadataField> fields;
    for (const auto &field : metadata.fields()) {
        const auto same = std::find_if(fields.begin(), fields.end(), [&](const index::MetadataField &known) {
            return known.name.compare(field.name, Qt::CaseInsensitive) == 0;
        });
        if (same != fields.end())
            same->values.append(field.value);
        else if (field.name.compare(u"Description", Qt::CaseInsensitive) != 0)
            fields.append({.name = field.name, .values = {field.value}});
    }
    if (const QString description = metadata.description(); !description.isEmpty())
        fields.append({.name = u"Description"_s, .values = {description}});
    return fields;
}

/// An index that did not say clearly counts as one that has not heard of the project, unless we have been
/// there.
Result<bool> mayBeNew(const Workshop &workshop, const model::Release &release,
    const index::Sighting &sighting, const QString &indexName)
{
    if (sighting.project != index::ProjectState::Unknown)
        return sighting.project == index::ProjectState::New;
    TRY(const bool known, workshop.database.read([&](store::Connection &connection) {
        return store::PlacementRepository(connection)
            .knowsProject(release.project, model::DestinationKind::Index, indexName);
    }));
    return !known;
}

Result<> checkNewProject(const Workshop &workshop, const PublishOrder &order, const index::Sighting &sighting,
    const QString &indexName, const model::Release &release, const std::stop_token &stop)
{
    TRY(const bool isNew, mayBeNew(workshop, release, sighting, indexName));
    if (!isNew || order.allowNewProject)
        return {};
    const QString question
        = u"%1 has not heard of \"%2\" yet. Publishing creates the project there, for everybody to see. Publish?"_s
              .arg(indexName, release.package);
    if (workshop.questions.confirm(question, stop))
        return {};
    if (stop.stop_requested())
        return fail(Errc::Cancelled, u"stopped before anything was published"_s);
    return fail(Error(Errc::Refused,
        u"%1 has not heard of \"%2\" yet, and nobody said that it should"_s.arg(indexName, release.package))
                    .hint(u"If this package is meant to be seen there, add --new-project."_s)
                    .named(u"index.new-project"_s));
}

index::Distribution distributionOf(const model::Release &release)
{
    return {.package = release.package,
        .version = release.version,
        .fileName = release.artifact.fileName,
        .digests = release.artifact.digests,
        .kind = release.artifact.kind};
}

/// As the trail keeps them.
QJsonArray listOf(const QList<model::CheckResult> &checks)
{
    QJsonArray list;
    for (const auto &check : checks)
        list.append(QJsonObject{
            {u"id"_s, check.id}, {u"verdict"_s, model::spell(check.verdict)}, {u"says"_s, check.sentence}});
    return list;
}

Result<> record(const Workshop &workshop, const Published &published, const QString &reason)
{
    QJsonObject detail{{u"index"_s, published.placement.destination},
        {u"location"_s, published.placement.location}, {u"sha256"_s, published.placement.sha256},
        {u"wasThere"_s, published.wasThere}, {u"checks"_s, listOf(published.checks)}};
    if (!reason.isEmpty())
        detail.insert(u"reason"_s, reason);
    return workshop.database.write([&](store::Transaction &transaction) -> Result<> {
        TRY_DO(store::PlacementRepository(transaction).add(published.placement));
        TRY_DO(workshop.trail.append(
            transaction, draft(workshop, u"release.published"_s, objectName(published.release), detail)));
        return {};
    });
}

} // namespace

Result<Published> publishRelease(
    const Workshop &workshop, const PublishOrder &order, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto all, configuration(workshop));
    TRY(const auto settings, indexFor(all, order.index));
    TRY(const auto release, findRelease(workshop, order.release));
    TRY_DO(checkFirstIndex(workshop, release, settings));
    TRY(const auto index, index::open(settings, workshop.http, workshop.credentials, workshop.clock));
    const auto distribution = distributionOf(release);
    const QString activity = u"Publish %1 on %2"_s.arg(release.artifact.fileName, settings.name);

    TRY(const QString credential, index->inspectCredential(release.package, stop).during(activity));
    progress.line(credential);
    TRY(const auto sighting, index->look(distribution, stop).during(activity));
    TRY_DO(checkNewProject(workshop, order, sighting, settings.name, release, stop));
    TRY(const QString file, obtainArchived(workshop, release, release.artifact, stop, progress));
    TRY(const auto listing, build::inspectSdist(file, stop));
    TRY(const auto metadata, metadataOf(listing));

    Published published{.release = release,
        .checks = checkPublication(settings, release, listing, sighting, workshop.clock.now())};
    for (const auto &check : published.checks)
        progress.line(check.sentence);
    TRY_DO(requirePublishable(published.checks, sighting).during(activity));
    index::UploadOutcome outcome{.result = index::UploadResult::WasThere, .note = {}};
    if (sighting.presence != model::Presence::Identical) {
        // The intent comes first: bytes that an index has taken cannot be taken back.
        TRY_DO(note(workshop, u"release.publish-begun"_s, objectName(release),
            {{u"index"_s, settings.name}, {u"sha256"_s, release.artifact.digests.sha256},
                {u"checks"_s, listOf(published.checks)}}));
        TRY(outcome, index->upload(distribution, file, metadata, stop, &progress).during(activity));
    }
    published.wasThere = outcome.result == index::UploadResult::WasThere;
    TRY(const auto arrival, index->verify(distribution, stop, &progress).during(activity));
    for (const QString &remark : {outcome.note, arrival.note}) {
        if (!remark.isEmpty())
            published.notes.append(remark);
    }
    published.placement = {.release = release.id,
        .kind = model::DestinationKind::Index,
        .destination = settings.name,
        .location = arrival.location,
        .sha256 = arrival.digests.sha256,
        .verified = true,
        .note = published.notes.join(u"; "_s),
        .at = workshop.clock.now(),
        .person = workshop.actor.person};
    TRY_DO(record(workshop, published, order.reason));
    return published;
}

} // namespace slipway::workflow
