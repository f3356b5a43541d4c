// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/main_window.h"

#include "base/displayable.h"
#include "ui/activity/activity_panel.h"
#include "ui/home/home_page.h"
#include "ui/keys/keymap.h"
#include "ui/navigation/availability.h"
#include "ui/navigation/kept_layout.h"
#include "ui/navigation/terminal_line.h"
#include "ui/shell/bell.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/profile_bar.h"
#include "ui/shell/rail.h"
#include "ui/shell/recents.h"
#include "ui/shell/sandbox_actions.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/message_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

namespace slipway::ui {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(WindowGround ground, QWidget *parent)
    : QMainWindow(parent),
      m_ground(std::move(ground)),
      m_actions(*this),
      m_rail(new Rail(m_actions.places, this)),
      m_bell(new Bell(*m_actions.waiting,
          {.feed = m_ground.feed, .drafts = m_ground.drafts, .notices = m_ground.notices}, this)),
      m_top(new TopBar({.back = m_actions.back,
                           .forward = m_actions.forward,
                           .search = m_actions.search,
                           .copyCommand = m_actions.copyCommand,
                           .copyLink = m_actions.copyLink},
          *m_bell, this)),
      m_message(new MessageBar(this)),
      m_pages(new QStackedWidget(this)),
      m_drawer(new ActivityPanel(m_ground.activity, this)),
      m_parts(new QSplitter(Qt::Vertical, this)),
      m_bar(new ProfileBar(this)),
      m_sandbox(new SandboxActions(m_ground.feed, m_ground.activity, *this)),
      m_palette(new CommandPalette(m_ground.finder, this))
{
    setObjectName(u"mainWindow"_s);
    setAccessibleName(tr("Slipway"));
    setMinimumSize(960, 600);
    resize(1366, 768);
    build();
    connectActions();
    connectFeed();
    connectSandbox();
    governKeys();
    display(m_visits.here());
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    m_message->setObjectName(u"windowMessage"_s);
    m_message->hide();
    m_pages->setObjectName(u"pages"_s);
    m_pages->setAccessibleName(tr("Page"));
    m_parts->setObjectName(u"parts"_s);
    m_parts->setAccessibleName(tr("Page and activity"));
    m_parts->setChildrenCollapsible(false);
    m_parts->addWidget(m_pages);
    m_parts->addWidget(m_drawer);
    m_parts->setStretchFactor(0, 1);
    m_parts->setSizes({500, 180});
    m_drawer->hide();
    if (m_ground.layout)
        m_ground.layout->follow(*m_drawer);
    auto *content = new QWidget(this);
    content->setObjectName(u"content"_s);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_message);
    column->addWidget(m_parts, 1);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
    setCentralWidget(content);
    setStatusBar(m_bar);
}

void MainWindow::connectActions()
{
    for (auto place = m_actions.places.cbegin(); place != m_actions.places.cend(); ++place) {
        connect(place.value(), &QAction::triggered, this,
            [this, where = place.key()] { go({.place = where, .path = {}, .query = {}}); });
        if (!m_ground.pages.contains(place.key()))
            place.value()->setVisible(false);
    }
    const std::pair<QAction *, std::function<void()>> deeds[]{
        {m_actions.back, [this] { m_visits.goBack(), display(m_visits.here()); }},
        {m_actions.forward, [this] { m_visits.goForward(), display(m_visits.here()); }},
        {m_actions.search, [this] { openPalette({}); }},
        {m_actions.commands, [this] { openPalette(u"> "_s); }},
        {m_actions.copyCommand, [this] { copyCommand(); }},
        {m_actions.copyLink, [this] { QApplication::clipboard()->setText(linkOf(here())); }},
        {m_actions.refresh, [this] { page().refresh(); }},
        {m_actions.newWindow, [this] { Q_EMIT windowWanted(here()); }},
        {m_actions.shortcuts, [this] { openShortcuts(); }},
        {m_actions.nextPane, [this] { focusNextPane(); }},
        {m_actions.close, [this] { close(); }},
        {m_actions.quit, [this] { Q_EMIT quitWanted(); }},
    };
    for (const auto &[action, deed] : deeds)
        connect(action, &QAction::triggered, this, deed);
    connect(m_actions.drawer, &QAction::toggled, m_drawer, &QWidget::setVisible);
    connect(m_actions.narrowRail, &QAction::toggled, m_rail, &Rail::setNarrow);
    for (const QAction *tick : {m_actions.drawer, m_actions.narrowRail})
        connect(tick, &QAction::toggled, this, &MainWindow::changed);
    connect(m_parts, &QSplitter::splitterMoved, this, &MainWindow::changed);
    connect(m_drawer, &ActivityPanel::departed, this, &MainWindow::go);
    connect(m_palette, &CommandPalette::departed, this, &MainWindow::go);
    connect(m_bell, &Bell::departed, this, &MainWindow::go);
    connect(m_bell, &Bell::resumed, this, [this](const Draft &draft) {
        go({});
        if (auto *home = qobject_cast<HomePage *>(&page()))
            Q_EMIT home->resumed(draft);
    });
    connect(&m_top->crumbs(), &Crumbs::placeChosen, this,
        [this](Place place) { go({.place = place, .path = {}, .query = {}}); });
}

