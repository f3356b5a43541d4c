// SPDX-License-Identifier: Apache-2.0
// A plan in words: what it does, to whom, and what may go wrong.
#pragma once

#include "ui/style/look.h"
#include "ui/wizards/rollout/rollout_desk.h"

#include <QCoreApplication>

namespace slipway::ui {

/// What a plan means for one host.
enum class HostMark {
    New, ///< + nothing ran there yet
    Change, ///< ~ another release runs there
    Same, ///< = it runs there already
    LeftOut, ///< ! cannot be reached
};

/// Something to think of before it runs.
struct RiskSignal {
    enum class Weight { Note, Warning, Block };
    Weight weight = Weight::Note;
    QString text = {};
};

class RolloutWords {
    Q_DECLARE_TR_FUNCTIONS(slipway::ui::RolloutWords)
public:
    /// "1 host", "12 hosts"
    [[nodiscard]] static QString hosts(int count);
    [[nodiscard]] static HostMark markOf(const deploy::Plan &plan, const deploy::HostPlan &host);
    /// "~ changes"
    [[nodiscard]] static QString word(HostMark mark);
    /// "This will update shop from 1.3.0-b9 to 1.4.0-b12 on 12 hosts in 4 batches."
    [[nodiscard]] static QString effect(const deploy::Plan &plan);
    /// "12 hosts: 10 ~ change, 1 + new, 1 = there already, 0 ! left out"
    [[nodiscard]] static QString counts(const deploy::Plan &plan);
    /// "About 40 s, at worst 3 min, by the last 20."
    [[nodiscard]] static QString expected(const QList<std::chrono::milliseconds> &durations);
    /// What is worst comes first.
    [[nodiscard]] static QList<RiskSignal> signalsOf(const RolloutPlan &plan);
    /// "It can go back to 1.3.0-b9 ...", and what cannot be undone, a sentence each.
    [[nodiscard]] static QStringList undo(const deploy::Plan &plan);
    /// "Deploy 1.4.0-b12 to 12 hosts"
    [[nodiscard]] static QString commitVerb(const deploy::Plan &plan);
    [[nodiscard]] static int partakers(const deploy::Plan &plan);
};

[[nodiscard]] Look lookOf(RiskSignal::Weight weight);

} // namespace slipway::ui
