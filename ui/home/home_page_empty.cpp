// SPDX-License-Identifier: Apache-2.0
// What the page shows where there is no matrix yet, and what one can begin with there.
#include "ui/home/home_page.h"
#include "ui/home/matrix_pane.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/primary_button.h"

#include <QAction>
#include <QStackedWidget>

namespace slipway::ui {

using namespace Qt::StringLiterals;
using Work = BoardFeed::Work;

namespace {

const Route environmentsRoute{
    .place = Place::Settings, .path = {QStringLiteral("configuration")}, .query = {}};

} // namespace

void HomePage::addBeginnings()
{
    m_newProject = &makeAction(
        u"newProject"_s, tr("New project…"), tr("Add a project of your own from its repository"), {});
    connect(m_newProject, &QAction::triggered, this, &HomePage::newProjectWanted);
    m_importHosts = &makeAction(u"importHosts"_s, tr("Import hosts…"),
        tr("From OpenSSH's config or known_hosts, or from a table"), {});
    connect(m_importHosts, &QAction::triggered, this, &HomePage::importWanted);
    m_addEnvironments = &makeAction(u"addEnvironments"_s, tr("Environments…"),
        tr("Add environments such as staging and production, and say what they ask for"), {});
    connect(m_addEnvironments, &QAction::triggered, this, [this] { Q_EMIT departed(environmentsRoute); });
}

void HomePage::beginHere()
{
    if (hasProjects())
        m_addEnvironments->trigger();
    else
        m_feed.openSandbox();
}

bool HomePage::hasProjects() const
{
    return m_pane->model().rowCount() > 0;
}

void HomePage::showEmpty()
{
    const bool isOpening = m_feed.isBusy(Work::Sandbox);
    if (hasProjects())
        showNoEnvironments();
    else if (isOpening)
        showOpening();
    else
        showNoProjects();
    const bool wasElsewhere = m_pages->currentWidget() != m_empty;
    m_pages->setCurrentWidget(m_empty);
    if (wasElsewhere)
        m_empty->button()->setFocus(Qt::OtherFocusReason);
}

void HomePage::showNoEnvironments()
{
    m_empty->setText(tr("No environments yet"),
        tr("There are projects, and nowhere to run them. Add an environment first."));
    m_empty->setAction(
        tr("Add &environments…"), tr("Such as staging and production; all projects share them."));
    m_empty->setMoreActions({m_importHosts});
    m_empty->setFootnote({});
}

void HomePage::showOpening()
{
    m_empty->setText(
        tr("Opening the sandbox…"), tr("What runs where appears here as soon as there is something to see."));
    m_empty->setAction({}, {});
    m_empty->setMoreActions({});
    m_empty->setFootnote({});
}

void HomePage::showNoProjects()
{
    m_empty->setText(tr("No projects yet"), tr("Slipway shows what runs where, since when and by whom."));
    m_empty->setAction(tr("Open the &sandbox"),
        tr("A playground on this computer, in a window of its own: up to twelve hosts in three environments, "
           "and a "
           "sample project that is built, deployed, taken back and rolled back before your eyes. Nothing "
           "leaves "
           "this computer, and it can be deleted at once."));
    m_empty->setMoreActions(m_feed.workplace().isSandbox()
            ? QList<QAction *>()
            : QList<QAction *>{m_newProject, m_importHosts, m_addEnvironments});
    m_empty->setFootnote(tr("All of it can also come from a file: slipwayctl apply slipway.toml"));
}

} // namespace slipway::ui
