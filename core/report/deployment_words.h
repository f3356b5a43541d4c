// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/deployment.h"
#include "store/matrix_query.h"

#include <QStringList>

namespace slipway::workflow {
struct DeploymentReport;
struct HostProbe;
struct LiveTarget;
struct PreparedDeployment;
} // namespace slipway::workflow

namespace slipway::report {

/// "✓ done", "✗ failed": a glyph and a word for each state, never colour alone.
[[nodiscard]] QString word(model::HostState state);
[[nodiscard]] QString word(model::DeploymentState state);

[[nodiscard]] QStringList describe(const workflow::DeploymentReport &report);
[[nodiscard]] QStringList describe(
    const model::Deployment &deployment, const QList<model::JournalEntry> &journal);
[[nodiscard]] QStringList describe(const workflow::PreparedDeployment &prepared);
[[nodiscard]] QStringList deploymentTable(const QList<model::Deployment> &deployments);
[[nodiscard]] QStringList statusTable(const QList<store::MatrixCell> &cells, const QDateTime &now);
[[nodiscard]] QStringList liveTable(const QList<workflow::LiveTarget> &targets, const QDateTime &now);
[[nodiscard]] QStringList probeTable(const QList<workflow::HostProbe> &probes);

} // namespace slipway::report
