// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/guide.h"
#include "ui/widgets/tinted_frame.h"

#include <QList>

class QAction;
class QLabel;
class QLineEdit;
class QListWidget;

namespace slipway::ui {

/// Asks what becomes of hosts that failed: why they did, each reason once, and what can be done.
class GuidePanel final : public TintedFrame {
    Q_OBJECT
public:
    explicit GuidePanel(QWidget *parent = nullptr);

    /// What is chosen and written stays while it is the same question.
    void ask(const deploy::Trouble &trouble);
    void clear();
    /// What can be done, for the palette.
    [[nodiscard]] QList<QAction *> actionsOfPanel() const { return {m_retry, m_exclude, m_goOn, m_putBack}; }

Q_SIGNALS:
    void advised(const slipway::deploy::Advice &advice);

private:
    [[nodiscard]] QAction *makeAction(
        const QString &name, const QString &text, const QString &tip, deploy::Advice::Way way);
    void showCauses();
    void showWhatCanBeDone();
    [[nodiscard]] QStringList chosen() const;
    [[nodiscard]] QString reasonNotToGoOn() const;

    deploy::Trouble m_trouble;
    QList<deploy::SharedCause> m_causes;
    QLabel *m_headline;
    QListWidget *m_list;
    QLineEdit *m_reason;
    QAction *m_retry;
    QAction *m_exclude;
    QAction *m_goOn;
    QAction *m_putBack;
};

} // namespace slipway::ui
