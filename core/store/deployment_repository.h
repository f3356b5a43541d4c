// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/deployment.h"
#include "store/connection.h"

#include <optional>

namespace slipway::store {

/// What one deployment made of one host.
struct HostPassage {
    Id<model::Deployment> deployment = {};
    model::DeploymentKind kind = model::DeploymentKind::Deploy;
    Id<model::Release> release = {};
    QString folder = {}; ///< of that release: "1.4.0-b12"
    model::HostOutcome outcome = {};

    friend bool operator==(const HostPassage &, const HostPassage &) = default;
};

/// Deployments and what became of each of their hosts.
class DeploymentRepository {
public:
    explicit DeploymentRepository(Connection &connection) : m_connection(connection) { }

    /// Records a deployment with its hosts, in the state it comes in; its id is set. Refused
    /// ("deployment.open") while another of the same project and environment is open, naming it.
    Result<model::Deployment> create(model::Deployment deployment);
    /// Moves a deployment on. `finished` is kept for states that end it. Conflict from a final state
    /// (Succeeded, Reverted, Abandoned), which nothing follows.
    Result<> setState(Id<model::Deployment> id, model::DeploymentState state, const QDateTime &finished = {});
    /// Inserts or replaces the outcome of one host.
    Result<> setHost(Id<model::Deployment> id, const model::HostOutcome &outcome);

    Result<model::Deployment> byId(Id<model::Deployment> id) const;
    /// The same without the plan, which is long and does not change.
    Result<model::Deployment> standing(Id<model::Deployment> id) const;
    /// Running or interrupted ones, oldest first.
    Result<QList<model::Deployment>> open() const;
    /// The newest one of a project in an environment, in whatever state, or nothing.
    Result<std::optional<model::Deployment>> latest(const QString &project, const QString &environment) const;
    /// Newest first; empty names mean all. Without the text of the plans.
    Result<QList<model::Deployment>> list(
        const QString &project, const QString &environment, int limit = 50, int offset = 0) const;
    /// What became of each host in each deployment, oldest first: what a rollback's way follows from.
    Result<QList<HostPassage>> passages(const QString &project, const QString &environment) const;
    /// Releases that a host must keep: those of open deployments and what they would go back to, as folder
    /// names.
    Result<QStringList> foldersNeeded(const QString &project, const QString &environment) const;

private:
    Result<QList<model::Deployment>> select(
        const QString &condition, const Binds &binds, bool withPlans) const;
    Result<std::optional<model::Deployment>> newest(const QString &condition, const Binds &binds) const;
    Connection &m_connection;
};

} // namespace slipway::store
