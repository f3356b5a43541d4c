// SPDX-License-Identifier: Apache-2.0
#include "ui/home/home_page.h"

#include "base/displayable.h"
#include "ui/home/cell_inspector.h"
#include "ui/home/home_header.h"
#include "ui/home/matrix_view.h"
#include "ui/home/needs_panel.h"
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

namespace {

QString summaryOf(const Board &board)
{
    const auto projects = board.projects.size();
    const auto places = board.environments.size();
    return HomePage::tr("%1 in %2", "projects, environments")
        .arg(HomePage::tr("%n project(s)", nullptr, int(projects)),
            HomePage::tr("%n environment(s)", nullptr, int(places)));
}

} // namespace

HomePage::HomePage(BoardFeed &feed, Drafts *drafts, QWidget *parent)
    : Page(u"home"_s, parent),
      m_feed(feed),
      m_header(new HomeHeader(this)),
      m_message(new MessageBar(this)),
      m_progress(new ProgressStrip(this)),
      m_needs(new NeedsPanel(drafts, this)),
      m_pages(new QStackedWidget(this)),
      m_loading(new QLabel(tr("Opening the profile…"), this)),
      m_empty(new EmptyState(this)),
      m_fault(new FaultPanel(this)),
      m_view(new MatrixView(m_model, m_filter, this)),
      m_inspector(new CellInspector(this)),
      m_noMatch(new QLabel(this))
{
    setAccessibleName(tr("Home"));
    m_filter.setSourceModel(&m_model);
    m_matrixPage = makeMatrix();
    build();
    addActions();
    listen();
    showWhatCanBeDone();
}

void HomePage::build()
{
    m_loading->setObjectName(u"loading"_s);
    m_loading->setAlignment(Qt::AlignCenter);
    mute(m_loading);
    m_pages->setObjectName(u"homePages"_s);
    m_pages->setAccessibleName(tr("Matrix"));
    for (QWidget *page : {static_cast<QWidget *>(m_loading), static_cast<QWidget *>(m_empty),
             static_cast<QWidget *>(m_fault), m_matrixPage})
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

QWidget *HomePage::makeMatrix()
{
    m_noMatch->setObjectName(u"noMatch"_s);
    m_noMatch->setTextFormat(Qt::PlainText);
    m_noMatch->setAlignment(Qt::AlignCenter);
    m_noMatch->hide();
    mute(m_noMatch);
    auto *left = new QWidget(this);
    left->setObjectName(u"matrixSide"_s);
    left->setAccessibleName(tr("Matrix"));
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view, 1);
    column->addWidget(m_noMatch, 1);
    auto *both = new QSplitter(Qt::Horizontal, this);
    both->setObjectName(u"homeSplitter"_s);
    both->setAccessibleName(tr("Matrix and details"));
    both->setChildrenCollapsible(false);
    both->addWidget(left);
    both->addWidget(m_inspector);
    both->setStretchFactor(0, 1);
    both->setSizes({3 * size::inspector, size::inspector});
    return both;
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
    QAction &refresh = makeAction(u"refresh"_s, tr("Refresh"), tr("Read the record again (F5)"), {});
    removeAction(&refresh); // a button; the palette lists the window's own
    connect(&refresh, &QAction::triggered, &m_feed, &BoardFeed::refresh);
    m_readHosts
        = &makeAction(u"readHosts"_s, tr("Read from hosts"), {}, {QKeySequence(Qt::CTRL | Qt::Key_F5)});
    connect(m_readHosts, &QAction::triggered, &m_feed, &BoardFeed::readHosts);
    QAction &details = makeAction(u"details"_s, tr("Details"),
        tr("Show or hide the details of the cell (F4)"), {QKeySequence(Qt::Key_F4)});
    details.setCheckable(true);
    details.setChecked(true);
    connect(&details, &QAction::toggled, m_inspector, &QWidget::setVisible);
    QAction &find = makeAction(u"find"_s, tr("Filter"), tr("Go to the filter"),
        {QKeySequence(Qt::Key_Slash), QKeySequence(QKeySequence::Find)});
    connect(&find, &QAction::triggered, this, &HomePage::focusFilter);
    for (QAction *action : {m_readHosts, &refresh, &details})
        m_header->addButton(*action);
    auto *leave = new QAction(this);
    leave->setShortcuts(
        {QKeySequence(Qt::Key_Escape), QKeySequence(Qt::Key_Down), QKeySequence(Qt::Key_Return)});
    leave->setShortcutContext(Qt::WidgetShortcut);
    m_header->filter().addAction(leave);
    connect(leave, &QAction::triggered, m_view, [this] { m_view->setFocus(Qt::ShortcutFocusReason); });
}

