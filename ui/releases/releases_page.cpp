// SPDX-License-Identifier: Apache-2.0
#include "ui/releases/releases_page.h"

#include "base/displayable.h"
#include "ui/activity/activity.h"
#include "ui/navigation/availability.h"
#include "ui/navigation/filter_hint.h"
#include "ui/releases/release_list.h"
#include "ui/releases/release_view.h"
#include "ui/style/theme.h"
#include "ui/style/tokens.h"
#include "ui/widgets/fault_panel.h"
#include "ui/widgets/list_pane.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/section.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

ReleasesPage::ReleasesPage(ReleaseDesk &desk, const WizardGround &ground, QWidget *parent)
    : Page(u"releases"_s, parent),
      m_desk(desk),
      m_wizards(ground, this),
      m_message(new MessageBar(this)),
      m_states(new QStackedWidget(this)),
      m_list(new ReleaseListView(desk, this)),
      m_loading(new QLabel(this)),
      m_fault(new FaultPanel(this))
{
    setAccessibleName(tr("Releases"));
    addActions();
    addDeliveries();
    m_view = new ReleaseView(m_desk, *m_compare, this);
    build();
    listen(ground.activity);
}

void ReleasesPage::listen(Activity &activity)
{
    connect(&m_wizards, &ReleaseWizards::departed, this, &Page::departed);
    connect(&m_wizards, &ReleaseWizards::ended, this, &ReleasesPage::tell);
    connect(m_list, &ReleaseListView::projectsWanted, this,
        [this] { Q_EMIT departed({.place = Place::Projects, .path = {}, .query = {}}); });
    connect(m_list, &ReleaseListView::accepted, this, [this](const QString &project, const QString &name) {
        Q_EMIT departed({.place = Place::Releases, .path = {project, name}, .query = {}});
    });
    connect(m_list, &ReleaseListView::filtered, this, [this] {
        showWhatCanBeDone();
        if (isList())
            Q_EMIT changed();
    });
    connect(m_list, &ReleaseListView::chosenChanged, this, &ReleasesPage::showWhatCanBeDone);
    connect(m_view, &ReleaseView::departed, this, &Page::departed);
    connect(m_fault, &FaultPanel::retried, this, &ReleasesPage::refresh);
    connect(&activity, &Activity::ended, this, [this] {
        if (isVisible())
            refresh();
    });
}

void ReleasesPage::build()
{
    m_loading->setObjectName(u"releaseLoading"_s);
    m_loading->setTextFormat(Qt::PlainText);
    m_loading->setAlignment(Qt::AlignCenter);
    mute(m_loading);
    m_states->setObjectName(u"releaseStates"_s);
    m_states->setAccessibleName(tr("Releases"));
    for (QWidget *state : {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_view),
             static_cast<QWidget *>(m_loading), static_cast<QWidget *>(m_fault)})
        m_states->addWidget(state);
    for (QAction *action : {m_verify, m_upload})
        m_view->addButton(actionButton(*action, m_view));
    m_view->addButton(primaryActionButton(*m_publish, m_view));
    auto *message = new QVBoxLayout;
    message->setContentsMargins(space::margin, 0, space::margin, 0);
    message->addWidget(m_message);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(message);
    column->addWidget(m_states, 1);
}

