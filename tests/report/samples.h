// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/plan.h"
#include "workflow/build_release.h"
#include "workflow/host_access.h"
#include "workflow/host_status.h"
#include "workflow/run_deployment.h"
#include "workflow/verify_release.h"

namespace slipway::report {

// One of each, with every member set.

[[nodiscard]] QDateTime moment(); ///< 2026-05-20 09:12:44.120 UTC
[[nodiscard]] Digests sampleDigests();
[[nodiscard]] model::Release sampleRelease();
[[nodiscard]] model::Placement samplePlacement();
[[nodiscard]] model::Build sampleBuild();
[[nodiscard]] model::Deployment sampleDeployment();
[[nodiscard]] model::JournalEntry sampleEntry();
[[nodiscard]] workflow::BuildReport sampleBuildReport();
[[nodiscard]] workflow::Verification sampleVerification();
[[nodiscard]] workflow::DeploymentReport sampleDeploymentReport();
[[nodiscard]] store::MatrixCell sampleCell();
[[nodiscard]] workflow::LiveTarget sampleLiveTarget();
[[nodiscard]] QList<workflow::HostProbe> sampleProbes(); ///< one that answered, one that did not
[[nodiscard]] deploy::Plan samplePlan();
[[nodiscard]] Error sampleError();

} // namespace slipway::report
