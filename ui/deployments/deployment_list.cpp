// SPDX-License-Identifier: Apache-2.0
#include "ui/deployments/deployment_list.h"

#include "base/displayable.h"
#include "ui/style/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fault_panel.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/record_table.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace slipway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto lookAgain = 2s;
constexpr auto typingPause = 150ms;
constexpr int filterWidth = 280;

} // namespace

DeploymentList::DeploymentList(DeploymentsDesk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_filter(new QLineEdit(this)),
      m_buttons(new QHBoxLayout),
      m_said(new MessageBar(this)),
      m_message(new MessageBar(this)),
      m_pages(new QStackedWidget(this)),
      m_loading(new QLabel(tr("Reading the deployments…"), this)),
      m_noMatch(new QLabel(this)),
      m_empty(new EmptyState(this)),
      m_fault(new FaultPanel(this)),
      m_table(new RecordTable(u"deploymentTable"_s, tr("Deployments"), this))
{
    setObjectName(u"deploymentList"_s);
    setAccessibleName(tr("Deployments"));
    m_table->setModel(&m_model);
    m_table->setShares(DeploymentTable::shares());
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    for (QLabel *label : {m_loading, m_noMatch}) {
        label->setAlignment(Qt::AlignCenter);
        label->setTextFormat(Qt::PlainText);
        mute(label);
    }
    m_loading->setObjectName(u"loading"_s);
    m_noMatch->setObjectName(u"noMatch"_s);
    m_empty->setText(tr("Nothing was deployed yet"),
        tr("Every deployment and rollback is listed here, whoever ran it: how it went on each host, what "
           "each "
           "step said, and what to do about one that was interrupted."));
    m_pages->setObjectName(u"deploymentListPages"_s);
    m_pages->setAccessibleName(tr("Deployments"));
    for (QWidget *page : {static_cast<QWidget *>(m_loading), static_cast<QWidget *>(m_table),
             static_cast<QWidget *>(m_noMatch), static_cast<QWidget *>(m_empty),
             static_cast<QWidget *>(m_fault)})
        m_pages->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    auto *notices = new QVBoxLayout;
    notices->setContentsMargins(space::margin, 0, space::margin, 0);
    for (MessageBar *bar : {m_said, m_message}) {
        notices->addWidget(bar);
        bar->hide();
    }
    column->addLayout(notices);
    column->addWidget(m_pages, 1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(lookAgain);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    listen();
}

QWidget *DeploymentList::makeHead()
{
    auto *head = new QWidget(this);
    head->setObjectName(u"deploymentListHead"_s);
    m_filter->setObjectName(u"filter"_s);
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Filter: project, version, person, state…  /"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(filterWidth);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::margin, space::near, space::margin, space::near);
    row->setSpacing(space::near);
    row->addWidget(m_filter);
    row->addStretch();
    row->addLayout(m_buttons);
    return head;
}

void DeploymentList::listen()
{
    connect(&m_pause, &QTimer::timeout, this, &DeploymentList::refresh);
    connect(&m_typing, &QTimer::timeout, this, [this] {
        m_older.stop();
        m_newest.stop();
        m_isRead = false;
        m_model.clear();
        refresh();
        Q_EMIT filterChanged();
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_fault, &FaultPanel::retried, this, &DeploymentList::refresh);
    connect(&m_model, &DeploymentTable::olderWanted, this, &DeploymentList::askOlder);
    connect(m_table, &RecordTable::chosen, this, &DeploymentList::chosenChanged);
    connect(m_table, &RecordTable::accepted, this, [this](const QModelIndex &index) {
        if (const DeploymentRow *row = m_model.row(index))
            Q_EMIT opened(row->deployment.id);
    });
    auto *leave = new QAction(this);
    leave->setShortcuts(
        {QKeySequence(Qt::Key_Escape), QKeySequence(Qt::Key_Down), QKeySequence(Qt::Key_Return)});
    leave->setShortcutContext(Qt::WidgetShortcut);
    m_filter->addAction(leave);
    connect(leave, &QAction::triggered, this, &DeploymentList::enter);
    connect(m_empty, &EmptyState::accepted, this, [this] {
        if (m_primary)
            m_primary->trigger();
    });
}

void DeploymentList::addPrimary(QAction &action)
{
    m_primary = &action;
    auto *button = new PrimaryButton(action.text(), this);
    button->setObjectName(action.objectName() + u"Button"_s);
    connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    m_buttons->addWidget(button);
    m_empty->setAction(action.text(), action.toolTip());
}

void DeploymentList::say(Tone tone, const QString &text)
{
    if (text.isEmpty())
        m_said->hide();
    else
        m_said->present(tone, text);
}

void DeploymentList::setFilter(const QString &text)
{
    if (m_filter->text() != text)
        m_filter->setText(text);
}

QString DeploymentList::filter() const
{
    return m_filter->text();
}

const DeploymentRow *DeploymentList::chosen() const
{
    return m_model.row(m_table->currentIndex());
}

DeploymentsAsked DeploymentList::asked() const
{
    return {.words = m_filter->text().split(u' ', Qt::SkipEmptyParts)};
}

void DeploymentList::refresh()
{
    if (m_newest.isAsking() || !isVisible())
        return;
    m_newest.ask([&desk = m_desk, asked = asked()](
                     std::stop_token stop, task::Progress &) { return desk.list(asked, std::move(stop)); },
        [this](Result<DeploymentRows> &rows) { takeNewest(rows); });
}

void DeploymentList::takeNewest(const Result<DeploymentRows> &rows)
{
    m_pause.start();
    if (!rows) {
        // What was read before stays in sight.
        if (m_isRead) {
            m_message->present(Tone::Failed,
                tr("The record cannot be read: %1", "why").arg(displayable(rows.error().story())));
        } else {
            m_fault->present(tr("The deployments cannot be read"), rows.error());
            m_pages->setCurrentWidget(m_fault);
            m_pause.stop();
        }
        return;
    }
    const bool isFirst = !std::exchange(m_isRead, true);
    m_message->hide();
    m_model.takeNewest(*rows);
    showState();
    if (isFirst && m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(0, 0));
    if (std::exchange(m_isAwaited, false))
        enter();
    Q_EMIT chosenChanged();
}

void DeploymentList::askOlder()
{
    if (m_older.isAsking() || m_newest.isAsking())
        return;
    DeploymentsAsked before = asked();
    before.before = m_model.oldest();
    m_older.ask([&desk = m_desk, before](
                    std::stop_token stop, task::Progress &) { return desk.list(before, std::move(stop)); },
        [this](Result<DeploymentRows> &rows) {
            if (rows)
                m_model.takeOlder(*rows);
        });
}

void DeploymentList::showState()
{
    QWidget *page = m_table;
    if (m_model.rowCount() == 0 && m_filter->text().isEmpty())
        page = m_empty;
    else if (m_model.rowCount() == 0)
        page = m_noMatch;
    m_noMatch->setText(
        tr("No deployment matches “%1”. Clear the filter to see all.").arg(displayable(m_filter->text())));
    m_pages->setCurrentWidget(page);
}

void DeploymentList::enter()
{
    const QWidget *page = m_pages->currentWidget();
    m_isAwaited = page == m_loading;
    if (page == m_empty && m_primary)
        m_empty->button()->setFocus(Qt::OtherFocusReason);
    else if (page == m_table)
        m_table->setFocus(Qt::OtherFocusReason);
}

void DeploymentList::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void DeploymentList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void DeploymentList::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_pause.stop();
}

} // namespace slipway::ui
