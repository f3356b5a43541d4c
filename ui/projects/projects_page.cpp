// SPDX-License-Identifier: Apache-2.0
#include "ui/projects/projects_page.h"

#include "base/displayable.h"
#include "ui/activity/activity.h"
#include "ui/configuration/project_editor.h"
#include "ui/navigation/availability.h"
#include "ui/navigation/filter_hint.h"
#include "ui/projects/project_list.h"
#include "ui/projects/project_view.h"
#include "ui/style/theme.h"
#include "ui/style/tokens.h"
#include "ui/widgets/fault_panel.h"
#include "ui/widgets/list_pane.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/section.h"

#include <QAction>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

/// Behind a project's name in a route.
const QString settingsPart = QStringLiteral("settings");

} // namespace

ProjectsPage::ProjectsPage(ProjectDesk &desk, ProjectStart &start, ConfigurationDesk &configuration,
    const WizardGround &ground, QWidget *parent)
    : Page(u"projects"_s, parent),
      m_desk(desk),
      m_wizards(ground, this),
      m_addition(start, ground.activity, ground.drafts, this),
      m_message(new MessageBar(this)),
      m_states(new QStackedWidget(this)),
      m_list(new ProjectListView(desk, this)),
      m_view(new ProjectView(desk, this)),
      m_editor(new ProjectEditor(this)),
      m_settings(new ConfigurationFrame(
          {.desk = configuration, .activity = ground.activity, .drafts = ground.drafts}, m_editor, this)),
      m_loading(new QLabel(this)),
      m_fault(new FaultPanel(this))
{
    setAccessibleName(tr("Projects"));
    addActions();
    build();
    listen(ground.activity);
}

void ProjectsPage::listen(Activity &activity)
{
    connect(&m_wizards, &ReleaseWizards::departed, this, &Page::departed);
    connect(&m_wizards, &ReleaseWizards::ended, this, &ProjectsPage::tell);
    connect(&m_wizards, &ReleaseWizards::deployWanted, this, &ProjectsPage::deployWanted);
    connect(&m_addition, &ProjectAddition::departed, this, &Page::departed);
    connect(&m_addition, &ProjectAddition::failed, this,
        [this](const QString &title, const Error &error) { tell({.title = title, .error = error}); });
    connect(m_list, &ProjectListView::projectWanted, &m_addition, &ProjectAddition::open);
    connect(m_list, &ProjectListView::accepted, this, [this](const QString &project) {
        Q_EMIT departed({.place = Place::Projects, .path = {project}, .query = {}});
    });
    connect(m_list, &ProjectListView::filtered, this, [this] {
        showWhatCanBeDone();
        if (isList())
            Q_EMIT changed();
    });
    connect(m_list, &ProjectListView::chosenChanged, this, &ProjectsPage::showWhatCanBeDone);
    connect(m_view, &ProjectView::departed, this, &Page::departed);
    connect(m_settings, &ConfigurationFrame::left, this,
        [this] { Q_EMIT departed({.place = Place::Projects, .path = {m_project}, .query = {}}); });
    connect(m_fault, &FaultPanel::retried, this, &ProjectsPage::refresh);
    connect(&activity, &Activity::ended, this, [this] {
        if (isVisible())
            refresh();
    });
}

void ProjectsPage::build()
{
    m_loading->setObjectName(u"projectLoading"_s);
    m_loading->setTextFormat(Qt::PlainText);
    m_loading->setAlignment(Qt::AlignCenter);
    mute(m_loading);
    m_states->setObjectName(u"projectStates"_s);
    m_states->setAccessibleName(tr("Projects"));
    for (QWidget *state :
        {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_settings),
            static_cast<QWidget *>(m_loading), static_cast<QWidget *>(m_fault)})
        m_states->addWidget(state);
    m_list->pane().addButton(*m_new);
    m_view->addButton(actionButton(*m_showReleases, m_view));
    m_view->addButton(actionButton(*m_build, m_view));
    m_view->addButton(primaryActionButton(*m_ship, m_view));
    m_view->addSettingsButton(actionButton(*m_edit, m_view));
    auto *message = new QVBoxLayout;
    message->setContentsMargins(space::margin, 0, space::margin, 0);
    message->addWidget(m_message);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(message);
    column->addWidget(m_states, 1);
}

QAction *ProjectsPage::makeAction(
    const QString &name, const QString &text, const QString &tip, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setToolTip(tip);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    addAction(action);
    return action;
}

