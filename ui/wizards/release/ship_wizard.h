// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/wizards/flow_wizard.h"
#include "ui/wizards/release/release_work.h"

namespace slipway::ui {

class ReviewPage;
class SourcePage;
class WayPage;
struct Review;

/// A release on its whole way: from a tag into a store, onto an index, and on to its deployment.
class ShipWizard final : public FlowWizard {
    Q_OBJECT
public:
    static inline const QString kind = QStringLiteral("ship");

    /// `made` names a release that was built already ("1.4.0-b12"): the way goes on from there. Empty: it is
    /// built first.
    ShipWizard(ReleaseWork &work, const QString &project, const QString &made, Drafts *drafts,
        QWidget *parent = nullptr);

    [[nodiscard]] ShipWish wish() const;
    [[nodiscard]] QString command() const override;
    [[nodiscard]] QString draftTitle() const override;

    /// What goes on with a release that was built, where the rest of the way failed.
    [[nodiscard]] static Draft draftFor(const ShipWish &wish, const QString &made);
    [[nodiscard]] static QString projectIn(const Draft &draft);
    [[nodiscard]] static QString madeIn(const Draft &draft);

private:
    [[nodiscard]] Review review() const;
    void addDelivery(Review &review) const;

    QString m_project;
    QString m_made;
    SourcePage *m_source; ///< null: it was built already
    WayPage *m_way;
    ReviewPage *m_review;
};

} // namespace slipway::ui
