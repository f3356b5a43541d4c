// SPDX-License-Identifier: Apache-2.0
#include "report/release_document.h"

#include "model/spelling.h"
#include "report/time.h"
#include "workflow/build_release.h"
#include "workflow/verify_release.h"

namespace slipway::report {

using namespace Qt::StringLiterals;
using model::spell;

namespace {

constexpr auto releasePartAsJson = [](const auto &one) { return toJson(one); };

QJsonObject artifact(const model::Artifact &artifact)
{
    return {{u"kind"_s, spell(artifact.kind)}, {u"fileName"_s, artifact.fileName},
        {u"digests"_s, toJson(artifact.digests)}};
}

QString spell(workflow::PlaceKind kind)
{
    switch (kind) {
    case workflow::PlaceKind::Store:
        return u"store"_s;
    case workflow::PlaceKind::Index:
        return u"index"_s;
    case workflow::PlaceKind::Host:
        return u"host"_s;
    }
    Q_UNREACHABLE();
}

QString spell(workflow::PlaceState state)
{
    switch (state) {
    case workflow::PlaceState::Intact:
        return u"intact"_s;
    case workflow::PlaceState::Different:
        return u"different"_s;
    case workflow::PlaceState::Absent:
        return u"absent"_s;
    case workflow::PlaceState::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QJsonObject toJson(const Digests &digests)
{
    return {{u"md5"_s, digests.md5}, {u"sha256"_s, digests.sha256}, {u"blake2b_256"_s, digests.blake2b},
        {u"size"_s, digests.size}};
}

QJsonObject toJson(const model::CheckResult &check)
{
    return {{u"id"_s, check.id}, {u"number"_s, check.number}, {u"severity"_s, spell(check.severity)},
        {u"verdict"_s, spell(check.verdict)}, {u"sentence"_s, check.sentence}, {u"hint"_s, check.hint},
        {u"details"_s, QJsonArray::fromStringList(check.details)}};
}

QJsonObject toJson(const model::Build &build)
{
    return {{u"project"_s, build.project}, {u"number"_s, build.number}, {u"ref"_s, build.ref},
        {u"commit"_s, build.commit}, {u"state"_s, spell(build.state)}, {u"started"_s, isoTime(build.started)},
        {u"finished"_s, isoTime(build.finished)}, {u"person"_s, build.person}, {u"failure"_s, build.failure},
        {u"log"_s, build.logFile}};
}

QJsonObject toJson(const model::Release &release)
{
    QJsonObject participants;
    for (auto it = release.participants.begin(); it != release.participants.end(); ++it)
        participants.insert(it.key(), it.value());
    QJsonObject json{{u"project"_s, release.project}, {u"package"_s, release.package},
        {u"version"_s, release.version}, {u"build"_s, release.build}, {u"tag"_s, release.tag},
        {u"commit"_s, release.commit}, {u"committed"_s, isoTime(release.committed)},
        {u"artifact"_s, artifact(release.artifact)}, {u"requiresPython"_s, release.requiresPython},
        {u"requirements"_s, QJsonArray::fromStringList(release.requirements)},
        {u"checks"_s, arrayOf(release.checks, releasePartAsJson)},
        {u"reproducibility"_s, spell(release.reproducibility)},
        {u"differingMembers"_s, QJsonArray::fromStringList(release.differingMembers)},
        {u"sandboxed"_s, release.sandboxed}, {u"participants"_s, participants},
        {u"created"_s, isoTime(release.created)}, {u"person"_s, release.person}};
    if (!release.wheel.fileName.isEmpty())
        json.insert(u"wheel"_s, artifact(release.wheel));
    return json;
}

QJsonObject toJson(const model::Placement &placement)
{
    return {{u"kind"_s, spell(placement.kind)}, {u"destination"_s, placement.destination},
        {u"location"_s, placement.location}, {u"sha256"_s, placement.sha256},
        {u"verified"_s, placement.verified}, {u"overwritten"_s, placement.overwritten},
        {u"note"_s, placement.note}, {u"at"_s, isoTime(placement.at)}, {u"person"_s, placement.person}};
}

QJsonObject toJson(const workflow::BuildReport &report)
{
    QJsonObject json{
        {u"build"_s, toJson(report.build)}, {u"checks"_s, arrayOf(report.checks, releasePartAsJson)}};
    if (report.release)
        json.insert(u"release"_s, toJson(*report.release));
    if (report.failure)
        json.insert(u"error"_s, toJson(*report.failure));
    return json;
}

QJsonObject toJson(const workflow::PlaceVerdict &verdict)
{
    return {{u"kind"_s, spell(verdict.kind)}, {u"name"_s, verdict.name}, {u"location"_s, verdict.location},
        {u"state"_s, spell(verdict.state)}, {u"sentence"_s, verdict.sentence}};
}

QJsonObject toJson(const workflow::Verification &verification)
{
    return {{u"release"_s, toJson(verification.release)}, {u"intact"_s, verification.isIntact()},
        {u"places"_s, arrayOf(verification.places, releasePartAsJson)}};
}

} // namespace slipway::report