void ProjectsPage::addActions()
{
    auto *find = makeAction(u"find"_s, tr("Filter the projects"), tr("Go to the filter"),
        {QKeySequence(Qt::Key_Slash), QKeySequence(QKeySequence::Find)});
    hintKeys(m_list->pane().filter(), *find);
    connect(find, &QAction::triggered, this, [this] {
        if (!isList())
            Q_EMIT departed({.place = Place::Projects, .path = {}, .query = {}});
        m_list->pane().focusFilter();
    });
    m_new = makeAction(u"newProject"_s, tr("New project…"), tr("Add a project from its repository"));
    connect(m_new, &QAction::triggered, &m_addition, &ProjectAddition::open);
    m_build = makeAction(u"build"_s, tr("Build…"), tr("Make a release from a tag or a branch"));
    connect(m_build, &QAction::triggered, this, [this] { m_wizards.build(subject()); });
    m_ship = makeAction(
        u"ship"_s, tr("Release…"), tr("Take a tag on its whole way: build, upload, verify, publish, deploy"));
    connect(m_ship, &QAction::triggered, this, [this] { m_wizards.ship(subject()); });
    m_showReleases
        = makeAction(u"showReleases"_s, tr("Show its releases"), tr("Go to the releases of this project"));
    connect(m_showReleases, &QAction::triggered, this,
        [this] { Q_EMIT departed({.place = Place::Releases, .path = {}, .query = subject()}); });
    m_edit = makeAction(
        u"editSettings"_s, tr("Edit settings…"), tr("Change its repository, its build and its targets"));
    connect(m_edit, &QAction::triggered, this, [this] {
        Q_EMIT departed({.place = Place::Projects, .path = {subject(), settingsPart}, .query = {}});
    });
    for (QAction *deed : m_settings->deeds())
        addAction(deed);
}

void ProjectsPage::tell(const WizardEnd &end)
{
    const WizardNews news = newsOf(end);
    m_message->present(news.tone, news.text);
    // Whoever waited for it sees what came of it; whoever went elsewhere is left there.
    if (!end.error && isVisible() && end.project == m_project && !end.release.isEmpty())
        Q_EMIT departed({.place = Place::Releases, .path = {end.project, end.release}, .query = {}});
}

QString ProjectsPage::subject() const
{
    return isList() ? m_list->chosen() : m_project;
}

void ProjectsPage::open(const Route &route)
{
    const QString project = route.path.value(0);
    if (project != m_project) {
        m_sheet.reset();
        m_message->hide();
    }
    m_project = project;
    m_isInSettings = !isList() && route.path.value(1) == settingsPart;
    if (m_isInSettings) {
        m_reading.stop();
        openSettings();
        return showWhatCanBeDone();
    }
    if (isList()) {
        m_reading.stop();
        m_list->setFilter(route.query);
        m_states->setCurrentWidget(m_list);
    } else if (m_sheet) {
        m_states->setCurrentWidget(m_view);
    } else {
        m_loading->setText(tr("Reading %1…").arg(displayable(m_project)));
        m_states->setCurrentWidget(m_loading);
    }
    showWhatCanBeDone();
    refresh();
}

Route ProjectsPage::route() const
{
    if (isList())
        return {.place = Place::Projects, .path = {}, .query = m_list->filterText()};
    return m_isInSettings ? settingsRoute()
                          : Route{.place = Place::Projects, .path = {m_project}, .query = {}};
}

Route ProjectsPage::settingsRoute() const
{
    return {.place = Place::Projects, .path = {m_project, settingsPart}, .query = {}};
}

void ProjectsPage::openSettings()
{
    m_editor->setProject(m_project);
    m_states->setCurrentWidget(m_settings);
    m_settings->open({.title = tr("Settings of %1").arg(m_project), .route = settingsRoute()});
}

QStringList ProjectsPage::crumbs() const
{
    return m_isInSettings ? QStringList{m_project, tr("Settings")} : Page::crumbs();
}

QString ProjectsPage::command() const
{
    if (m_isInSettings)
        return u"export"_s;
    return isList() ? u"status"_s : u"status %1"_s.arg(m_project);
}

void ProjectsPage::refresh()
{
    if (isList())
        m_list->refresh();
    else if (m_isInSettings)
        m_settings->refresh();
    else
        readSheet();
}

void ProjectsPage::readSheet()
{
    m_reading.ask([desk = &m_desk, project = m_project](std::stop_token stop,
                      task::Progress &) { return desk->sheet(project, std::move(stop)); },
        [this](Result<ProjectSheet> &sheet) {
            if (sheet)
                show(*sheet);
            else if (!sheet.error().isCancelled())
                showFailure(sheet.error());
        });
}

void ProjectsPage::show(const ProjectSheet &sheet)
{
    const bool isFirst = !m_sheet.has_value();
    m_sheet = sheet;
    if (std::exchange(m_isStale, false))
        m_message->hide();
    m_view->present(sheet);
    m_view->setSettingsNote(
        m_settings->hasEdits(settingsRoute()) ? tr("Changes to them are not applied yet.") : QString());
    m_states->setCurrentWidget(m_view);
    if (isFirst && isVisible())
        m_view->enter();
    showWhatCanBeDone();
}

void ProjectsPage::showFailure(const Error &error)
{
    if (m_sheet) {
        m_isStale = true;
        m_message->present(
            Tone::Failed, tr("The project cannot be read again: %1").arg(displayable(error.story())));
        return;
    }
    m_fault->present(tr("The project cannot be shown"), error);
    m_states->setCurrentWidget(m_fault);
}

void ProjectsPage::showWhatCanBeDone()
{
    for (QAction *action : {m_ship, m_build, m_showReleases, m_edit})
        setUnavailable(*action, subject().isEmpty() ? tr("No project is chosen") : QString());
}

void ProjectsPage::enter()
{
    if (m_states->currentWidget() == m_list)
        m_list->pane().enter();
    else if (m_states->currentWidget() == m_view)
        m_view->enter();
    else if (m_isInSettings)
        m_settings->enter();
}

} // namespace slipway::ui
