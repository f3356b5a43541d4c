// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "deploy/guide.h"
#include "model/deployment.h"

#include <QList>

namespace slipway::deploy {

/// What is about to be done.
struct Intent {
    QString host = {}; ///< empty: a decision of the engine's own
    QString step;
    int attempt = 1;
    qint64 epoch = 0;
};

/// What became of it.
struct Conclusion {
    model::StepState state = model::StepState::Succeeded;
    QString detail = {};
    QString output = {};
};

/// The durable record of one deployment's intents and outcomes. Each call returns after its row is on disk;
/// when it fails, the engine does not act. Called from all lanes: thread-safe.
class Journal {
public:
    virtual ~Journal() = default;

    virtual Result<Id<model::JournalEntry>> intend(const Intent &intent) = 0;
    virtual Result<> conclude(Id<model::JournalEntry> entry, const Conclusion &conclusion) = 0;
    /// All that was written so far, oldest first: what resume and revert start from.
    virtual Result<QList<model::JournalEntry>> entries() = 0;
};

/// Hears of every change of a host's state, once, in order for each host, before the next step begins; and of
/// every advice before it is followed. What cannot be recorded does not go on: a failure fails the host.
/// Called from all lanes: thread-safe.
class Trail {
public:
    virtual ~Trail() = default;
    virtual Result<> hostChanged(const model::HostOutcome &outcome) = 0;
    virtual Result<> advised(const Trouble &trouble, const Advice &advice) = 0;
};

} // namespace slipway::deploy