QAction *ReleasesPage::makeAction(
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

void ReleasesPage::addActions()
{
    auto *find = makeAction(u"find"_s, tr("Filter the releases"), tr("Go to the filter"),
        {QKeySequence(Qt::Key_Slash), QKeySequence(QKeySequence::Find)});
    hintKeys(m_list->pane().filter(), *find);
    connect(find, &QAction::triggered, this, [this] {
        if (!isList())
            Q_EMIT departed({.place = Place::Releases, .path = {}, .query = {}});
        m_list->pane().focusFilter();
    });
    m_copyDigest = makeAction(
        u"copyDigest"_s, tr("Copy the SHA-256"), tr("Copy the SHA-256 of the source distribution"));
    connect(m_copyDigest, &QAction::triggered, this, [this] {
        if (m_sheet)
            QGuiApplication::clipboard()->setText(m_sheet->release.artifact.digests.sha256);
    });
    m_compare = makeAction(u"compare"_s, tr("Compare"),
        tr("Compare with the other release: tools, requirements, members, commits"));
    m_showProject
        = makeAction(u"showProject"_s, tr("Show the project"), tr("Go to the project of this release"));
    connect(m_showProject, &QAction::triggered, this,
        [this] { Q_EMIT departed({.place = Place::Projects, .path = {subject().first}, .query = {}}); });
}

void ReleasesPage::addDeliveries()
{
    m_build = makeAction(u"build"_s, tr("Build the project…"), tr("Make another release of its project"));
    m_verify = makeAction(u"verify"_s, tr("Verify…"), tr("Hash it again wherever it is recorded to be"));
    m_upload = makeAction(u"upload"_s, tr("Upload…"), tr("Put it into a write-once store"));
    m_publish = makeAction(u"publish"_s, tr("Publish…"), tr("Send the archived bytes to a package index"));
    connect(m_build, &QAction::triggered, this, [this] { m_wizards.build(subject().first); });
    connect(
        m_upload, &QAction::triggered, this, [this] { m_wizards.upload(subject().first, subject().second); });
    connect(m_publish, &QAction::triggered, this,
        [this] { m_wizards.publish(subject().first, subject().second); });
    connect(m_verify, &QAction::triggered, this,
        [this] { m_wizards.verify(subject().first, subject().second, placesOfSubject()); });
}

QStringList ReleasesPage::placesOfSubject() const
{
    QStringList places;
    const auto add = [&](const QString &text) {
        if (!places.contains(text))
            places.append(text);
    };
    const auto *row = isList() ? m_list->chosen() : nullptr;
    for (const QString &name : row ? row->archived : QStringList())
        add(tr("Store %1").arg(name));
    for (const QString &name : row ? row->published : QStringList())
        add(tr("Index %1").arg(name));
    for (const QString &name : row ? row->running : QStringList())
        add(tr("Hosts of %1").arg(name));
    if (isList() || !m_sheet)
        return places;
    for (const auto &placement : m_sheet->placements)
        add((placement.kind == model::DestinationKind::Store ? tr("Store %1") : tr("Index %1"))
                .arg(placement.destination));
    for (const auto &stage : m_sheet->stages) {
        if (stage.isCurrent)
            add(tr("Hosts of %1").arg(stage.environment.name));
    }
    return places;
}

bool ReleasesPage::isSubjectArchived() const
{
    if (const auto *row = isList() ? m_list->chosen() : nullptr)
        return !row->archived.isEmpty();
    return m_sheet
        && std::any_of(m_sheet->placements.begin(), m_sheet->placements.end(),
            [](const auto &placement) { return placement.kind == model::DestinationKind::Store; });
}

void ReleasesPage::tell(const WizardEnd &end)
{
    const WizardNews news = newsOf(end);
    m_message->present(news.tone, news.text);
    if (!end.error && isVisible() && end.project == m_project && !end.release.isEmpty()
        && end.release != m_name)
        Q_EMIT departed({.place = Place::Releases, .path = {end.project, end.release}, .query = {}});
}

std::pair<QString, QString> ReleasesPage::subject() const
{
    if (!isList())
        return {m_project, m_name};
    const auto *row = m_list->chosen();
    return row ? std::pair(row->project, row->name()) : std::pair<QString, QString>();
}

void ReleasesPage::open(const Route &route)
{
    const QString project = route.path.value(0);
    const QString name = route.path.value(1);
    if (project != m_project || name != m_name) {
        m_sheet.reset();
        m_message->hide();
    }
    m_project = project;
    m_name = name;
    if (isList()) {
        m_reading.stop();
        m_list->setFilter(route.query);
        m_states->setCurrentWidget(m_list);
    } else if (!m_sheet) {
        m_loading->setText(
            tr("Reading %1 %2…", "project; release").arg(displayable(m_project), displayable(m_name)));
        m_states->setCurrentWidget(m_loading);
    }
    showWhatCanBeDone();
    refresh();
}

Route ReleasesPage::route() const
{
    if (isList())
        return {.place = Place::Releases, .path = {}, .query = m_list->filterText()};
    return {.place = Place::Releases, .path = {m_project, m_name}, .query = {}};
}

QString ReleasesPage::command() const
{
    if (!isList())
        return u"release show %1 %2"_s.arg(m_project, m_name);
    const QString project = m_list->onlyProject();
    return project.isEmpty() ? u"release list"_s : u"release list %1"_s.arg(project);
}

void ReleasesPage::refresh()
{
    if (isList())
        m_list->refresh();
    else
        readSheet();
}

void ReleasesPage::readSheet()
{
    m_reading.ask([desk = &m_desk, project = m_project, name = m_name](std::stop_token stop,
                      task::Progress &) { return desk->sheet(project, name, std::move(stop)); },
        [this](Result<ReleaseSheet> &sheet) {
            if (sheet)
                show(*sheet);
            else if (!sheet.error().isCancelled())
                showFailure(sheet.error());
        });
}

void ReleasesPage::show(const ReleaseSheet &sheet)
{
    const bool isFirst = !m_sheet.has_value();
    m_sheet = sheet;
    if (std::exchange(m_isStale, false))
        m_message->hide();
    m_view->present(sheet);
    m_states->setCurrentWidget(m_view);
    if (isFirst && isVisible())
        m_view->enter();
    showWhatCanBeDone();
    if (std::exchange(m_name, sheet.release.folderName()) != sheet.release.folderName())
        Q_EMIT changed(); // "1.4.0" was asked for, and a build of it is shown
}

void ReleasesPage::showFailure(const Error &error)
{
    if (m_sheet) {
        m_isStale = true;
        m_message->present(
            Tone::Failed, tr("The release cannot be read again: %1").arg(displayable(error.story())));
        return;
    }
    m_fault->present(tr("The release cannot be shown"), error);
    m_states->setCurrentWidget(m_fault);
    showWhatCanBeDone();
}

void ReleasesPage::showWhatCanBeDone()
{
    const QString unread = isList() || m_sheet ? QString()
        : m_states->currentWidget() == m_fault ? tr("The release cannot be read")
                                               : tr("The release is being read");
    const QString openFirst = isList() ? tr("Open a release first") : unread;
    setUnavailable(*m_copyDigest, m_sheet && !isList() ? QString() : openFirst);
    if (!m_sheet || isList())
        setUnavailable(*m_compare, openFirst);
    else
        setUnavailable(*m_compare,
            m_sheet->siblings.isEmpty()
                ? tr("There is no other release of %1 yet").arg(displayable(m_project))
                : QString());
    const bool hasSubject = !subject().first.isEmpty();
    const QString noRelease = hasSubject ? QString() : tr("No release is chosen");
    setUnavailable(*m_build, noRelease);
    for (QAction *action : {m_upload, m_verify})
        setUnavailable(*action, hasSubject ? unread : noRelease);
    setUnavailable(*m_publish,
        !hasSubject             ? noRelease
            : !unread.isEmpty() ? unread
            : !isSubjectArchived()
            ? tr("What is published comes from the archive: upload it to a store first")
            : QString());
    setUnavailable(*m_showProject, noRelease);
    Q_EMIT subjectChanged();
}

void ReleasesPage::offer(QAction &action)
{
    addAction(&action);
    m_view->addButton(actionButton(action, m_view));
}

void ReleasesPage::enter()
{
    if (m_states->currentWidget() == m_list)
        m_list->pane().enter();
    else if (m_states->currentWidget() == m_view)
        m_view->enter();
}

} // namespace slipway::ui