void HomePage::listen()
{
    connect(&m_feed, &BoardFeed::boardRead, this, &HomePage::showBoard);
    connect(&m_feed, &BoardFeed::boardFailed, this, &HomePage::showFailure);
    connect(&m_feed, &BoardFeed::hostsRead, this, &HomePage::showHosts);
    connect(&m_feed, &BoardFeed::begun, this, &HomePage::beginWork);
    connect(&m_feed, &BoardFeed::ended, this, &HomePage::endWork);
    connect(m_empty, &EmptyState::accepted, &m_feed, &BoardFeed::openSandbox);
    connect(m_fault, &FaultPanel::retried, &m_feed, &BoardFeed::refresh);
    connect(m_needs, &NeedsPanel::departed, this, &Page::departed);
    connect(m_needs, &NeedsPanel::resumed, this, &HomePage::resumed);
    connect(m_view, &MatrixView::cellChosen, this, &HomePage::showCell);
    connect(m_progress, &ProgressStrip::stopped, this, [this] {
        m_feed.stop(Work::Hosts);
        m_feed.stop(Work::Sandbox);
    });
    connect(&m_header->filter(), &QLineEdit::textChanged, this, &HomePage::applyFilter);
    m_pulse.setInterval(100);
    connect(&m_pulse, &QTimer::timeout, this, &HomePage::showProgress);
}

void HomePage::open(const Route &route)
{
    if (m_header->filter().text() != route.query)
        m_header->filter().setText(route.query);
}

Route HomePage::route() const
{
    return {.place = Place::Home, .path = {}, .query = m_header->filter().text()};
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
        m_view->setFocus(Qt::OtherFocusReason);
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
    m_model.setBoard(board);
    m_needs->setBoard(board);
    m_header->setVisible(!board.isEmpty());
    m_header->setSummary(summaryOf(board));
    if (std::exchange(m_isStale, false))
        m_message->hide();
    const bool wasElsewhere = m_pages->currentWidget() != m_matrixPage;
    if (board.isEmpty() || board.environments.isEmpty())
        showEmpty();
    else
        m_pages->setCurrentWidget(m_matrixPage);
    if (wasElsewhere && m_pages->currentWidget() == m_matrixPage)
        m_view->setFocus(Qt::OtherFocusReason);
    if (board.notices != m_noticed && !board.notices.isEmpty())
        m_message->present(Tone::Warning, displayable(board.notices.join(u' ')));
    m_noticed = board.notices;
    showCell(m_view->currentCell());
    showWhatCanBeDone();
}

void HomePage::showEmpty()
{
    const bool hasProjects = m_model.rowCount() > 0;
    if (hasProjects) {
        m_empty->setText(tr("No environments yet"),
            tr("There are projects, and nowhere to run them. Add an environment and a target to the "
               "configuration."));
        m_empty->setAction({}, {});
    } else {
        const bool isOpening = m_feed.isBusy(Work::Sandbox);
        m_empty->setText(isOpening ? tr("Opening the sandbox…") : tr("No projects yet"),
            isOpening ? tr("What runs where appears here as soon as there is something to see.")
                      : tr("Slipway shows what runs where, since when and by whom."));
        m_empty->setAction(isOpening ? QString() : tr("Open the &sandbox"),
            tr("A playground on this computer: twelve hosts in three environments, and a sample project that "
               "is built, deployed, taken back and rolled back before your eyes. Nothing leaves this "
               "computer."));
    }
    m_empty->setFootnote(m_feed.isBusy(Work::Sandbox)
            ? QString()
            : tr("To begin with a project of your own: slipwayctl apply slipway.toml"));
    const bool wasElsewhere = m_pages->currentWidget() != m_empty;
    m_pages->setCurrentWidget(m_empty);
    if (wasElsewhere && !hasProjects)
        m_empty->button()->setFocus(Qt::OtherFocusReason);
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
        m_inspector->setCell(
            m_model.project(cell), m_model.environment(cell), m_model.cell(cell), m_model.now());
    else
        m_inspector->clear();
    Q_EMIT cellChanged();
}

