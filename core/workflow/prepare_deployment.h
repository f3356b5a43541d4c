// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/plan.h"
#include "model/deployment.h"
#include "task/progress.h"
#include "workflow/order.h"

#include <QMap>

namespace slipway::workflow {

struct DeployOrder {
    ReleaseName release;
    QString environment;
    QString takeOver = {}; ///< reason for taking the hosts from whoever holds them; empty: never
};

struct RollbackOrder {
    QString project;
    QString environment;
    QString to = {}; ///< version; empty: where WayBack leads by what the hosts run
    int build = 0;
    QString takeOver = {};
};

/// A plan with what it needs to run here.
struct PreparedDeployment {
    deploy::Plan plan;
    QString hash; ///< of the plan
    model::Release release = {};
    model::Environment environment;
    QMap<QString, QString> files = {}; ///< SHA-256 -> local path of everything that may have to be sent
};

/// Checks the gates, brings the archived bytes here, looks at every host and makes the plan. Changes nothing
/// anywhere.
Result<PreparedDeployment> prepareDeployment(
    const Workshop &workshop, const DeployOrder &order, std::stop_token stop, task::Progress &progress);

/// The same for going back. NotFound ("rollback.no-candidate") when none is named and no way leads back.
Result<PreparedDeployment> prepareRollback(
    const Workshop &workshop, const RollbackOrder &order, std::stop_token stop, task::Progress &progress);

/// A plan that was made and reviewed before: checks the gates again, brings the bytes here, looks at the
/// hosts and refuses (OutOfDate, "deploy.out-of-date") when what it was made from has changed, on the hosts
/// or in the configuration.
Result<PreparedDeployment> prepareReviewed(
    const Workshop &workshop, const QByteArray &planJson, std::stop_token stop, task::Progress &progress);

/// The plan of a recorded deployment, for going on with it: what may still have to be sent is brought here.
/// With `needsFiles` No nothing is brought: going back sends nothing.
enum class NeedsFiles { No, Yes };
Result<PreparedDeployment> prepareRecorded(const Workshop &workshop, const model::Deployment &deployment,
    NeedsFiles needsFiles, std::stop_token stop, task::Progress &progress);

} // namespace slipway::workflow
