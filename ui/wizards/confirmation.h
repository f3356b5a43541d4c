// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace slipway::ui {

/// What an effect on production asks for: why, and the phrase typed as it stands. Says beside the field what
/// is still missing.
class Confirmation final : public QWidget {
    Q_OBJECT
public:
    explicit Confirmation(QWidget *parent = nullptr);

    /// An empty phrase need not be typed. The reason is offered in any case; `isReasonNeeded` demands it.
    void ask(const QString &phrase, bool isReasonNeeded);
    void setReason(const QString &reason);

    [[nodiscard]] QString reason() const;
    [[nodiscard]] QString typed() const;
    [[nodiscard]] bool isGiven() const { return missing().isEmpty(); }
    /// What is missing, as a sentence; empty: nothing.
    [[nodiscard]] QString missing() const;

Q_SIGNALS:
    void changed();

private:
    void show();

    QLabel *m_reasonLabel;
    QLineEdit *m_reason;
    QLabel *m_phraseLabel;
    QLineEdit *m_typed;
    QLabel *m_missing;
    QString m_phrase;
    bool m_isReasonNeeded = false;
};

} // namespace slipway::ui
