// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QList>
#include <variant>

namespace slipway::deploy {

// What a host can be asked to do. Add a kind here, and the compiler lists every place that has to learn it.
struct TakeLease { };
struct SendPayload { };
struct MakeVenv { };
struct UnpackTree { };
struct ProveImport { };
struct SealRelease { };
struct CheckNames { }; ///< download site: nothing of these names with other bytes
struct PublishFiles { };
struct SwitchCurrent { };
struct AskHealth { };
struct WriteReceipt { };
struct PruneReleases { };
struct GiveUpLease { };
struct RestoreCurrent { };
struct WithdrawFiles { };

using HostAction = std::variant<TakeLease, SendPayload, MakeVenv, UnpackTree, ProveImport, SealRelease,
    CheckNames, PublishFiles, SwitchCurrent, AskHealth, WriteReceipt, PruneReleases, GiveUpLease,
    RestoreCurrent, WithdrawFiles>;

enum class OnFailure {
    FailHost, ///< the host has failed
    Note, ///< said in the report; the host goes on
};

/// One thing that is done on a host. Its id is stable: hooks and journals name it.
struct Step {
    QString id;
    QString title;
    HostAction action;
    OnFailure onFailure = OnFailure::FailHost;
    int retries = 2; ///< further attempts after an answer that was lost
};

/// Hosts move through a phase on their own; nobody enters the next one until all have finished this one.
struct Phase {
    QString id;
    QString title;
    QList<Step> steps = {};
    bool inBatches = false; ///< a few hosts first, as the target says
};

/// How a release lands on hosts, and how it is taken back.
struct Recipe {
    QString name;
    QList<Phase> phases = {};
    QList<Step> undo = {}; ///< done on each host that entered a phase in batches, when it has to go back
    bool switchesCurrent = true; ///< false: a download site, where nothing is current
};

/// python-venv, tarball or files. Unsupported for another name, with the names that there are.
Result<Recipe> recipeNamed(const QString &name);
[[nodiscard]] QStringList recipeNames();
/// True for a recipe that leaves its releases side by side, none of them current.
[[nodiscard]] bool isDownloadSite(const QString &recipe);

} // namespace slipway::deploy