void MainWindow::connectFeed()
{
    connect(&m_ground.feed, &BoardFeed::boardRead, m_bar, &ProfileBar::setBoard);
    connect(&m_ground.feed, &BoardFeed::boardFailed, m_bar, &ProfileBar::setFailed);
    connect(&m_ground.feed, &BoardFeed::boardRead, m_top,
        [this](const Board &board) { m_top->setPerson(board.person); });
    connect(&m_ground.feed, &BoardFeed::boardRead, this, &MainWindow::announceFilled);
    connect(&m_ground.feed, &BoardFeed::boardFailed, this, &MainWindow::announceFilled);
    const auto count = [this] { m_bar->setJobs(m_ground.activity.running()); };
    connect(&m_ground.activity, &Activity::begun, this, count);
    connect(&m_ground.activity, &Activity::ended, this, count);
    connect(&m_ground.activity, &Activity::begun, this, [this] { m_actions.drawer->setChecked(true); });
    count();
}

void MainWindow::connectSandbox()
{
    m_bar->setSandbox(m_sandbox->menu(), m_ground.feed.workplace().isSandbox());
    connect(m_sandbox, &SandboxActions::started, this, [this] { go({}); }); // that tells how it goes
    connect(m_sandbox, &SandboxActions::leaveWanted, this, &MainWindow::sandboxLeft);
    connect(&m_ground.feed, &BoardFeed::keychainRead, m_bar, &ProfileBar::setKeychain);
    if (const auto &keychain = m_ground.feed.keychain())
        m_bar->setKeychain(*keychain);
    connect(m_bar, &ProfileBar::credentialsWanted, this,
        [this] { go({.place = Place::Settings, .path = {u"credentials"_s}, .query = {}}); });
}

void MainWindow::governKeys()
{
    auto ofWindow = actions();
    ofWindow.removeIf([](const QAction *action) { return !action->isVisible(); }); // places without a page
    m_ground.keymap.govern(ofWindow, {.name = KeyScope::everyPage(), .title = tr("Every page"), .rank = 0});
    connect(&m_ground.keymap, &Keymap::pagesWanted, this, [this] {
        for (const auto &[place, maker] : m_ground.pages)
            (void)pageOf(place);
    });
}

Page *MainWindow::pageOf(Place place)
{
    if (const auto made = m_made.find(place); made != m_made.end())
        return made->second;
    const auto maker = m_ground.pages.find(place);
    if (maker == m_ground.pages.end())
        return nullptr;
    Page *made = maker->second(m_pages);
    m_pages->addWidget(made);
    if (m_ground.layout)
        m_ground.layout->follow(*made);
    m_made.emplace(place, made);
    m_ground.keymap.govern(
        made->actions(), {.name = made->objectName(), .title = placeName(place), .rank = int(place) + 1});
    connect(made, &Page::departed, this, &MainWindow::go);
    connect(made, &Page::changed, this, [this, made] {
        if (m_pages->currentWidget() != made)
            return;
        m_visits.amend(made->route());
        showWhere();
    });
    return made;
}

Page &MainWindow::page() const
{
    return *m_made.at(m_visits.here().place);
}

void MainWindow::go(const Route &route)
{
    m_visits.visit(m_ground.pages.contains(route.place) ? route : Route{});
    display(m_visits.here());
}

void MainWindow::display(const Route &route)
{
    Page *page = pageOf(route.place);
    Q_ASSERT(page); // every window has at least Home
    m_pages->setCurrentWidget(page);
    page->open(route);
    showWhere();
    if (m_ground.recents)
        m_ground.recents->note(here(), page->crumbs());
    page->enter();
}

