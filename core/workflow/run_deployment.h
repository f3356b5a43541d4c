// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/engine.h"
#include "model/deployment.h"
#include "workflow/prepare_deployment.h"

namespace slipway::workflow {

/// What a person says before something happens to hosts.
struct Consent {
    QString reason = {};
    QString confirmed = {}; ///< "shop@production", typed by a person or given to the script
};

struct DeploymentReport {
    model::Deployment deployment; ///< as recorded in the end
    deploy::Report report;
};

/// Whether the words suffice for the tier of an environment: production needs a reason and its name
/// ("consent.reason-missing", "consent.not-confirmed"; Refused). A rollback needs a reason everywhere.
Result<> checkConsent(const model::Environment &environment, const QString &project,
    model::DeploymentKind kind, const Consent &consent);

/// Records the deployment and runs the plan to its end, or to a stop. `onBegin` hears the deployment's number
/// as soon as it has one.
Result<DeploymentReport> runDeployment(const Workshop &workshop, const PreparedDeployment &prepared,
    const Consent &consent, std::stop_token stop, task::Progress &progress,
    const std::function<void(Id<model::Deployment>)> &onBegin = {}, const deploy::Steering &steering = {});

enum class WayOut {
    Resume, ///< go on in the direction it was going
    Revert, ///< put everything touched back; in production with the consent of a deployment
    Abandon, ///< leave the hosts as they are and free them; the same, and a reason everywhere
};

/// Whether a deployment in this state can be taken to an end in this way.
[[nodiscard]] bool canTake(WayOut way, const model::Deployment &deployment);

/// Takes an interrupted deployment to an end; one that could not put hosts back tries that again. Refused
/// ("deployment.not-open") when it has come to one, without the consent that a way out needs, and where a
/// host is to be excluded that takes no part in it ("deployment.no-such-host").
Result<DeploymentReport> endDeployment(const Workshop &workshop, Id<model::Deployment> id, WayOut way,
    const Consent &consent, std::stop_token stop, task::Progress &progress,
    const deploy::Steering &steering = {});

} // namespace slipway::workflow
