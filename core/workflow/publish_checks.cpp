// SPDX-License-Identifier: Apache-2.0
#include "workflow/publish_checks.h"

#include "build/check_table.h"
#include "model/configuration.h"

namespace slipway::workflow {

using namespace Qt::StringLiterals;

namespace {

build::DestinationFacts factsOf(const model::IndexSettings &index, const index::Sighting &sighting)
{
    build::DestinationFacts facts{
        .name = index.name, .presence = sighting.presence, .isIndex = true, .versions = sighting.files};
    // Other indexes keep their releases open.
    if (model::isPublic(index) && sighting.opened.isValid())
        facts.releaseOpened = sighting.opened;
    // The credential was inspected, and the index that comes first was asked for, or it had not come here.
    facts.tokenFits = true;
    if (!index.mustPassFirst.isEmpty())
        facts.verifiedWhereRequired = true;
    return facts;
}

} // namespace

QList<model::CheckResult> checkPublication(const model::IndexSettings &index, const model::Release &release,
    const build::SdistListing &sdist, const index::Sighting &sighting, const QDateTime &now)
{
    const build::CheckInput input{.sdist = sdist,
        .fileName = release.artifact.fileName,
        .package = release.package,
        .destinations = QList<build::DestinationFacts>{factsOf(index, sighting)},
        .isPublic = model::isPublic(index),
        .now = now};
    const auto isAtIndex = [](const model::CheckResult &result) {
        return result.id == u"destination.free" || result.id == u"destination.credential";
    };
    // Of what was judged before, only what this index refuses matters now.
    const bool isJudgedAgain = input.isPublic && sighting.presence != model::Presence::Identical;
    QList<model::CheckResult> results;
    for (const auto &result : build::runChecks(input)) {
        if (isAtIndex(result) || (isJudgedAgain && result.blocks()))
            results.append(result);
    }
    return results;
}

Result<> requirePublishable(const QList<model::CheckResult> &checks, const index::Sighting &sighting)
{
    for (const auto &check : checks) {
        if (!check.blocks())
            continue;
        const bool isTaken = sighting.presence == model::Presence::Different;
        const QString details
            = check.details.isEmpty() ? QString() : u" (%1)"_s.arg(check.details.join(u", "_s));
        return fail(Error(isTaken ? Errc::Conflict : Errc::Refused,
            u"a check blocks it: %1%2"_s.arg(check.sentence, details))
                        .hint(check.hint)
                        .named(isTaken ? u"index.different"_s : u"checks.blocked"_s));
    }
    return {};
}

} // namespace slipway::workflow
