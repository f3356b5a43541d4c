// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/wizards/drafts.h"
#include "ui/wizards/release/release_wizards.h"

#include <QPointer>
#include <optional>

namespace slipway::ui {

/// The draft of a release that is on its way. It stands from the commit on, at work, and is gone only when
/// nothing is left to do: whatever ends the program meanwhile, the next start offers the rest. Belongs to the
/// drafts, and goes when the way has ended.
class ShipDraft final : public QObject {
    Q_OBJECT
public:
    /// Keeps the draft that was committed.
    ShipDraft(Drafts &drafts, const Draft &committed, const ShipWish &wish);

    [[nodiscard]] const QString &id() const { return m_id; }

    /// The release is there: what is left no longer builds it. From any thread.
    static void tellMade(const QPointer<ShipDraft> &draft, const QString &release);
    /// The way has ended, at its end or before. `made`: as far as it came; empty: no release.
    void end(bool isWell, const QString &made);

    /// What is left of a draft whose release came to the end of its way; nullopt: more than its deployment.
    [[nodiscard]] static std::optional<ShippedRelease> shippedIn(const Draft &draft);

private:
    void keep(Draft draft, bool isAtWork);

    Drafts &m_drafts;
    ShipWish m_wish;
    Draft m_left; ///< what there is to do if it ended now
    QString m_id;
};

} // namespace slipway::ui
