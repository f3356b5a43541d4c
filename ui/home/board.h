// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/environment.h"
#include "workflow/host_status.h"

#include <QDateTime>
#include <QStringList>

namespace slipway::ui {

/// How the sandbox that belongs to the profile stands; where the profile is a sandbox's, it is that one.
struct SandboxStanding {
    bool exists = false;
    bool isRunning = false; ///< its hosts answer
    bool isShown = false; ///< a window is open on it
};

/// All that the first page shows, as it was recorded at one moment. A plain value that crosses threads.
struct Board {
    QString profile = {}; ///< folder
    QString database = {}; ///< kind and place: "SQLite"
    QString person = {}; ///< who is acting
    QList<model::Environment> environments = {}; ///< in their order
    QStringList projects = {};
    QList<store::MatrixCell> cells = {};
    QStringList notices = {}; ///< what a person should know, a sentence each
    SandboxStanding sandbox = {};
    QDateTime at = {};

    [[nodiscard]] bool isEmpty() const { return projects.isEmpty(); }
    /// Deployments that are running by the record.
    [[nodiscard]] int running() const;
};

/// What the hosts said of themselves, and when they were asked.
struct HostReadings {
    QList<workflow::LiveTarget> targets = {};
    QDateTime at = {};
};

/// How many deployments a cell looks back on.
inline constexpr int lookBack = 10;

/// Reads the board. Blocks: for worker threads.
Result<Board> readBoard(const workflow::Workshop &workshop);

} // namespace slipway::ui
