// SPDX-License-Identifier: Apache-2.0
#include "ui/deployments/deployments_page.h"

#include "base/displayable.h"
#include "ui/deployments/deployment_list.h"
#include "ui/deployments/deployment_view.h"
#include "ui/navigation/availability.h"

#include <QAction>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace slipway::ui {

using namespace Qt::StringLiterals;

DeploymentsPage::DeploymentsPage(DeploymentRuns &runs, RolloutDoors doors, QWidget *parent)
    : Page(u"deployments"_s, parent),
      m_doors(std::move(doors)),
      m_list(new DeploymentList(runs.desk(), this)),
      m_view(new DeploymentView(runs, this)),
      m_pages(new QStackedWidget(this))
{
    setAccessibleName(tr("Deployments"));
    m_pages->setObjectName(u"deploymentsPages"_s);
    m_pages->setAccessibleName(tr("Deployments"));
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    addActions();
    addDoors();
    listen(runs);
    showWhatCanBeDone();
}

void DeploymentsPage::listen(DeploymentRuns &runs)
{
    connect(m_list, &DeploymentList::opened, this, &DeploymentsPage::goTo);
    connect(m_list, &DeploymentList::filterChanged, this, &Page::changed);
    connect(m_list, &DeploymentList::chosenChanged, this, &DeploymentsPage::showWhatCanBeDone);
    connect(m_view, &DeploymentView::storyChanged, this, &DeploymentsPage::showWhatCanBeDone);
    connect(&runs, &DeploymentRuns::begun, this, [this](int piece, Id<model::Deployment> id) {
        if (piece != m_expected)
            return;
        m_expected = 0;
        m_list->say(Tone::Idle, {});
        if (isList())
            goTo(id);
    });
    connect(
        &runs, &DeploymentRuns::ended, this, [this](int piece, Id<model::Deployment>, const Error *error) {
            if (piece != m_expected)
                return;
            m_expected = 0;
            m_list->say(Tone::Idle, {});
            if (!error)
                return;
            m_list->say(error->isCancelled() ? Tone::Idle : Tone::Failed,
                tr("%1 did not begin: %2. %3", "what, why, what to do")
                    .arg(m_expectedTitle, displayable(error->story()), displayable(error->hint())));
        });
}

void DeploymentsPage::goTo(Id<model::Deployment> id)
{
    Q_EMIT departed({.place = Place::Deployments, .path = {QString::number(id.value)}, .query = {}});
}

void DeploymentsPage::expect(int piece, const QString &title)
{
    m_expected = piece;
    m_expectedTitle = title;
    m_list->say(
        Tone::Running, tr("%1: looking whether the plan still holds…", "what is to be done").arg(title));
}

void DeploymentsPage::addDoors()
{
    const auto make = [this](const QString &name, const QString &text, const QString &tip) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setToolTip(tip);
        addAction(action);
        return action;
    };
    if (m_doors.deploy) {
        auto *deploy = make(u"deploy"_s, tr("Deploy…"), tr("Bring a release to the hosts of an environment"));
        deploy->setShortcut(Qt::CTRL | Qt::Key_D);
        connect(deploy, &QAction::triggered, this, [this] { m_doors.deploy(this, {}, {}, {}); });
        m_list->addPrimary(*deploy);
        m_again = make(u"deployAgain"_s, tr("Deploy again…"),
            tr("Plan the same release anew: hosts that have it already are left as they are"));
        connect(m_again, &QAction::triggered, this, [this] {
            if (const auto *about = subject())
                m_doors.deploy(this, about->project, u"%1-b%2"_s.arg(about->version).arg(about->build),
                    about->environment);
        });
        m_view->addButton(*m_again);
    }
    if (!m_doors.rollBack)
        return;
    m_rollBack = make(u"rollBack"_s, tr("Roll back…"), tr("Go back to a release that ran there before"));
    connect(m_rollBack, &QAction::triggered, this, [this] {
        if (const auto *about = subject())
            m_doors.rollBack(this, about->project, about->environment);
    });
    m_view->addButton(*m_rollBack);
}

