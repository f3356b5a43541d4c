// SPDX-License-Identifier: Apache-2.0
#include "ui/configuration/configuration_frame.h"

#include "base/displayable.h"
#include "ui/activity/activity.h"
#include "ui/configuration/change_review.h"
#include "ui/navigation/availability.h"
#include "ui/style/theme.h"
#include "ui/widgets/fault_panel.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/section.h"

#include <QAction>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>

namespace slipway::ui {

using namespace Qt::StringLiterals;

ConfigurationFrame::ConfigurationFrame(
    const ConfigurationGround &ground, ConfigurationEditor *editor, QWidget *parent)
    : QWidget(parent),
      m_ground(ground),
      m_editor(editor),
      m_title(paragraph(u"configurationTitle"_s, this)),
      m_summary(paragraph(u"configurationSummary"_s, this)),
      m_message(new MessageBar(this)),
      m_states(new QStackedWidget(this)),
      m_loading(new QLabel(this)),
      m_fault(new FaultPanel(this)),
      m_scroll(new QScrollArea(this)),
      m_changes(new ChangeReview(this))
{
    setObjectName(u"configurationFrame"_s);
    addDeeds();
    build();
    connect(m_editor, &ConfigurationEditor::edited, &m_edit, &ConfigurationEdit::change);
    connect(&m_edit, &ConfigurationEdit::changed, this, &ConfigurationFrame::follow);
    connect(m_fault, &FaultPanel::retried, this, &ConfigurationFrame::refresh);
    connect(&m_ground.activity, &Activity::ended, this, &ConfigurationFrame::end);
}

QAction *ConfigurationFrame::addDeed(const QString &name, const QString &text, const QString &tip)
{
    auto *deed = new QAction(text, this);
    deed->setObjectName(name);
    deed->setToolTip(tip);
    deed->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(deed);
    m_deeds.append(deed);
    return deed;
}

void ConfigurationFrame::addDeeds()
{
    m_back = addDeed(u"leaveSettings"_s, tr("Back"), tr("Leave; what is not applied yet is kept"));
    connect(m_back, &QAction::triggered, this, &ConfigurationFrame::left);
    m_undo = addDeed(u"undoEdit"_s, tr("Undo"), tr("Take the last change back"));
    m_undo->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Z)});
    connect(m_undo, &QAction::triggered, &m_edit.steps(), &QUndoStack::undo);
    m_redo = addDeed(u"redoEdit"_s, tr("Redo"), tr("Make the change again"));
    m_redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    connect(m_redo, &QAction::triggered, &m_edit.steps(), &QUndoStack::redo);
    m_discard = addDeed(
        u"discardEdits"_s, tr("Discard changes"), tr("Back to what is configured; undo brings them again"));
    connect(m_discard, &QAction::triggered, &m_edit, &ConfigurationEdit::discard);
    m_catchUp = addDeed(u"takeInNewest"_s, tr("Take in the newest"),
        tr("Make these changes to the configuration as it is now"));
    connect(m_catchUp, &QAction::triggered, this, &ConfigurationFrame::catchUp);
    m_showReview = addDeed(u"reviewEdits"_s, tr("Review changes…"), tr("See what will change, and apply it"));
    connect(m_showReview, &QAction::triggered, this, &ConfigurationFrame::showReview);
    m_goOnEditing = addDeed(u"goOnEditing"_s, tr("Go on editing"), tr("Back to the fields"));
    connect(m_goOnEditing, &QAction::triggered, this, &ConfigurationFrame::goOnEditing);
    m_copy = addDeed(u"copyApplyCommand"_s, tr("Copy as command"),
        tr("The line of slipwayctl with the whole configuration as it would be. Run later, it also takes "
           "back "
           "what others changed until then."));
    connect(m_copy, &QAction::triggered, this, &ConfigurationFrame::copyCommand);
    m_apply = addDeed(u"applyEdits"_s, tr("Apply"), tr("Change the configuration"));
    connect(m_apply, &QAction::triggered, this, &ConfigurationFrame::apply);
}

QList<QAction *> ConfigurationFrame::deeds() const
{
    return m_deeds;
}

QWidget *ConfigurationFrame::makeHead()
{
    auto *head = new QWidget(this);
    head->setObjectName(u"configurationHead"_s);
    m_title->setFont(fontBy(4, QFont::DemiBold));
    mute(m_summary);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(space::near);
    tools->addWidget(m_title, 1);
    for (QAction *deed : {m_catchUp, m_undo, m_redo, m_discard, m_back})
        tools->addWidget(actionButton(*deed, head));
    tools->addWidget(primaryActionButton(*m_showReview, head));
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(space::margin, space::gap, space::margin, space::gap);
    column->setSpacing(space::tight);
    column->addLayout(tools);
    column->addWidget(m_summary);
    return head;
}

