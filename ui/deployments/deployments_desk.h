// SPDX-License-Identifier: Apache-2.0
// What the deployments place asks of the engine. The program implements it; calls block and come from worker
// threads, several at once.
#pragma once

#include "base/result.h"
#include "deploy/guide.h"
#include "deploy/plan.h"
#include "model/deployment.h"
#include "model/environment.h"
#include "task/progress.h"

#include <QMap>
#include <chrono>
#include <optional>
#include <stop_token>

namespace slipway::ui {

/// Where the engine of an open deployment is.
enum class EngineAt {
    Work, ///< a program of this profile runs it now
    Elsewhere, ///< another person or computer began it
    Nowhere, ///< it was stopped, or its program died; also of a deployment that is over
};

/// A deployment as the list shows it. Its state is the one of now: Interrupted where the engine is gone.
struct DeploymentRow {
    model::Deployment deployment = {}; ///< without plan and hosts
    model::Tier tier = model::Tier::Development;
    QMap<model::HostState, int> hosts = {};

    friend bool operator==(const DeploymentRow &, const DeploymentRow &) = default;
};

struct DeploymentsAsked {
    QStringList words = {};
    qint64 before = 0; ///< only earlier ones than this number; 0: from the newest
    int limit = 100;
};

struct DeploymentRows {
    QList<DeploymentRow> rows = {}; ///< newest first
    bool isAll = true; ///< nothing lies before the last one
    QDateTime at = {};
};

/// All of a deployment that does not change.
struct DeploymentOpened {
    model::Deployment deployment = {};
    std::optional<deploy::Plan> plan = {}; ///< nothing where the record's cannot be read
    model::Tier tier = model::Tier::Development;
    QList<std::chrono::milliseconds> durations = {}; ///< of earlier ones there that succeeded, newest first
};

/// How far a reader has come in the journal.
struct JournalMark {
    Id<model::JournalEntry> after = {};
    QList<Id<model::JournalEntry>> open = {}; ///< had no outcome when they were read
};

/// What is new of a deployment since a mark.
struct DeploymentNews {
    model::DeploymentState state = model::DeploymentState::Running; ///< of now
    EngineAt engine = EngineAt::Nowhere;
    QDateTime finished = {};
    QList<model::HostOutcome> hosts = {};
    QList<model::JournalEntry> entries = {}; ///< new ones, and earlier ones that have an outcome now
    bool hasMore = false; ///< there are further entries: ask again at once
    QDateTime at = {};
};

/// How a deployment that is not over comes to an end.
enum class WayOut { Resume, Revert, Leave };

struct EndOrder {
    WayOut way = WayOut::Resume;
    QString reason = {};
    QString confirmed = {}; ///< "shop@production", as it was typed
    bool asksOnFailure = false; ///< Resume: a person is asked what becomes of hosts that fail
    QStringList excluded = {}; ///< Resume: hosts that take no further part
};

class DeploymentsDesk {
public:
    virtual ~DeploymentsDesk() = default;

    virtual Result<DeploymentRows> list(const DeploymentsAsked &asked, std::stop_token stop) = 0;
    virtual Result<DeploymentOpened> open(Id<model::Deployment> id, std::stop_token stop) = 0;
    virtual Result<DeploymentNews> follow(
        Id<model::Deployment> id, const JournalMark &mark, std::stop_token stop)
        = 0;
    /// Takes it to an end; yields the line that says which. A stop leaves it interrupted, and so does a
    /// pause, after the batch that is under way.
    virtual Result<QString> end(Id<model::Deployment> id, const EndOrder &order, std::stop_token stop,
        task::Progress &progress, const deploy::Steering &steering)
        = 0;
};

} // namespace slipway::ui