void MainWindow::showWhere()
{
    const Place place = here().place;
    const QStringList crumbs = page().crumbs();
    m_top->crumbs().present(place, crumbs);
    const QString title = crumbs.isEmpty()
        ? tr("%1 – Slipway").arg(placeName(place))
        : tr("%1 – %2 – Slipway").arg(crumbs.join(u" / "_s), placeName(place));
    setWindowTitle(
        m_ground.feed.workplace().isSandbox() ? tr("Sandbox: %1", "title of a window").arg(title) : title);
    for (auto one = m_actions.places.cbegin(); one != m_actions.places.cend(); ++one)
        one.value()->setChecked(one.key() == place);
    setUnavailable(*m_actions.back, m_visits.canGoBack() ? QString() : tr("There is nothing to go back to"));
    setUnavailable(
        *m_actions.forward, m_visits.canGoForward() ? QString() : tr("There is nothing to go forward to"));
    setUnavailable(*m_actions.copyCommand,
        page().command().isEmpty() ? tr("No command shows what this page shows") : QString());
    Q_EMIT changed();
}

void MainWindow::openShortcuts()
{
    auto *sheet = new ShortcutSheet(page().actions(), actions(), this);
    connect(sheet, &QDialog::accepted, this,
        [this] { go({.place = Place::Settings, .path = {u"keys"_s}, .query = {}}); });
    sheet->open();
}

void MainWindow::openPalette(const QString &typed)
{
    m_palette->openWith({.actions = page().actions() + actions(),
                            .recent = m_ground.recents ? m_ground.recents->besides(here()) : QList<Found>()},
        typed);
}

void MainWindow::copyCommand()
{
    QApplication::clipboard()->setText(terminalLine(page().command()));
}

void MainWindow::focusNextPane()
{
    QList<QWidget *> panes{m_top, m_rail, m_pages->currentWidget()};
    if (m_drawer->isVisible())
        panes.append(m_drawer);
    const QWidget *focus = QApplication::focusWidget();
    qsizetype now = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focus && (panes[i] == focus || panes[i]->isAncestorOf(focus)))
            now = i;
    }
    QWidget *next = panes[(now + 1) % panes.size()];
    if (auto *shown = qobject_cast<Page *>(next)) {
        shown->enter();
        return;
    }
    for (QWidget *child : next->findChildren<QWidget *>()) {
        if (child->focusPolicy() != Qt::NoFocus && child->isVisible() && child->isEnabled()) {
            child->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void MainWindow::say(Tone tone, const Error &error)
{
    say(tone, displayable(QStringList{error.story(), error.hint()}.join(u". "_s)));
}

void MainWindow::say(Tone tone, const QString &text)
{
    m_message->present(tone, text);
}

void MainWindow::restore(const QSettings &kept)
{
    restoreGeometry(kept.value(u"window/geometry"_s).toByteArray());
    m_parts->restoreState(kept.value(u"window/parts"_s).toByteArray());
    m_actions.narrowRail->setChecked(kept.value(u"window/narrowRail"_s, false).toBool());
    m_actions.drawer->setChecked(kept.value(u"window/drawer"_s, false).toBool());
    if (const auto route = routeOf(kept.value(u"window/route"_s).toString());
        route && route->place != Place::Home)
        go(*route);
}

void MainWindow::keep(QSettings &kept) const
{
    kept.setValue(u"window/geometry"_s, saveGeometry());
    kept.setValue(u"window/parts"_s, m_parts->saveState());
    kept.setValue(u"window/narrowRail"_s, m_rail->isNarrow());
    kept.setValue(u"window/drawer"_s, m_actions.drawer->isChecked());
    kept.setValue(u"window/route"_s, linkOf(here()));
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!std::exchange(m_wasPainted, true))
        QMetaObject::invokeMethod(this, &MainWindow::painted, Qt::QueuedConnection);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // Whoever holds the window says whether it may go: work may be running.
    event->ignore();
    Q_EMIT closeWanted();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    Q_EMIT changed();
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QMainWindow::moveEvent(event);
    Q_EMIT changed();
}

void MainWindow::announceFilled()
{
    if (std::exchange(m_wasFilled, true))
        return;
    m_pages->repaint(); // so that "filled" means seen
    Q_EMIT filled();
}

} // namespace slipway::ui
