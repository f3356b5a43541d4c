// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/empty_state.h"

#include "ui/style/theme.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/section.h"

#include <QAction>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

QLabel *centredText(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter);
    label->setFixedWidth(size::textWidth);
    return label;
}

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent),
      m_heading(centredText(u"emptyHeading"_s, this)),
      m_sentence(centredText(u"emptySentence"_s, this)),
      m_button(new PrimaryButton({}, this)),
      m_explanation(centredText(u"emptyExplanation"_s, this)),
      m_more(new QHBoxLayout),
      m_footnote(centredText(u"emptyFootnote"_s, this))
{
    setObjectName(u"emptyState"_s);
    m_heading->setFont(fontBy(6, QFont::DemiBold));
    m_button->setObjectName(u"emptyAction"_s);
    mute(m_explanation);
    mute(m_footnote);
    m_footnote->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::near);
    column->addStretch(2);
    column->addWidget(m_heading);
    column->addWidget(m_sentence);
    column->addSpacing(space::margin);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addWidget(m_explanation);
    column->addSpacing(space::section);
    m_more->setSpacing(space::near);
    column->addLayout(m_more);
    column->addWidget(m_footnote);
    column->addStretch(3);
    // Centred by stretches: an alignment would cost the paragraphs their height.
    auto *across = new QHBoxLayout(this);
    across->addStretch();
    across->addLayout(column);
    across->addStretch();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::accepted);
    setAction({}, {});
}

void EmptyState::setText(const QString &heading, const QString &sentence)
{
    m_heading->setText(heading);
    m_sentence->setText(sentence);
    setAccessibleName(heading);
    setAccessibleDescription(sentence);
}

void EmptyState::setAction(const QString &text, const QString &explanation)
{
    m_button->setVisible(!text.isEmpty());
    m_button->setText(text);
    m_button->setAccessibleName(text);
    m_button->setAccessibleDescription(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    m_explanation->setText(explanation);
}

void EmptyState::setMoreActions(const QList<QAction *> &actions)
{
    if (actions == m_moreActions)
        return; // a page says it anew at each reading; the keyboard stays where it is
    m_moreActions = actions;
    while (QLayoutItem *item = m_more->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (actions.isEmpty())
        return;
    m_more->addStretch();
    for (QAction *action : actions)
        m_more->addWidget(actionButton(*action, this));
    m_more->addStretch();
}

void EmptyState::setFootnote(const QString &text)
{
    m_footnote->setText(text);
}

} // namespace slipway::ui
