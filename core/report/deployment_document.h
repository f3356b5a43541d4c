// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/deployment.h"
#include "report/document.h"
#include "store/matrix_query.h"

namespace slipway::workflow {
struct DeploymentReport;
struct HostProbe;
struct LiveHost;
struct LiveTarget;
} // namespace slipway::workflow

namespace slipway::report {

[[nodiscard]] QJsonObject toJson(const model::HostOutcome &outcome);
[[nodiscard]] QJsonObject toJson(const model::Deployment &deployment);
[[nodiscard]] QJsonObject toJson(const model::JournalEntry &entry);
[[nodiscard]] QJsonObject toJson(const model::Receipt &receipt);
[[nodiscard]] QJsonObject toJson(const workflow::DeploymentReport &report);
[[nodiscard]] QJsonObject toJson(const store::MatrixDeployment &deployment);
[[nodiscard]] QJsonObject toJson(const store::MatrixCell &cell);
[[nodiscard]] QJsonObject toJson(const workflow::LiveHost &host);
[[nodiscard]] QJsonObject toJson(const workflow::LiveTarget &target);
[[nodiscard]] QJsonObject toJson(const workflow::HostProbe &probe);

} // namespace slipway::report
