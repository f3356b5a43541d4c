// SPDX-License-Identifier: Apache-2.0
#include "workflow/verify_release.h"

#include "archive/place.h"
#include "index/index.h"
#include "store/placement_repository.h"
#include "workflow/stores.h"
#include "workflow/verify_hosts.h"

#include <QSet>
#include <algorithm>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

namespace {

/// One round of looking; the parts share what they need.
struct Round {
    const Workshop &workshop;
    const model::Configuration &all;
    const model::Release &release;
    std::stop_token stop;
    task::Progress &progress;
};

PlaceState stateOf(model::Presence presence)
{
    switch (presence) {
    case model::Presence::Identical:
        return PlaceState::Intact;
    case model::Presence::Different:
        return PlaceState::Different;
    case model::Presence::Absent:
        return PlaceState::Absent;
    case model::Presence::Unknown:
        return PlaceState::Unknown;
    }
    Q_UNREACHABLE();
}

PlaceVerdict troubled(PlaceKind kind, const QString &name, const Error &error)
{
    return {.kind = kind, .name = name, .state = PlaceState::Unknown, .sentence = error.story()};
}

Result<PlaceVerdict> lookInStore(const Round &round, const QString &name, const model::Artifact &artifact)
{
    TRY(const auto settings, model::findStore(round.all, name));
    TRY(const auto store, openStore(round.workshop, settings, round.stop));
    TRY(const auto place, archive::ArtifactPlace::of(round.release, artifact));
    round.progress.beginBytes(u"Reading %1 in %2"_s.arg(artifact.fileName, name), artifact.digests.size);
    TRY(const auto sighting, store->look(place, artifact.digests, round.stop, &round.progress));
    PlaceVerdict verdict{.kind = PlaceKind::Store,
        .name = name,
        .location = sighting.location,
        .state = stateOf(sighting.presence)};
    switch (verdict.state) {
    case PlaceState::Intact:
        verdict.sentence = u"%1: all digests match"_s.arg(artifact.fileName);
        break;
    case PlaceState::Different:
        verdict.sentence = u"%1 has SHA-256 %2"_s.arg(artifact.fileName,
            sighting.found.sha256.isEmpty() ? u"of more bytes than recorded"_s : sighting.found.sha256);
        break;
    case PlaceState::Absent:
        verdict.sentence = u"%1 is not there any more"_s.arg(artifact.fileName);
        break;
    case PlaceState::Unknown:
        verdict.sentence = sighting.trouble ? sighting.trouble->story() : QString();
        break;
    }
    return verdict;
}

Result<PlaceVerdict> lookOnIndex(const Round &round, const QString &name)
{
    TRY(const auto settings, model::findIndex(round.all, name));
    TRY(const auto index,
        index::open(settings, round.workshop.http, round.workshop.credentials, round.workshop.clock,
            {.appear = std::chrono::seconds(0)}));
    const index::Distribution wanted{.package = round.release.package,
        .version = round.release.version,
        .fileName = round.release.artifact.fileName,
        .digests = round.release.artifact.digests,
        .kind = round.release.artifact.kind};
    PlaceVerdict verdict{.kind = PlaceKind::Index, .name = name};
    TRY(const auto sighting, index->look(wanted, round.stop));
    verdict.location = sighting.location;
    verdict.state = stateOf(sighting.presence);
    verdict.sentence = sighting.note;
    if (sighting.presence != model::Presence::Identical)
        return verdict;
    // What the index says of the file is not enough: the bytes it serves are.
    const auto arrival = index->verify(wanted, round.stop, &round.progress);
    if (arrival) {
        verdict.sentence = u"downloaded: all digests match"_s;
    } else {
        verdict.state
            = arrival.error().code() == Errc::Untrusted ? PlaceState::Different : PlaceState::Unknown;
        verdict.sentence = arrival.error().story();
    }
    return verdict;
}

/// The result itself, or the trouble as a verdict; only a stop ends the round.
Result<> take(QList<PlaceVerdict> &verdicts, PlaceKind kind, const QString &name, Result<PlaceVerdict> looked)
{
    if (!looked && looked.error().isCancelled())
        return fail(looked.error());
    verdicts.append(looked ? *looked : troubled(kind, name, looked.error()));
    return {};
}

QJsonObject summary(const Verification &verification)
{
    QJsonObject detail{{u"intact"_s, verification.isIntact()}};
    for (const auto &place : verification.places) {
        if (place.state != PlaceState::Intact)
            detail.insert(place.name, place.sentence);
    }
    return detail;
}

} // namespace

bool Verification::isIntact() const
{
    return !places.isEmpty() && std::all_of(places.begin(), places.end(), [](const PlaceVerdict &place) {
        return place.state == PlaceState::Intact;
    });
}

Result<Verification> verifyRelease(
    const Workshop &workshop, const ReleaseName &name, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto all, configuration(workshop));
    Verification verification;
    TRY(verification.release, findRelease(workshop, name));
    const Round round{workshop, all, verification.release, std::move(stop), progress};
    TRY(const auto placements, workshop.database.read([&](store::Connection &connection) {
        return store::PlacementRepository(connection).of(verification.release.id);
    }));
    QSet<QString> seen;
    for (const auto &placement : placements) {
        const QString key = QString::number(static_cast<int>(placement.kind)) + placement.destination;
        if (seen.contains(key))
            continue;
        seen.insert(key);
        if (placement.kind == model::DestinationKind::Index) {
            TRY_DO(take(verification.places, PlaceKind::Index, placement.destination,
                lookOnIndex(round, placement.destination)));
            continue;
        }
        for (const auto *artifact : {&verification.release.artifact, &verification.release.wheel}) {
            if (!artifact->fileName.isEmpty())
                TRY_DO(take(verification.places, PlaceKind::Store, placement.destination,
                    lookInStore(round, placement.destination, *artifact)));
        }
    }
    TRY(const auto hosts, lookOnHosts(workshop, all, verification.release, round.stop, progress));
    verification.places += hosts;
    TRY_DO(note(workshop, u"release.verified"_s, objectName(verification.release), summary(verification)));
    return verification;
}

} // namespace slipway::workflow
