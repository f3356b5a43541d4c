// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/deployment.h"
#include "store/connection.h"

#include <optional>

namespace slipway::store {

/// One deployment as a cell shows it.
struct MatrixDeployment {
    Id<model::Deployment> id = {};
    model::DeploymentKind kind = model::DeploymentKind::Deploy;
    model::DeploymentState state = model::DeploymentState::Running;
    QString version = {};
    int build = 0;
    QDateTime since = {}; ///< when it ended; when it began, while it is open
    QString person = {};
    QDateTime askingSince
        = {}; ///< hosts failed, and a person is asked what becomes of them; of the latest only

    friend bool operator==(const MatrixDeployment &, const MatrixDeployment &) = default;
};

/// One of the deployments that a cell looks back on.
struct PastDeployment {
    Id<model::Deployment> id = {};
    model::DeploymentKind kind = model::DeploymentKind::Deploy;
    model::DeploymentState state = model::DeploymentState::Running;
    QDateTime started = {};
    QDateTime finished = {}; ///< invalid while it is open

    friend bool operator==(const PastDeployment &, const PastDeployment &) = default;
};

/// A project in an environment: what happened last, and what was last found good.
struct MatrixCell {
    QString project = {};
    QString environment = {};
    std::optional<MatrixDeployment> latest = {}; ///< nothing: never deployed
    std::optional<MatrixDeployment> good
        = {}; ///< the newest that succeeded: what runs, unless latest says more
    QString versionBefore = {}; ///< of the newest good deployment of another release
    int buildBefore = 0;
    QList<PastDeployment> history = {}; ///< oldest first; empty unless it was asked for

    friend bool operator==(const MatrixCell &, const MatrixCell &) = default;
};

/// The home page: a cell for each configured target, by project, then environment.
class MatrixQuery {
public:
    explicit MatrixQuery(Connection &connection) : m_connection(connection) { }
    /// With the last `lookBack` deployments of each cell: one statement more, however many cells there are.
    Result<QList<MatrixCell>> run(int lookBack = 0) const;

private:
    Result<> addHistory(QList<MatrixCell> &cells, int lookBack) const;

    Connection &m_connection;
};

} // namespace slipway::store
