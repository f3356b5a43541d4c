// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/list_pane.h"

#include "base/displayable.h"
#include "ui/style/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fault_panel.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/section.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

QLabel *middle(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    mute(label);
    return label;
}

} // namespace

ListPane::ListPane(const QString &name, const QString &heading, QWidget *parent)
    : QWidget(parent),
      m_summary(new QLabel(this)),
      m_filter(new QLineEdit(this)),
      m_message(new MessageBar(this)),
      m_states(new QStackedWidget(this)),
      m_loading(middle(u"loading"_s, this)),
      m_noMatch(middle(u"noMatch"_s, this)),
      m_empty(new EmptyState(this)),
      m_fault(new FaultPanel(this)),
      m_table(new RecordTable(name + u"Table"_s, heading, this))
{
    setObjectName(name + u"List"_s);
    setAccessibleName(heading);
    build(heading);
    connect(m_fault, &FaultPanel::retried, this, &ListPane::retried);
}

void ListPane::build(const QString &heading)
{
    auto *title = new QLabel(heading, this);
    title->setObjectName(u"listHeading"_s);
    title->setFont(fontBy(3, QFont::DemiBold));
    m_summary->setObjectName(u"listSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    mute(m_summary);
    m_filter->setObjectName(u"filter"_s);
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(size::searchBox);
    m_head = new QHBoxLayout;
    m_head->setContentsMargins(space::margin, space::gap, space::margin, space::gap);
    m_head->setSpacing(space::near);
    m_head->addWidget(title);
    m_head->addSpacing(space::near);
    m_head->addWidget(m_summary);
    m_head->addStretch();
    m_head->addWidget(m_filter);
    m_states->setObjectName(u"listStates"_s);
    for (QWidget *state : {static_cast<QWidget *>(m_loading), static_cast<QWidget *>(m_noMatch),
             static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_fault),
             static_cast<QWidget *>(m_table)})
        m_states->addWidget(state);
    auto *message = new QVBoxLayout;
    message->setContentsMargins(space::margin, 0, space::margin, 0);
    message->addWidget(m_message);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_head);
    column->addLayout(message);
    column->addWidget(m_states, 1);
    auto *leave = new QAction(this);
    leave->setShortcuts(
        {QKeySequence(Qt::Key_Escape), QKeySequence(Qt::Key_Down), QKeySequence(Qt::Key_Return)});
    leave->setShortcutContext(Qt::WidgetShortcut);
    m_filter->addAction(leave);
    connect(leave, &QAction::triggered, this, &ListPane::enter);
}

void ListPane::setSummary(const QString &text)
{
    m_summary->setText(text);
}

void ListPane::addButton(QAction &action)
{
    auto *button = actionButton(action, this);
    button->setMinimumHeight(m_filter->sizeHint().height());
    m_head->addWidget(button);
}

void ListPane::showLoading(const QString &text)
{
    m_loading->setText(text);
    m_states->setCurrentWidget(m_loading);
}

void ListPane::show(QWidget *state)
{
    m_states->setCurrentWidget(state);
    if (std::exchange(m_isAwaited, false))
        enter();
}

void ListPane::showTable()
{
    show(m_table);
}

void ListPane::showNoMatch(const QString &text)
{
    m_noMatch->setText(text);
    m_states->setCurrentWidget(m_noMatch);
}

void ListPane::showEmpty()
{
    show(m_empty);
}

void ListPane::showFailure(const QString &headline, const Error &error)
{
    if (m_states->currentWidget() == m_table) {
        m_message->present(Tone::Failed,
            tr("%1: %2 %3", "what; why; what to do")
                .arg(headline, displayable(error.story()), displayable(error.hint())));
        return;
    }
    m_fault->present(headline, error);
    show(m_fault);
}

void ListPane::clearFailure()
{
    m_message->hide();
}

void ListPane::focusFilter()
{
    m_isAwaited = false;
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ListPane::enter()
{
    if (m_states->currentWidget() == m_table)
        m_table->setFocus(Qt::OtherFocusReason);
    else if (m_states->currentWidget() == m_empty && m_empty->button()->isVisibleTo(m_empty))
        m_empty->button()->setFocus(Qt::OtherFocusReason);
    else if (m_states->currentWidget() == m_fault)
        m_fault->retryButton()->setFocus(Qt::OtherFocusReason);
    else if (m_states->currentWidget() == m_loading)
        m_isAwaited = true;
    else
        m_filter->setFocus(Qt::OtherFocusReason);
}

} // namespace slipway::ui
