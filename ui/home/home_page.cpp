// SPDX-License-Identifier: Apache-2.0
#include "ui/home/home_page.h"

#include "base/displayable.h"
#include "ui/home/cell_inspector.h"
#include "ui/home/home_header.h"
#include "ui/home/matrix_pane.h"
#include "ui/home/matrix_view.h"
#include "ui/home/needs_panel.h"
#include "ui/home/view_menu.h"
#include "ui/navigation/filter_hint.h"
#include "ui/style/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fault_panel.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/progress_strip.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

namespace slipway::ui {

using namespace Qt::StringLiterals;
using Work = BoardFeed::Work;

HomePage::HomePage(BoardFeed &feed, HomeViews &views, Drafts *drafts, QWidget *parent)
    : Page(u"home"_s, parent),
      m_feed(feed),
      m_views(views),
      m_header(new HomeHeader(this)),
      m_message(new MessageBar(this)),
      m_progress(new ProgressStrip(this)),
      m_needs(new NeedsPanel(drafts, this)),
      m_pages(new QStackedWidget(this)),
      m_loading(new QLabel(tr("Opening the profile…"), this)),
      m_empty(new EmptyState(this)),
      m_fault(new FaultPanel(this)),
      m_pane(new MatrixPane(this)),
      m_inspector(new CellInspector(this)),
      m_matrixPage(new QSplitter(Qt::Horizontal, this)),
      m_viewMenu(new ViewMenu(views, *this))
{
    setAccessibleName(tr("Home"));
    build();
    addActions();
    recallLayout();
    listen();
    showWhatCanBeDone();
}

MatrixView &HomePage::matrix() const
{
    return m_pane->view();
}

void HomePage::build()
{
    m_loading->setObjectName(u"loading"_s);
    m_loading->setAlignment(Qt::AlignCenter);
    mute(m_loading);
    m_pages->setObjectName(u"homePages"_s);
    m_pages->setAccessibleName(tr("Matrix"));
    m_matrixPage->setObjectName(u"homeSplitter"_s);
    m_matrixPage->setAccessibleName(tr("Matrix and details"));
    m_matrixPage->setChildrenCollapsible(false);
    m_matrixPage->addWidget(m_pane);
    m_matrixPage->addWidget(m_inspector);
    m_matrixPage->setStretchFactor(0, 1);
    m_matrixPage->setSizes({3 * size::inspector, size::inspector});
    for (QWidget *page : {static_cast<QWidget *>(m_loading), static_cast<QWidget *>(m_empty),
             static_cast<QWidget *>(m_fault), static_cast<QWidget *>(m_matrixPage)})
        m_pages->addWidget(page);
    auto *notices = new QVBoxLayout;
    notices->setContentsMargins(space::margin, 0, space::margin, 0);
    notices->setSpacing(space::near);
    notices->addWidget(m_message);
    notices->addWidget(m_progress);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(notices);
    column->addWidget(m_needs);
    column->addWidget(m_pages, 1);
    m_header->hide();
}

QAction &HomePage::makeAction(
    const QString &name, const QString &text, const QString &tip, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setToolTip(tip);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    addAction(action);
    return *action;
}

void HomePage::addActions()
{
    QAction &refresh = makeAction(u"refresh"_s, tr("Refresh"), tr("Read the record again"), {});
    removeAction(&refresh); // a button; the palette lists the window's own
    connect(&refresh, &QAction::triggered, &m_feed, &BoardFeed::refresh);
    m_readHosts = &makeAction(u"readHosts"_s, tr("Read from hosts"),
        tr("Ask every host what is current there, and mark what differs"),
        {QKeySequence(Qt::CTRL | Qt::Key_F5)});
    connect(m_readHosts, &QAction::triggered, &m_feed, &BoardFeed::readHosts);
    m_details = &makeAction(
        u"details"_s, tr("Details"), tr("Show or hide the details of the cell"), {QKeySequence(Qt::Key_F4)});
    m_details->setCheckable(true);
    m_details->setChecked(true);
    connect(m_details, &QAction::toggled, m_inspector, &QWidget::setVisible);
    m_viewBack = new QAction(tr("Undo"), this);
    m_viewBack->setObjectName(u"viewBack"_s);
    connect(m_viewBack, &QAction::triggered, this, [this] { m_views.save(m_removedView); });
    QAction &find = makeAction(u"find"_s, tr("Filter"), tr("Go to the filter"),
        {QKeySequence(Qt::Key_Slash), QKeySequence(QKeySequence::Find)});
    hintKeys(m_header->filter(), find);
    connect(&find, &QAction::triggered, this, &HomePage::focusFilter);
    addBeginnings();
    m_header->addButton(m_viewMenu->onlyAttention());
    m_header->addViewMenu(*m_viewMenu);
    for (QAction *action : {m_readHosts, &refresh, m_details})
        m_header->addButton(*action);
    auto *leave = new QAction(this);
    leave->setShortcuts(
        {QKeySequence(Qt::Key_Escape), QKeySequence(Qt::Key_Down), QKeySequence(Qt::Key_Return)});
    leave->setShortcutContext(Qt::WidgetShortcut);
    m_header->filter().addAction(leave);
    connect(leave, &QAction::triggered, this, [this] { matrix().setFocus(Qt::ShortcutFocusReason); });
}

void HomePage::listen()
{
    connect(&m_feed, &BoardFeed::boardRead, this, &HomePage::showBoard);
    connect(&m_feed, &BoardFeed::boardFailed, this, &HomePage::showFailure);
    connect(&m_feed, &BoardFeed::hostsRead, this, &HomePage::showHosts);
    connect(&m_feed, &BoardFeed::begun, this, &HomePage::beginWork);
    connect(&m_feed, &BoardFeed::ended, this, &HomePage::endWork);
    connect(m_empty, &EmptyState::accepted, this, &HomePage::beginHere);
    connect(m_fault, &FaultPanel::retried, &m_feed, &BoardFeed::refresh);
    connect(m_needs, &NeedsPanel::departed, this, &Page::departed);
    connect(m_needs, &NeedsPanel::resumed, this, &HomePage::resumed);
    connect(m_needs, &NeedsPanel::discarded, m_message, [this](const QString &title, QAction *undo) {
        m_message->present(Tone::Idle, tr("The draft “%1” is discarded.").arg(displayable(title)), undo);
    });
    connect(&matrix(), &MatrixView::cellChosen, this, &HomePage::showCell);
    connect(m_progress, &ProgressStrip::stopped, this, [this] {
        m_feed.stop(Work::Hosts);
        m_feed.stop(Work::Sandbox);
    });
    connect(&m_header->filter(), &QLineEdit::textChanged, this, [this](const QString &text) {
        Arrangement next = m_pane->arrangement();
        next.filter = text;
        arrange(next);
    });
    connect(m_viewMenu, &ViewMenu::chosen, this, &HomePage::arrange);
    connect(m_viewMenu, &ViewMenu::allOpenWanted, &m_pane->groups(), &MatrixGroups::setAllOpen);
    connect(m_viewMenu, &ViewMenu::removed, this, &HomePage::offerViewBack);
    connect(&m_views, &HomeViews::savedChanged, this, &HomePage::showArrangement);
    connect(&m_pane->groups(), &MatrixGroups::closedChanged, this, &HomePage::keepLayout);
    connect(m_details, &QAction::toggled, this, &HomePage::keepLayout);
    connect(m_matrixPage, &QSplitter::splitterMoved, this, &HomePage::keepLayout);
    m_pulse.setInterval(100);
    connect(&m_pulse, &QTimer::timeout, this, &HomePage::showProgress);
}

void HomePage::open(const Route &route)
{
    arrange(arrangementOf(route, m_pane->arrangement()));
}

Route HomePage::route() const
{
    return routeTo(m_pane->arrangement());
}

QString HomePage::command() const
{
    return u"status"_s;
}

void HomePage::refresh()
{
    m_feed.refresh();
}

void HomePage::enter()
{
    if (QWidget *page = m_pages->currentWidget(); page == m_matrixPage)
        matrix().setFocus(Qt::OtherFocusReason);
    else if (page == m_empty)
        m_empty->button()->setFocus(Qt::OtherFocusReason);
}

void HomePage::focusFilter()
{
    m_header->filter().setFocus(Qt::ShortcutFocusReason);
    m_header->filter().selectAll();
}

void HomePage::showBoard(const Board &board)
{
    m_pane->setBoard(board);
    m_needs->setBoard(board);
    m_header->setVisible(!board.isEmpty());
    m_environments = int(board.environments.size());
    showArrangement();
    if (std::exchange(m_isStale, false))
        m_message->hide();
    const bool wasElsewhere = m_pages->currentWidget() != m_matrixPage;
    if (board.isEmpty() || board.environments.isEmpty())
        showEmpty();
    else
        m_pages->setCurrentWidget(m_matrixPage);
    if (wasElsewhere && m_pages->currentWidget() == m_matrixPage)
        matrix().setFocus(Qt::OtherFocusReason);
    if (board.notices != m_noticed && !board.notices.isEmpty())
        m_message->present(Tone::Warning, displayable(board.notices.join(u' ')));
    m_noticed = board.notices;
    showCell(matrix().currentCell());
    showWhatCanBeDone();
}

void HomePage::showFailure(const Error &error)
{
    if (m_pages->currentWidget() == m_matrixPage) {
        // What was read before stays in sight; it says how old it is.
        m_isStale = true;
        m_message->present(Tone::Failed, tr("The record cannot be read: %1").arg(displayable(error.story())));
        return;
    }
    m_fault->present(tr("The database cannot be opened"), error);
    m_pages->setCurrentWidget(m_fault);
}

void HomePage::showCell(const QModelIndex &cell)
{
    if (cell.isValid())
        m_inspector->setCell(m_pane->model().project(cell), m_pane->model().environment(cell),
            m_pane->model().cell(cell), m_pane->model().now());
    else
        m_inspector->clear();
    Q_EMIT cellChanged();
}

void HomePage::offer(QAction &action)
{
    addAction(&action);
    matrix().addAction(&action);
    m_inspector->addButton(action);
}

CellAbout HomePage::chosenCell() const
{
    const QModelIndex cell = matrix().currentCell();
    if (!cell.isValid() || m_pane->model().cell(cell).state == CellState::NoTarget)
        return {};
    const auto &recorded = m_pane->model().cell(cell).recorded;
    CellAbout about{.project = m_pane->model().project(cell),
        .environment = m_pane->model().environment(cell).name,
        .hasRun = recorded.good.has_value()};
    if (recorded.latest) {
        about.deployment = recorded.latest->id.value;
        about.isOpen = recorded.latest->state == model::DeploymentState::Running
            || recorded.latest->state == model::DeploymentState::Interrupted;
    }
    return about;
}

void HomePage::arrange(const Arrangement &arrangement)
{
    if (arrangement == m_pane->arrangement())
        return;
    m_pane->arrange(arrangement);
    showArrangement();
    keepLayout();
    Q_EMIT changed();
}

void HomePage::showArrangement()
{
    const Arrangement &now = m_pane->arrangement();
    m_viewMenu->present(now);
    const auto *used = m_views.find(now);
    m_header->setViewName(used ? used->name : QString());
    if (m_header->filter().text() != now.filter)
        m_header->filter().setText(now.filter);
    const int all = m_pane->model().rowCount();
    const QString projects = m_pane->shownProjects() == all
        ? tr("%n project(s)", nullptr, all)
        : tr("%1 of %n project(s)", nullptr, all).arg(m_pane->shownProjects());
    m_header->setSummary(tr("%1 in %2", "projects, environments")
                             .arg(projects, tr("%n environment(s)", nullptr, m_environments)));
}

void HomePage::recallLayout()
{
    const HomeLayout &left = m_views.layout();
    m_matrixPage->restoreState(left.split);
    m_details->setChecked(left.hasDetails);
    m_pane->groups().setClosed({left.closed.begin(), left.closed.end()});
    m_pane->arrange({.grouping = left.grouping, .density = left.density});
    showArrangement();
}

void HomePage::keepLayout()
{
    const Arrangement &now = m_pane->arrangement();
    QStringList closed = m_pane->groups().closed().values();
    closed.sort();
    m_views.setLayout({.grouping = now.grouping,
        .density = now.density,
        .closed = closed,
        .hasDetails = m_details->isChecked(),
        .split = m_matrixPage->saveState()});
}

void HomePage::offerViewBack(const SavedView &view)
{
    m_removedView = view;
    m_message->present(Tone::Idle, tr("The view “%1” is deleted.").arg(displayable(view.name)), m_viewBack);
}

} // namespace slipway::ui
