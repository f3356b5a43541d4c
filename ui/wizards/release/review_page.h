// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/look.h"
#include "ui/wizards/flow_page.h"

#include <functional>

class QLabel;

namespace slipway::ui {

class Confirmation;

/// One line of a review: what happens, what to mind, what cannot be undone.
struct ReviewLine {
    Look look = {};
    QString text = {};
};

/// What will happen, as the last page of a wizard says it.
struct Review {
    QString effect = {}; ///< one sentence: "This will build shop at v1.4.0."
    QList<ReviewLine> lines = {};
    QString commit = {}; ///< the button: "Build shop at v1.4.0"
    QString phrase = {}; ///< to be typed; empty: nothing
    bool isReasonNeeded = false;
    bool takesReason = true; ///< it is kept in the audit trail
};

// The three kinds of lines that a review has.
[[nodiscard]] ReviewLine willHappen(const QString &text);
[[nodiscard]] ReviewLine toMind(const QString &text);
[[nodiscard]] ReviewLine cannotBeUndone(const QString &text);

/// The review: made anew each time the page is come to. Its commit is held back until what the review asks
/// for is typed.
class ReviewPage final : public FlowPage {
    Q_OBJECT
public:
    using Maker = std::function<Review()>;
    explicit ReviewPage(Maker make, QWidget *parent = nullptr);

    [[nodiscard]] QString reason() const;
    void present();

    void initializePage() override;
    [[nodiscard]] QString heldBack() const override;
    [[nodiscard]] QJsonObject draft() const override;
    void takeDraft(const QJsonObject &fields) override;

private:
    Maker m_make;
    QLabel *m_effect;
    QWidget *m_lines = nullptr; ///< made anew for each review
    Confirmation *m_confirmation;
};

} // namespace slipway::ui