void DeploymentsPage::addActions()
{
    m_open = new QAction(tr("Open the deployment"), this);
    m_open->setObjectName(u"openDeployment"_s);
    m_open->setToolTip(tr("Show the chosen deployment in full (Enter)"));
    connect(m_open, &QAction::triggered, this, [this] {
        if (const DeploymentRow *row = m_list->chosen())
            Q_EMIT m_list->opened(row->deployment.id);
    });
    m_find = new QAction(tr("Filter deployments"), this);
    m_find->setObjectName(u"find"_s);
    m_find->setShortcut(Qt::Key_Slash);
    m_find->setToolTip(tr("Go to the filter"));
    connect(m_find, &QAction::triggered, m_list, &DeploymentList::focusFilter);
    for (QAction *action : QList<QAction *>{m_open, m_find} + m_view->actionsOfView())
        addAction(action);
}

void DeploymentsPage::showWhatCanBeDone()
{
    setUnavailable(*m_open,
        !isList()              ? tr("It is open")
            : m_list->chosen() ? QString()
                               : tr("No deployment is chosen"));
    showDoors();
    setUnavailable(*m_find, isList() ? QString() : tr("The list of deployments is not shown"));
}

const model::Deployment *DeploymentsPage::subject() const
{
    const DeploymentRow *row = isList() ? m_list->chosen() : nullptr;
    if (isList())
        return row ? &row->deployment : nullptr;
    const model::Deployment &shown = m_view->story().deployment();
    return shown.project.isEmpty() ? nullptr : &shown;
}

void DeploymentsPage::showDoors()
{
    const auto *about = subject();
    const bool isOver = about && !about->isOpen();
    const QString reason = !about ? tr("No deployment is chosen")
        : isOver                  ? QString()
                 : tr("It has to come to its end first: continue it, or put back what it touched");
    const bool hasMissed = isOver && about->kind == model::DeploymentKind::Deploy
        && about->state != model::DeploymentState::Succeeded;
    if (m_again) {
        setUnavailable(*m_again,
            !reason.isEmpty() ? reason
                : hasMissed   ? QString()
                              : tr("It brought its release to every host"));
        m_again->setVisible(hasMissed);
    }
    if (m_rollBack) {
        setUnavailable(*m_rollBack, reason);
        m_rollBack->setVisible(about);
    }
}

bool DeploymentsPage::isList() const
{
    return m_pages->currentWidget() == m_list;
}

void DeploymentsPage::open(const Route &route)
{
    bool isNumber = false;
    const qint64 number = route.path.value(0).toLongLong(&isNumber);
    if (isNumber && number > 0) {
        m_view->open({number});
        m_pages->setCurrentWidget(m_view);
    } else {
        m_view->close();
        m_pages->setCurrentWidget(m_list);
        m_list->setFilter(route.query);
    }
    showWhatCanBeDone();
}

Route DeploymentsPage::route() const
{
    if (isList())
        return {.place = Place::Deployments, .path = {}, .query = m_list->filter()};
    return {.place = Place::Deployments, .path = {QString::number(m_view->shown().value)}, .query = {}};
}

QStringList DeploymentsPage::crumbs() const
{
    return isList() ? QStringList() : QStringList(tr("No. %1").arg(m_view->shown().value));
}

QString DeploymentsPage::command() const
{
    return isList() ? u"deployment list"_s : u"deployment show %1"_s.arg(m_view->shown().value);
}

void DeploymentsPage::refresh()
{
    if (isList())
        m_list->refresh();
    else
        m_view->refresh();
}

void DeploymentsPage::enter()
{
    if (isList())
        m_list->enter();
    else
        m_view->enter();
}

} // namespace slipway::ui
