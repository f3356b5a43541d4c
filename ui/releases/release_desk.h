// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/plan.h"
#include "model/deployment.h"
#include "model/environment.h"
#include "task/progress.h"

#include <stop_token>

namespace slipway::ui {

/// A release as a list shows it.
struct ReleaseRow {
    QString project = {};
    QString version = {};
    int build = 0;
    QString tag = {};
    QString commit = {};
    QDateTime created = {};
    QString person = {};
    model::Reproducibility reproducibility = model::Reproducibility::NotCompared;
    int checks = 0;
    int blockers = 0;
    int warnings = 0;
    QStringList archived = {}; ///< stores
    QStringList published = {}; ///< indexes
    QStringList running = {}; ///< environments where it is current

    /// "1.4.0-b12", as on the command line.
    [[nodiscard]] QString name() const { return QStringLiteral("%1-b%2").arg(version).arg(build); }
};

struct ReleaseList {
    QList<ReleaseRow> rows = {}; ///< newest first
    int all = 0; ///< how many there are; more than rows: the older ones were left out
    bool hasProjects = false;
};

/// One environment, as a release sees it.
struct ReleaseStage {
    model::Environment environment = {};
    bool hasTarget = false;
    QString current = {}; ///< what runs there: "1.3.0-b9"; empty: nothing
    bool isCurrent = false; ///< this release does
    /// Of this release there, the newest; id 0: never.
    model::Deployment latest = {};
};

/// All that is known of one release.
struct ReleaseSheet {
    model::Release release = {};
    QList<model::Placement> placements = {}; ///< oldest first
    QStringList stores = {}; ///< where it may be archived
    QStringList indexes = {}; ///< where it may be published, the default first
    QList<ReleaseStage> stages = {}; ///< in the order of the environments
    QList<model::Deployment> deployments = {}; ///< newest first, without plans
    QStringList siblings = {}; ///< the other releases of the project, newest first: "1.3.0-b9"
    QDateTime at = {}; ///< when this was read
};

/// What a release brings, seen from what runs in an environment.
struct ReleaseChanges {
    QString current = {}; ///< what runs there; empty: nothing
    QList<deploy::Change> included = {};
    QList<deploy::Change> takenAway = {}; ///< what the current release has and this one has not
    QList<deploy::Change> newer = {}; ///< on the project's branch, and not in this release
    QString branch = {};
    QStringList remarks = {};
};

enum class DifferenceKind { Participant, Requirement, Member };

/// One thing in which two releases differ; empty on one side: it is not there.
struct ReleaseDifference {
    DifferenceKind kind = DifferenceKind::Member;
    QString name = {};
    QString here = {};
    QString there = {};
};

struct ReleaseComparison {
    QString other = {};
    QList<ReleaseDifference> differences = {};
    QList<deploy::Change> onlyHere = {}; ///< commits
    QList<deploy::Change> onlyThere = {};
    QStringList remarks = {}; ///< what could not be compared, and why
};

/// Where the releases' pages get what they show. The program implements it over the engine; calls block and
/// come from worker threads, several at once. Outlives the pages.
class ReleaseDesk {
public:
    virtual ~ReleaseDesk() = default;

    virtual Result<ReleaseList> list(std::stop_token stop) = 0;
    /// `name` is "1.4.0-b12", or "1.4.0" for its newest build.
    virtual Result<ReleaseSheet> sheet(const QString &project, const QString &name, std::stop_token stop) = 0;
    virtual Result<ReleaseChanges> changes(
        const QString &project, const QString &name, const QString &environment, std::stop_token stop)
        = 0;
    /// May bring both sdists back from the archive.
    virtual Result<ReleaseComparison> compare(const QString &project, const QString &name,
        const QString &other, std::stop_token stop, task::Progress &progress)
        = 0;
};

} // namespace slipway::ui
