// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/journal.h"

#include <QMap>
#include <QSet>

namespace slipway::deploy {

// Decisions of the engine's own, as the journal has them.
inline constexpr QLatin1StringView turnBackDecision("turn-back"); ///< what was touched goes back
inline constexpr QLatin1StringView leaveDecision("leave"); ///< all is done; only leases are given up
inline constexpr QLatin1StringView giveUpDecision("give-up"); ///< this host goes back, the others go on
inline constexpr QLatin1StringView excludeDecision("exclude"); ///< the same, and a person said so
inline constexpr QLatin1StringView goOnDecision("go-on"); ///< a step that failed here is let pass

/// Whether an answer to "ask", as the journal has it, is that everything goes back.
[[nodiscard]] bool wantsBack(const QString &answer);

/// What earlier engines did on one host, as their journal tells.
struct HostHistory {
    QMap<QString, int> attempts = {}; ///< of each step
    QSet<QString> succeeded = {};
    qint64 epoch = 0; ///< the highest that was ever used
    bool mayHoldLease = false;
    bool gaveUp = false;
    bool isExcluded = false;
    QString failure = {}; ///< why it gave up
    QSet<QString> letPass = {}; ///< steps that failed, and a person let them pass
};

struct History {
    QMap<QString, HostHistory> hosts = {};
    bool turnedBack = false;
    bool wantedBack = false; ///< a person said so, and the engine ended before it turned
    bool leaving = false;
    QString reason = {}; ///< why it turned back
};

/// Reads the journal. An intent without an outcome becomes Unknown there: whoever had it is gone.
Result<History> readHistory(Journal &journal);

} // namespace slipway::deploy