void HomePage::offer(QAction &action)
{
    addAction(&action);
    m_view->addAction(&action);
    m_inspector->addButton(action);
}

CellAbout HomePage::chosenCell() const
{
    const QModelIndex cell = m_view->currentCell();
    if (!cell.isValid() || m_model.cell(cell).state == CellState::NoTarget)
        return {};
    const auto &recorded = m_model.cell(cell).recorded;
    CellAbout about{.project = m_model.project(cell),
        .environment = m_model.environment(cell).name,
        .hasRun = recorded.good.has_value()};
    if (recorded.latest) {
        about.deployment = recorded.latest->id.value;
        about.isOpen = recorded.latest->state == model::DeploymentState::Running
            || recorded.latest->state == model::DeploymentState::Interrupted;
    }
    return about;
}

void HomePage::showHosts(const HostReadings &readings)
{
    m_model.setHosts(readings);
    int drifted = 0;
    int unread = 0;
    for (const auto &target : readings.targets) {
        for (const auto &host : target.hosts) {
            drifted += host.hasDrifted() ? 1 : 0;
            unread += host.state.failure.isEmpty() ? 0 : 1;
        }
    }
    if (drifted + unread == 0)
        m_message->present(Tone::Success, tr("Every host runs what is recorded."));
    else
        m_message->present(Tone::Warning,
            tr("Hosts that differ from the record: %1. Hosts that could not be read: %2. The cells are "
               "marked.")
                .arg(drifted)
                .arg(unread));
    showCell(m_view->currentCell());
}

void HomePage::beginWork(Work work)
{
    m_message->hide();
    m_progress->begin(work == Work::Sandbox ? tr("Sandbox") : tr("Reading from hosts"));
    m_pulse.start();
    if (m_pages->currentWidget() == m_empty)
        showEmpty();
    showWhatCanBeDone();
}

void HomePage::endWork(Work work, const Error *error)
{
    if (!m_feed.isBusy(Work::Hosts) && !m_feed.isBusy(Work::Sandbox)) {
        m_pulse.stop();
        m_progress->end();
    }
    if (m_pages->currentWidget() == m_empty)
        showEmpty();
    showWhatCanBeDone();
    if (error && error->isCancelled()) {
        m_message->present(Tone::Idle,
            work == Work::Sandbox ? tr("Stopped. What the sandbox has done until here stays.")
                                  : tr("Stopped. The hosts were not read to the end."));
        return;
    }
    if (error)
        m_message->present(Tone::Failed,
            tr("%1: %2 %3", "what, why, what to do")
                .arg(work == Work::Sandbox ? tr("The sandbox did not come to its end")
                                           : tr("The hosts could not be read"),
                    displayable(error->story()), displayable(error->hint())));
    else if (work == Work::Sandbox)
        m_message->present(Tone::Success,
            tr("The sandbox is open: everything it shows was really built, deployed and rolled back here."));
}

void HomePage::showProgress()
{
    const auto [now, said] = m_feed.progress(m_feed.isBusy(Work::Sandbox) ? Work::Sandbox : Work::Hosts);
    m_progress->present(now, said);
}

void HomePage::showWhatCanBeDone()
{
    const bool isBusy = m_feed.isBusy(Work::Hosts) || m_feed.isBusy(Work::Sandbox);
    m_readHosts->setEnabled(m_model.hasTargets() && !isBusy);
    m_readHosts->setToolTip(!m_model.hasTargets() ? tr("No target names a host yet")
            : m_feed.isBusy(Work::Sandbox)        ? tr("The sandbox is at work; wait until it is done")
            : isBusy                              ? tr("The hosts are being read")
                     : tr("Ask every host what is current there, and mark what differs (Ctrl+F5)"));
}

void HomePage::applyFilter(const QString &text)
{
    m_filter.setText(text);
    const bool hasNone = m_filter.isActive() && m_filter.rowCount() == 0;
    m_noMatch->setText(tr("No project matches “%1”. Clear the filter to see all %2.")
                           .arg(displayable(text))
                           .arg(m_model.rowCount()));
    m_noMatch->setVisible(hasNone);
    m_view->setVisible(!hasNone);
    Q_EMIT changed();
}

} // namespace slipway::ui
