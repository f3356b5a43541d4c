// SPDX-License-Identifier: Apache-2.0
// What the wizards that bring releases to hosts, and back, ask of the engine. The program implements it;
// calls block and come from worker threads, several at once.
#pragma once

#include "base/result.h"
#include "deploy/guide.h"
#include "deploy/plan.h"
#include "model/environment.h"
#include "model/release.h"
#include "task/progress.h"

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

namespace slipway::ui {

/// A release that may be deployed.
struct ReleaseChoice {
    QString project = {};
    QString version = {};
    int build = 0;
    QString tag = {};
    QString person = {};
    QDateTime created = {};
    QDateTime healthyAt = {}; ///< of a way back: when it last came to the end there; invalid: not all at once
    bool isSuggested = false;

    [[nodiscard]] QString name() const { return QStringLiteral("%1-b%2").arg(version).arg(build); }
    friend bool operator==(const ReleaseChoice &, const ReleaseChoice &) = default;
};

/// A place where a project lives.
struct TargetChoice {
    QString project = {};
    QString environment = {};
    model::Tier tier = model::Tier::Development;
    QStringList hosts = {};
    QStringList batches = {};
    QString current = {}; ///< release that runs there by the record; empty: none

    friend bool operator==(const TargetChoice &, const TargetChoice &) = default;
};

struct RolloutAsked {
    model::DeploymentKind kind = model::DeploymentKind::Deploy;
    QString project = {};
    QString version = {}; ///< of a rollback: empty is the last one that was healthy on these hosts
    int build = 0;
    QString environment = {};
    QString takeOver = {}; ///< reason for taking the hosts from whoever holds them; empty: never

    friend bool operator==(const RolloutAsked &, const RolloutAsked &) = default;
};

/// The real plan, and what else a person should know before it runs.
struct RolloutPlan {
    deploy::Plan plan = {};
    QByteArray json = {}; ///< the plan in its canonical spelling: what runs
    QString hash = {};
    model::Tier tier = model::Tier::Development;
    QList<std::chrono::milliseconds> durations = {}; ///< of earlier ones there, newest first
    qint64 openDeployment = 0; ///< number of one that is not over there; 0: none
    QString openBy = {};
    QDateTime at = {};
};

struct RolloutConsent {
    QString reason = {};
    QString confirmed = {}; ///< "shop@production"
};

class RolloutDesk {
public:
    using Begun = std::function<void(Id<model::Deployment>)>;

    virtual ~RolloutDesk() = default;

    /// Newest first, at most `limit`; an empty project means all.
    virtual Result<QList<ReleaseChoice>> releases(const QString &project, int limit, std::stop_token stop)
        = 0;
    /// All targets, or those of one project.
    virtual Result<QList<TargetChoice>> targets(const QString &project, std::stop_token stop) = 0;
    /// Where a rollback may lead: what was there before, newest first.
    virtual Result<QList<ReleaseChoice>> wayBack(
        const QString &project, const QString &environment, std::stop_token stop)
        = 0;
    /// Looks at every host and makes the plan; changes nothing anywhere.
    virtual Result<RolloutPlan> plan(
        const RolloutAsked &asked, std::stop_token stop, task::Progress &progress)
        = 0;
    /// Runs exactly this plan, or refuses where it is out of date. Yields the line that says how it ended; an
    /// error where it was stopped, paused, or never began.
    virtual Result<QString> run(const QByteArray &plan, const RolloutConsent &consent, std::stop_token stop,
        task::Progress &progress, const Begun &begun, const deploy::Steering &steering)
        = 0;
};

} // namespace slipway::ui
