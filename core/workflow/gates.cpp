// SPDX-License-Identifier: Apache-2.0
#include "workflow/gates.h"

#include "model/trial.h"
#include "store/deployment_repository.h"
#include "store/placement_repository.h"
#include "store/release_repository.h"

#include <QSet>
#include <algorithm>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

namespace {

/// True when these bytes were deployed to the end in the environment.
Result<bool> wasHealthyIn(
    store::Connection &connection, const model::Release &release, const QString &environment)
{
    TRY(const auto same, store::ReleaseRepository(connection).bySha256(release.artifact.digests.sha256));
    QSet<qint64> ids;
    for (const auto &one : same)
        ids.insert(one.id.value);
    constexpr int page = 200;
    for (int offset = 0;; offset += page) {
        TRY(const auto deployments,
            store::DeploymentRepository(connection).list(release.project, environment, page, offset));
        if (std::any_of(deployments.begin(), deployments.end(), [&](const model::Deployment &deployment) {
                return deployment.state == model::DeploymentState::Succeeded
                    && ids.contains(deployment.release.value);
            }))
            return true;
        if (deployments.size() < page)
            return false;
    }
}

Result<> checkEnvironment(
    store::Connection &connection, const model::Release &release, const model::Environment &environment)
{
    if (environment.mustPassFirst.isEmpty())
        return {};
    TRY(const bool passed, wasHealthyIn(connection, release, environment.mustPassFirst));
    if (passed)
        return {};
    return fail(Error(Errc::Refused,
        u"%1 %2 has not been healthy in %3 yet, and %4 takes only what has"_s.arg(
            release.project, release.folderName(), environment.mustPassFirst, environment.name))
                    .hint(u"Deploy it there first: slipwayctl deploy %1 %2 %3"_s.arg(
                        release.project, release.version, environment.mustPassFirst))
                    .named(u"gate.environment"_s));
}

Result<> checkIndex(store::Connection &connection, const model::Release &release, const model::Target &target)
{
    if (target.index.isEmpty())
        return {};
    TRY(const bool verified,
        store::PlacementRepository(connection)
            .wasVerified(release.artifact.digests.sha256, model::DestinationKind::Index, target.index));
    if (verified)
        return {};
    return fail(Error(Errc::Refused,
        u"the bytes of %1 %2 have not been verified on the index %3, which the target asks for"_s.arg(
            release.project, release.folderName(), target.index))
                    .hint(u"Publish it there first: slipwayctl publish %1 %2 --index %3"_s.arg(
                        release.project, release.version, target.index))
                    .named(u"gate.index"_s));
}

/// A release that did not install here will not install on hosts.
Result<> checkInstallation(const model::Release &release, const model::Target &target)
{
    const auto *installation = model::installationOf(release);
    if (target.recipe != u"python-venv" || !installation || installation->verdict != model::Verdict::Found)
        return {};
    const QString detail
        = installation->details.isEmpty() ? QString() : u" (%1)"_s.arg(installation->details.first());
    return fail(Error(Errc::Refused,
        u"the trial installation of %1 %2 failed: %3%4"_s.arg(
            release.project, release.folderName(), installation->sentence, detail))
                    .hint(installation->hint)
                    .named(u"gate.installation"_s));
}

} // namespace

Result<> checkGates(const Workshop &workshop, const model::Release &release,
    const model::Environment &environment, const model::Target &target)
{
    TRY_DO(checkInstallation(release, target));
    return workshop.database.read([&](store::Connection &connection) -> Result<> {
        TRY_DO(checkEnvironment(connection, release, environment));
        return checkIndex(connection, release, target);
    });
}

} // namespace slipway::workflow
