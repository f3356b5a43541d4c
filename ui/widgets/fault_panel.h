// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace slipway::ui {

class GlyphLabel;
class PrimaryButton;

/// A page that cannot be shown says why: what happened, why, what to do, and details that can be copied.
class FaultPanel final : public QWidget {
    Q_OBJECT
public:
    explicit FaultPanel(QWidget *parent = nullptr);

    void present(const QString &headline, const Error &error);
    [[nodiscard]] PrimaryButton *retryButton() const { return m_retry; }
    /// What "Copy details" copies.
    [[nodiscard]] QString details() const;

Q_SIGNALS:
    void retried();

private:
    [[nodiscard]] QWidget *makeActions();
    void toggleDetails(bool isOpen);
    void copyDetails() const;

    QLabel *m_headline;
    QLabel *m_cause;
    QLabel *m_advice;
    PrimaryButton *m_retry;
    QToolButton *m_disclosure;
    QPlainTextEdit *m_details;
};

/// What a person can do about a failure of this kind, when the failure itself does not say.
[[nodiscard]] QString adviceFor(Errc code);

} // namespace slipway::ui
