// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <stop_token>

namespace slipway::deploy {

/// A host on which a step failed, and where it stands: nothing was put back yet.
struct TroubledHost {
    QString host;
    QString step = {}; ///< title of the step that failed
    Error cause;
    bool mayGoOn = false; ///< the release is current there, and what failed only looks at it
};

/// Hosts that failed in one phase of a deployment.
struct Trouble {
    QString phase = {}; ///< its title
    QList<TroubledHost> hosts = {};
    int others = 0; ///< further hosts of the deployment, which have not failed
};

/// Hosts that failed for one and the same reason.
struct SharedCause {
    QString cause; ///< without the names of hosts
    QString hint = {};
    QStringList hosts = {};
    bool mayGoOn = false; ///< all of them may
};

/// In the order of their first hosts.
[[nodiscard]] QList<SharedCause> byCause(const Trouble &trouble);

/// What is to become of hosts that failed.
struct Advice {
    enum class Way {
        Retry, ///< the step that failed is done once more, and the rest after it
        Exclude, ///< they go back to what they ran before, and the others go on without them
        GoOn, ///< they keep the release although the step failed; only where mayGoOn
        PutBack, ///< the whole deployment goes back
        Stop, ///< nothing is touched any more; it can be resumed or reverted
    };

    Way way = Way::PutBack;
    QStringList hosts = {}; ///< Retry, Exclude, GoOn: which of the failed ones; empty: all of them
    QString reason = {}; ///< what the person said

    /// It is about the whole deployment, and not about some of the hosts that failed.
    [[nodiscard]] bool isForAll() const { return way == Way::PutBack || way == Way::Stop; }
};

/// Says what becomes of hosts that failed, before anything is put back. A person, in the end.
class Guide {
public:
    virtual ~Guide() = default;

    /// Blocks until there is an answer; Stop when the stop was asked for. Called from one thread.
    virtual Advice advise(const Trouble &trouble, std::stop_token stop) = 0;
};

/// How a running deployment is led from outside.
struct Steering {
    /// Asked for: nothing further is begun after the batch that is under way; it can be resumed.
    std::stop_token pause = {};
    /// Null: hosts that fail go back by themselves, and beyond what the plan allows everything does.
    Guide *guide = nullptr;
    /// These hosts take no further part: they go back, and do not count as failed.
    QStringList excluded = {};
    QString reason = {}; ///< why they are
};

/// "retry", "exclude" ... as events and the journal have it.
[[nodiscard]] QString spell(Advice::Way way);

} // namespace slipway::deploy
