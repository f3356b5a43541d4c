// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

namespace slipway::ui {

class PrimaryButton;

/// What a page shows instead of nothing: a heading, a sentence or two, and perhaps one thing to do
/// first, with quieter ones below it.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setText(const QString &heading, const QString &sentence);
    /// An empty text takes the button away.
    void setAction(const QString &text, const QString &explanation);
    /// What else one may begin with, as a row of buttons; none: no row.
    void setMoreActions(const QList<QAction *> &actions);
    /// Further down and quieter: how else one may go on; can be selected and copied.
    void setFootnote(const QString &text);
    [[nodiscard]] PrimaryButton *button() const { return m_button; }

Q_SIGNALS:
    void accepted();

private:
    QLabel *m_heading;
    QLabel *m_sentence;
    PrimaryButton *m_button;
    QLabel *m_explanation;
    QHBoxLayout *m_more;
    QList<QAction *> m_moreActions;
    QLabel *m_footnote;
};

} // namespace slipway::ui
