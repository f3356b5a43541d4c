// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/inspection.h"
#include "store/matrix_query.h"
#include "task/progress.h"
#include "workflow/workshop.h"

namespace slipway::workflow {

/// What one host says against what is recorded.
struct LiveHost {
    deploy::LiveState state;
    QString recorded = {}; ///< folder name of the release that should be current; empty: none
    [[nodiscard]] bool hasDrifted() const { return state.failure.isEmpty() && state.current != recorded; }
};

struct LiveTarget {
    QString project;
    QString environment;
    QList<LiveHost> hosts = {};
};

/// What is recorded, and true now: a deployment whose engine is gone is Interrupted. For all targets or those
/// of one project and environment. Empty names mean all. With the last `lookBack` deployments of each.
Result<QList<store::MatrixCell>> recordedStatus(
    const Workshop &workshop, const QString &project, const QString &environment, int lookBack = 0);

/// What the newest deployment that touched a host left there: folder names by host, empty where it left none.
/// A host that no deployment touched is not in it.
Result<QMap<QString, QString>> recordedCurrent(const Workshop &workshop, const model::Target &target);

/// The same for all targets.
struct RecordedTarget {
    QString project;
    QString environment;
    QMap<QString, QString> current = {};
};
Result<QList<RecordedTarget>> recordedOnHosts(const Workshop &workshop);

/// The receipts, read from the hosts now.
Result<QList<LiveTarget>> liveStatus(const Workshop &workshop, const QString &project,
    const QString &environment, std::stop_token stop, task::Progress &progress);

} // namespace slipway::workflow