void ConfigurationFrame::build()
{
    m_loading->setObjectName(u"configurationLoading"_s);
    m_loading->setAlignment(Qt::AlignCenter);
    mute(m_loading);
    auto *body = new QWidget(this);
    body->setObjectName(u"configurationBody"_s);
    auto *room = new QVBoxLayout(body);
    room->setContentsMargins(space::margin, space::near, space::margin, space::margin);
    room->addWidget(m_editor);
    m_scroll->setObjectName(u"configurationScroll"_s);
    m_scroll->setAccessibleName(tr("Settings"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::StrongFocus); // keys scroll it
    m_scroll->setWidget(body);
    for (QWidget *state : {static_cast<QWidget *>(m_loading), static_cast<QWidget *>(m_fault),
             static_cast<QWidget *>(m_scroll), static_cast<QWidget *>(m_changes)})
        m_states->addWidget(state);
    for (QAction *deed : {m_copy, m_goOnEditing})
        m_changes->addButton(actionButton(*deed, m_changes));
    m_changes->addButton(primaryActionButton(*m_apply, m_changes));
    auto *message = new QVBoxLayout;
    message->setContentsMargins(space::margin, 0, space::margin, 0);
    message->addWidget(m_message);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addLayout(message);
    column->addWidget(m_states, 1);
}

bool ConfigurationFrame::isReviewing() const
{
    return m_states->currentWidget() == m_changes;
}

void ConfigurationFrame::say(Tone tone, const QString &text)
{
    m_isJudgement = false;
    m_message->present(tone, text);
}

void ConfigurationFrame::showWhatCanBeDone()
{
    const bool isOpen = isVisible();
    const QString closed = isOpen ? QString() : tr("No settings are being edited");
    const QString busy = m_applying != 0 ? tr("The changes are being applied") : closed;
    const auto unless
        = [&](bool can, const QString &reason) { return busy.isEmpty() && !can ? reason : busy; };
    const QString unchanged = tr("Nothing was changed");
    const QUndoStack &steps = m_edit.steps();
    m_undo->setToolTip(tr("Undo: %1").arg(displayable(steps.undoText())));
    m_redo->setToolTip(tr("Redo: %1").arg(displayable(steps.redoText())));
    setUnavailable(*m_back, closed);
    setUnavailable(*m_undo, unless(steps.canUndo(), tr("There is nothing to take back")));
    setUnavailable(*m_redo, unless(steps.canRedo(), tr("Nothing was taken back")));
    setUnavailable(*m_discard, unless(m_edit.isChanged(), unchanged));
    setUnavailable(*m_showReview,
        unless(m_edit.isChanged() && !isReviewing(),
            isReviewing() ? tr("The review is shown already") : unchanged));
    const bool isOutOfDate = m_review && m_review->isOutOfDate;
    setUnavailable(*m_catchUp, unless(isOutOfDate, tr("Nobody else changed the configuration")));
    for (auto *button : findChildren<QToolButton *>(u"takeInNewestButton"_s))
        button->setVisible(isOutOfDate);
    for (QAction *deed : {m_goOnEditing, m_copy, m_apply})
        setUnavailable(*deed, unless(isReviewing() && m_review, tr("The review is not shown")));
    if (isOutOfDate && m_apply->isEnabled())
        setUnavailable(*m_apply, tr("Take in the newest first: somebody else changed the configuration"));
}

void ConfigurationFrame::showSummary()
{
    if (!m_edit.isChanged())
        m_summary->setText(tr("What is changed here takes effect once it was reviewed and applied."));
    else if (!m_review)
        m_summary->setText(tr("Checking the changes…"));
    else if (m_review->draft.isEmpty() || !m_ground.drafts)
        m_summary->setText(tr("%n changes are not applied yet, and kept only as long as the program runs.",
            nullptr, int(m_review->changes.size())));
    else
        m_summary->setText(tr("%n changes are not applied yet. They are kept as a draft.", nullptr,
            int(m_review->changes.size())));
}

void ConfigurationFrame::enter()
{
    if (isReviewing())
        m_changes->enter();
    else if (m_states->currentWidget() == m_scroll)
        m_editor->enter();
}

void ConfigurationFrame::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showWhatCanBeDone();
}

void ConfigurationFrame::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    showWhatCanBeDone();
}

} // namespace slipway::ui
