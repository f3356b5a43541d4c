// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/plan.h"
#include "model/configuration.h"
#include "model/deployment.h"

#include <optional>
#include <stop_token>

namespace slipway::ui {

/// A project as a list shows it.
struct ProjectRow {
    QString name = {};
    QString repository = {};
    QString newest = {}; ///< its newest release: "1.4.0-b12"; empty: none yet
    QDateTime built = {}; ///< when that was made
    int releases = 0;
    std::optional<model::Build> lastBuild = {};
    QStringList runs = {}; ///< "production 1.3.0-b9", in the order of the environments
};

/// What happened last, or last went well, in an environment.
struct StageDeployment {
    Id<model::Deployment> id = {};
    model::DeploymentKind kind = model::DeploymentKind::Deploy;
    model::DeploymentState state = model::DeploymentState::Running;
    QString release = {}; ///< "1.4.0-b12"
    QDateTime since = {};
    QString person = {};
};

/// A project in one environment.
struct ProjectStage {
    model::Environment environment = {};
    model::Target target = {};
    std::optional<StageDeployment> latest = {}; ///< nothing: never deployed
    std::optional<StageDeployment> good = {}; ///< what runs, unless latest says more
    QString before = {}; ///< the last good release of another name: "1.3.0-b9"
};

/// A build, and the version of the release that it made.
struct BuildRow {
    model::Build build = {};
    QString version = {}; ///< empty: it made none
};

/// All that is known of one project.
struct ProjectSheet {
    model::Project project = {};
    QList<ProjectStage> stages = {}; ///< the environments where it has a target, in their order
    QList<BuildRow> builds = {}; ///< newest first
    int releases = 0;
    QList<model::StoreSettings> stores = {}; ///< where its releases may be archived
    QList<model::IndexSettings> indexes = {}; ///< where they may be published
    QDateTime at = {}; ///< when this was read
};

/// What waits for an environment: commits of the project's branch that what runs there has not.
struct Undeployed {
    QString environment = {};
    QString current = {}; ///< empty: nothing runs there
    QList<deploy::Change> changes = {}; ///< newest first
    QStringList remarks = {}; ///< what could not be told, and why
};

/// Where the projects' pages get what they show. The program implements it over the engine; calls block and
/// come from worker threads, several at once. Outlives the pages.
class ProjectDesk {
public:
    virtual ~ProjectDesk() = default;

    virtual Result<QList<ProjectRow>> list(std::stop_token stop) = 0;
    virtual Result<ProjectSheet> sheet(const QString &project, std::stop_token stop) = 0;
    /// As far as the clone that is here knows.
    virtual Result<QList<Undeployed>> undeployed(const QString &project, std::stop_token stop) = 0;
    /// The log of a build, the end of it where it is long.
    virtual Result<QString> buildLog(const QString &project, int number, std::stop_token stop) = 0;
};

} // namespace slipway::ui
