// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/deployment.h"
#include "store/connection.h"

#include <QMap>
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
    /// All of one release, newest first. Without the text of the plans.
    Result<QList<model::Deployment>> ofRelease(Id<model::Release> release) const;
    /// Host by host, the folder name that the newest deployment which looked at it left there; empty: none.
    Result<QMap<QString, QString>> foldersNow(const QString &project, const QString &environment) const;
    /// The same for download sites, where nothing is current: what was published there last, to the end.
    Result<QMap<QString, QString>> foldersPublished(const QString &project, const QString &environment) const;
    /// What became of each host in each of the newest deployments, oldest first: what a rollback's way
    /// follows from. Some months of them: nobody goes back further without naming the release.
    static constexpr int mostPassages = 500;
    Result<QList<HostPassage>> passages(const QString &project, const QString &environment) const;
    /// Releases that a host must keep: those of open deployments and what they would go back to, as folder
    /// names.
    Result<QStringList> foldersNeeded(const QString &project, const QString &environment) const;

private:
    Result<QList<model::Deployment>> select(
        const QString &condition, const Binds &binds, bool withPlans) const;
    Result<QMap<QString, QString>> newestFolders(
        const QString &project, const QString &environment, const QString &condition) const;
    Result<std::optional<model::Deployment>> newest(const QString &condition, const Binds &binds) const;
    Connection &m_connection;
};

} // namespace slipway::store
