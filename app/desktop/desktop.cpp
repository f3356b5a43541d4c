// SPDX-License-Identifier: Apache-2.0
#include "desktop.h"

#include "ui/activity/activity_page.h"
#include "ui/audit/audit_page.h"
#include "ui/deployments/deployments_page.h"
#include "ui/home/home_page.h"
#include "ui/hosts/hosts_page.h"
#include "ui/navigation/terminal_line.h"
#include "ui/projects/projects_page.h"
#include "ui/releases/releases_page.h"
#include "ui/settings/settings_page.h"
#include "ui/wizards/hosts/import_wizard.h"

#include <QApplication>
#include <QDir>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

namespace slipway::app {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Desktop::Desktop(const Settings &settings, WindowStart startWindow)
    : m_settings(settings),
      m_appearance(ui::schemeOf(QApplication::palette())),
      m_questions([this]() -> QWidget * {
          QWidget *active = QApplication::activeWindow();
          return active ? active : m_windows.empty() ? nullptr : m_windows.front();
      }),
      m_drafts(profileOf(settings).drafts()),
      m_workplace(settings, &m_questions, std::move(startWindow)),
      m_finder(m_workplace),
      m_releases(m_workplace),
      m_projects(m_workplace),
      m_releaseWork(m_workplace),
      m_projectStart(m_workplace),
      m_auditDesk(m_workplace),
      m_hostsDesk(m_workplace),
      m_settingsDesk(m_workplace, settings),
      m_configurationDesk(m_workplace),
      m_feed(m_workplace),
      m_deployments(m_workplace),
      m_rolloutDesk(m_workplace),
      m_history(m_activity, profileOf(settings).activity()),
      m_runs(m_deployments, m_activity),
      m_rollouts(m_rolloutDesk, m_runs, m_drafts),
      m_herald(m_activity, [] { return QApplication::activeWindow() != nullptr; }),
      m_notifier(QDBusConnection::sessionBus())
{
    ui::setShownProfile(
        {.folder = settings.profile.isEmpty() ? QString() : QDir(settings.profile).absolutePath(),
            .database = settings.databaseUrl,
            .person = settings.person});
    m_appearance.restore(windowState());
    connect(&m_appearance, &ui::Appearance::chosen, this, [this] {
        QSettings kept = windowState();
        m_appearance.keep(kept);
    });
    m_homeViews.restore(windowState());
    connect(&m_homeViews, &ui::HomeViews::chosen, this, [this] {
        QSettings kept = windowState();
        m_homeViews.keep(kept);
    });
    m_recents.restore(windowState());
    connect(&m_recents, &ui::Recents::changed, this, &Desktop::keepStateSoon);
    m_layout.restore(windowState());
    connect(&m_layout, &ui::KeptLayout::changed, this, &Desktop::keepStateSoon);
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(2s);
    connect(&m_keeping, &QTimer::timeout, this, &Desktop::keepState);
    m_keymap.restore(windowState());
    connect(&m_keymap, &ui::Keymap::chosen, this, [this] {
        QSettings kept = windowState();
        m_keymap.keep(kept);
    });
    connect(&m_activity, &ui::Activity::ended, this, &Desktop::quitWhenUnseen);
    connect(&m_rollouts, &Rollouts::committed, this, &Desktop::showRollout);
    connect(&m_feed, &ui::BoardFeed::boardRead, &m_herald, &ui::Herald::setBoard);
    connect(&m_herald, &ui::Herald::noted, &m_notices, &ui::RecentNotices::add);
    connect(&m_herald, &ui::Herald::told, &m_notifier, &ui::DesktopNotifier::show);
    connect(&m_runs, &ui::DeploymentRuns::questionChanged, this, &Desktop::tellQuestion);
    connect(&m_notifier, &ui::DesktopNotifier::chosen, this,
        [this](const ui::Route &route) { showLink(ui::linkOf(route)); });
}

Desktop::~Desktop()
{
    for (auto *window : m_windows)
        delete window;
}

QSettings Desktop::windowState() const
{
    return QSettings(profileOf(m_settings).windowState(), QSettings::IniFormat);
}

ui::WizardGround Desktop::wizardGround()
{
    return {.work = m_releaseWork, .activity = m_activity, .drafts = &m_drafts};
}

ui::Page *Desktop::makeHome(QWidget *parent)
{
    auto *home = new ui::HomePage(m_feed, m_homeViews, &m_drafts, parent);
    auto *wizards = new ui::ReleaseWizards(wizardGround(), home);
    auto *addition = new ui::ProjectAddition(m_projectStart, m_activity, &m_drafts, home);
    connect(home, &ui::HomePage::resumed, wizards, &ui::ReleaseWizards::resume);
    connect(home, &ui::HomePage::resumed, addition, &ui::ProjectAddition::resume);
    connect(home, &ui::HomePage::resumed, this,
        [this, home](const ui::Draft &draft) { m_rollouts.resume(home, draft); });
    connect(home, &ui::HomePage::resumed, home, [home](const ui::Draft &draft) {
        if (draft.kind == ui::ConfigurationFrame::draftKind)
            Q_EMIT home->departed(ui::ConfigurationFrame::routeOf(draft));
    });
    connect(home, &ui::HomePage::resumed, home, [home](const ui::Draft &draft) {
        auto *window = qobject_cast<ui::MainWindow *>(home->window());
        if (draft.kind != ui::ImportWizard::kind || !window)
            return;
        window->go({.place = ui::Place::Hosts, .path = {}, .query = {}});
        if (auto *hosts = qobject_cast<ui::HostsPage *>(&window->page()))
            hosts->resume(draft);
    });
    m_rollouts.offerOn(*home);
    connect(addition, &ui::ProjectAddition::departed, home, &ui::Page::departed);
    connect(home, &ui::HomePage::newProjectWanted, addition, &ui::ProjectAddition::open);
    connect(home, &ui::HomePage::importWanted, home, [home] {
        auto *window = qobject_cast<ui::MainWindow *>(home->window());
        window->go({.place = ui::Place::Hosts, .path = {}, .query = {}});
        if (auto *hosts = qobject_cast<ui::HostsPage *>(&window->page()))
            hosts->openImport();
    });
    // The page that is shown by then may be any.
    const auto tell = [home](const ui::WizardEnd &end) {
        const auto news = ui::newsOf(end);
        if (auto *window = qobject_cast<ui::MainWindow *>(home->window()))
            window->say(news.tone, news.text);
    };
    connect(wizards, &ui::ReleaseWizards::ended, home, tell);
    connect(wizards, &ui::ReleaseWizards::deployWanted, home,
        [this, home](const ui::ShippedRelease &shipped) { m_rollouts.deployShipped(home, shipped); });
    connect(addition, &ui::ProjectAddition::failed, home,
        [tell](const QString &title, const Error &error) { tell({.title = title, .error = error}); });
    connect(wizards, &ui::ReleaseWizards::departed, home, &ui::Page::departed);
    return home;
}

ui::Page *Desktop::makeReleases(QWidget *parent)
{
    auto *releases = new ui::ReleasesPage(m_releases, wizardGround(), parent);
    m_rollouts.offerOn(*releases);
    return releases;
}

ui::Page *Desktop::makeDeployments(QWidget *parent)
{
    const ui::RolloutDoors doors{.deploy
        = [this](QWidget *from, const QString &project, const QString &release,
              const QString &environment) { m_rollouts.openDeploy(from, project, release, environment); },
        .rollBack = [this](QWidget *from, const QString &project,
                        const QString &environment) { m_rollouts.openRollBack(from, project, environment); }};
    return new ui::DeploymentsPage(m_runs, doors, parent);
}

void Desktop::showRollout(QWidget *from, int piece, const QString &title)
{
    auto *window = from ? qobject_cast<ui::MainWindow *>(from->window()) : nullptr;
    if (!window)
        return;
    window->go({.place = ui::Place::Deployments, .path = {}, .query = {}});
    if (auto *page = qobject_cast<ui::DeploymentsPage *>(&window->page()))
        page->expect(piece, title);
}

ui::PageMakers Desktop::pages()
{
    using ui::Place;
    ui::PageMakers makers;
    makers[Place::Home] = [this](QWidget *parent) { return makeHome(parent); };
    makers[Place::Deployments] = [this](QWidget *parent) { return makeDeployments(parent); };
    makers[Place::Projects] = [this](QWidget *parent) {
        auto *projects
            = new ui::ProjectsPage(m_projects, m_projectStart, m_configurationDesk, wizardGround(), parent);
        connect(projects, &ui::ProjectsPage::deployWanted, this,
            [this, projects](
                const ui::ShippedRelease &shipped) { m_rollouts.deployShipped(projects, shipped); });
        return projects;
    };
    makers[Place::Releases] = [this](QWidget *parent) { return makeReleases(parent); };
    makers[Place::Audit]
        = [this](QWidget *parent) { return new ui::AuditPage(m_auditDesk, m_activity, parent); };
    makers[Place::Hosts]
        = [this](QWidget *parent) { return new ui::HostsPage(m_hostsDesk, m_activity, parent, &m_drafts); };
    makers[Place::Settings] = [this](QWidget *parent) {
        return new ui::SettingsPage(m_settingsDesk,
            {.desk = m_configurationDesk, .activity = m_activity, .drafts = &m_drafts}, m_appearance,
            m_keymap, parent);
    };
    makers[Place::Activity] = [this](QWidget *parent) { return new ui::ActivityPage(m_activity, parent); };
    return makers;
}

ui::MainWindow &Desktop::makeWindow()
{
    auto *window = new ui::MainWindow({.feed = m_feed,
        .activity = m_activity,
        .keymap = m_keymap,
        .finder = &m_finder,
        .drafts = &m_drafts,
        .notices = &m_notices,
        .recents = &m_recents,
        .layout = &m_layout,
        .pages = pages()});
    m_windows.push_back(window);
    connect(window, &ui::MainWindow::windowWanted, this, &Desktop::openWindow);
    connect(window, &ui::MainWindow::closeWanted, this, [this, window] { closeWindow(*window); });
    connect(window, &ui::MainWindow::quitWanted, this, [this, window] {
        if (m_activity.running() > 0)
            askBeforeQuitting(*window);
        else
            quit();
    });
    connect(window, &ui::MainWindow::sandboxLeft, this, [this] {
        quit();
        Q_EMIT sandboxLeft();
    });
    return *window;
}

void Desktop::openWindow(const ui::Route &route)
{
    const bool isFirst = m_windows.empty();
    auto &window = makeWindow();
    if (isFirst) {
        window.restore(windowState());
        connect(&window, &ui::MainWindow::painted, this, [this] {
            Q_EMIT painted();
            m_feed.start();
            openOthers();
            if (m_workplace.isSandbox())
                m_feed.openSandbox(); // nobody opens it to look at hosts that do not run
        });
        connect(&window, &ui::MainWindow::filled, this, &Desktop::filled);
    }
    if (!isFirst || route != ui::Route{})
        window.go(route);
    window.show();
    connect(&window, &ui::MainWindow::changed, this, &Desktop::keepStateSoon);
    keepStateSoon();
}

void Desktop::showLink(const QString &link)
{
    auto &window = *m_windows.front();
    window.show();
    window.raise();
    window.activateWindow();
    if (link.isEmpty()) {
        if (m_workplace.isSandbox())
            m_feed.openSandbox();
        return;
    }
    if (const auto route = ui::routeOf(link))
        window.go(*route);
    else
        window.say(ui::Tone::Warning, route.error());
}

/// In every window that shows something else, and on the desktop where nobody looks at any.
void Desktop::tellQuestion(Id<model::Deployment> id)
{
    const auto question = m_runs.question(id);
    if (!question)
        return; // it was answered, or stopped, meanwhile
    const ui::Route route{.place = ui::Place::Deployments, .path = {QString::number(id.value)}, .query = {}};
    const QString text
        = tr("Deployment %1 waits for you: %n hosts failed", nullptr, int(question->hosts.size()))
              .arg(id.value);
    for (auto *window : m_windows) {
        const auto shown = window->page().route();
        if (shown.path != route.path || shown.place != route.place)
            window->say(ui::Tone::Waiting, text);
    }
    m_herald.tellNeed(text, route);
}

void Desktop::closeWindow(ui::MainWindow &window)
{
    if (m_windows.size() > 1) {
        m_windows.remove(&window);
        window.deleteLater();
        keepStateSoon();
    } else if (m_activity.running() > 0) {
        askBeforeQuitting(window);
    } else {
        quit();
    }
}

void Desktop::askBeforeQuitting(ui::MainWindow &window)
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Work is running"),
        tr("Work is still running in the background: %1.").arg(m_activity.running()), QMessageBox::NoButton,
        &window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setObjectName(u"workIsRunning"_s);
    const QString waits = m_runs.asking().isEmpty()
        ? QString()
        : tr("A deployment waits for you to say what becomes of hosts that failed.") + u'\n';
    question->setInformativeText(waits
        + tr("Stopping is clean: what was done stays, and a deployment can be resumed or taken back later. "
             "In the background it goes on without a window, and the program ends when it is done."));
    auto *stop = question->addButton(tr("Stop it and quit"), QMessageBox::DestructiveRole);
    auto *hide = question->addButton(tr("Go on in the background"), QMessageBox::AcceptRole);
    auto *stay = question->addButton(tr("Stay"), QMessageBox::RejectRole);
    question->setDefaultButton(stay);
    question->setEscapeButton(stay);
    connect(question, &QMessageBox::buttonClicked, this, [this, stop, hide](QAbstractButton *chosen) {
        if (chosen == stop)
            quit();
        if (chosen != hide)
            return;
        for (auto *each : m_windows)
            each->hide();
        for (const auto id : m_runs.asking())
            tellQuestion(id);
        quitWhenUnseen(); // it may have ended while the question stood
    });
    question->open();
}

void Desktop::quitWhenUnseen()
{
    const bool isSeen
        = std::ranges::any_of(m_windows, [](const auto *window) { return window->isVisible(); });
    if (!m_windows.empty() && !isSeen && m_activity.running() == 0)
        quit();
}

void Desktop::quit()
{
    keepState();
    m_keeping.stop();
    Q_EMIT quitting();
    m_activity.stopAll();
    QApplication::quit();
}

} // namespace slipway::app
