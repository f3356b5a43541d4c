// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/deployment.h"
#include "store/connection.h"

#include <QMap>
#include <chrono>

namespace slipway::store {

/// A deployment as lists show it.
struct DeploymentSummary {
    model::Deployment deployment = {}; ///< without its plan and its hosts
    QMap<model::HostState, int> hosts = {}; ///< how many are in each state

    friend bool operator==(const DeploymentSummary &, const DeploymentSummary &) = default;
};

/// Which deployments are looked for.
struct DeploymentSearch {
    QStringList words
        = {}; ///< each is found in what stands in the list: names, version, person, reason, state
    qint64 before = 0; ///< only earlier ones than this number; 0: from the newest
    int limit = 100;
};

/// Deployments in pages, newest first, by what a person typed.
class DeploymentQuery {
public:
    explicit DeploymentQuery(Connection &connection) : m_connection(connection) { }

    Result<QList<DeploymentSummary>> run(const DeploymentSearch &search) const;
    /// How long the last successful ones of a project in an environment took, newest first.
    Result<QList<std::chrono::milliseconds>> durations(
        const QString &project, const QString &environment, int limit = 20) const;

private:
    Result<> countHosts(QList<DeploymentSummary> &summaries) const;
    Connection &m_connection;
};

} // namespace slipway::store
