// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "model/release.h"

#include <QDateTime>
#include <QList>

namespace slipway::model {

enum class DeploymentKind { Deploy, Rollback };

enum class DeploymentState {
    Running,
    Succeeded,
    PartlyDone, ///< some hosts have the new release, some do not; the hosts' rows say which
    Reverted, ///< it failed, and everything touched was put back
    RevertFailed, ///< it failed, and putting back failed on some hosts
    Interrupted, ///< stopped or died on the way; resume or revert it
    Abandoned, ///< a person left it as it is, with a reason
};

enum class HostState {
    Pending, ///< not touched
    Staged, ///< has the release beside the current one
    Switched, ///< current points at the release; not yet known to be healthy
    Healthy,
    Done, ///< healthy, receipt written, old releases pruned
    Failed,
    Unreachable,
    Restored, ///< was touched and put back
    RestoreFailed,
    Skipped, ///< not attempted, because the deployment ended first
    Unknown, ///< an intent without an outcome; the host has to be asked
};

struct HostOutcome {
    QString host;
    HostState state = HostState::Pending;
    QString previous = {}; ///< folder name of the release that was current before; empty: none
    QString current = {}; ///< what is current now, as far as we know
    QString failure = {}; ///< the story

    friend bool operator==(const HostOutcome &, const HostOutcome &) = default;
};

/// One execution of one plan.
struct Deployment {
    Id<Deployment> id = {};
    DeploymentKind kind = DeploymentKind::Deploy;
    DeploymentState state = DeploymentState::Running;
    QString project;
    QString environment;
    Id<Release> release = {};
    QString version = {}; ///< of the release, for lists
    int build = 0;
    QString planHash = {}; ///< SHA-256 of the plan
    QString plan = {}; ///< the plan as JSON: what was reviewed and what runs
    QString reason = {};
    QString person = {};
    QString workstation = {};
    QDateTime started = {};
    QDateTime finished = {};
    QList<HostOutcome> hosts = {};

    [[nodiscard]] bool isOpen() const
    {
        return state == DeploymentState::Running || state == DeploymentState::Interrupted;
    }
    friend bool operator==(const Deployment &, const Deployment &) = default;
};

enum class StepState { Intended, Succeeded, Failed, Unknown };

/// One line of the journal: an intent, and later its outcome.
struct JournalEntry {
    Id<JournalEntry> id = {};
    Id<Deployment> deployment = {};
    QString host = {}; ///< empty: our own work
    QString step = {}; ///< stable id: "switch"; "undo:switch" when put back
    int attempt = 1;
    qint64 epoch = 0; ///< the host's own fencing number; 0: none yet
    StepState state = StepState::Intended;
    QDateTime intended = {};
    QDateTime concluded = {};
    QString detail = {}; ///< what the step noted, or the story of its failure
    QString output = {}; ///< bounded, cleaned

    friend bool operator==(const JournalEntry &, const JournalEntry &) = default;
};

/// What a host says of itself (RECEIPT.json of the current release).
struct Receipt {
    QString host = {};
    QString project = {};
    QString version = {};
    int build = 0;
    QString folder = {};
    QString sha256 = {}; ///< of the artifact
    QString commit = {};
    QString deployment = {};
    QString person = {};
    QDateTime since = {};

    friend bool operator==(const Receipt &, const Receipt &) = default;
};

} // namespace slipway::model
