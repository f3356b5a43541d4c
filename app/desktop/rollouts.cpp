// SPDX-License-Identifier: Apache-2.0
#include "rollouts.h"

#include "ui/home/home_page.h"
#include "ui/navigation/availability.h"
#include "ui/releases/releases_page.h"
#include "ui/wizards/rollout/rollout_wizards.h"

#include <QAction>
#include <QPointer>

namespace slipway::app {

using namespace Qt::StringLiterals;

template <typename Wizard>
void Rollouts::show(Wizard *wizard, QWidget *from)
{
    connect(wizard, &Wizard::committed, this, [this, from = QPointer(from)](const ui::RolloutCommit &commit) {
        const int piece = m_runs.begin(
            commit.title,
            [&desk = m_desk, commit](std::stop_token stop, task::Progress &progress,
                const ui::DeploymentRuns::Begun &begun, const deploy::Steering &steering) {
                return desk.run(commit.plan, commit.consent, std::move(stop), progress, begun, steering);
            },
            commit.asksOnFailure);
        Q_EMIT committed(from, piece, commit.title);
    });
    wizard->show();
}

void Rollouts::openDeploy(
    QWidget *from, const QString &project, const QString &release, const QString &environment)
{
    show(new ui::DeployWizard(m_desk, &m_drafts, project, release, environment, from), from);
}

void Rollouts::deployShipped(QWidget *from, const ui::ShippedRelease &shipped)
{
    if (!from->window()->isVisible())
        return;
    auto *wizard = new ui::DeployWizard(
        m_desk, &m_drafts, shipped.project, shipped.release, shipped.environment, from);
    // All is chosen: it goes on at its review, and what is left of the way is done when that is committed.
    ui::Draft left = wizard->draft();
    left.id = shipped.draft;
    left.page = int(wizard->pageIds().size()) - 1;
    wizard->resume(left);
    show(wizard, from);
}

void Rollouts::openRollBack(QWidget *from, const QString &project, const QString &environment)
{
    show(new ui::RollBackWizard(m_desk, &m_drafts, project, environment, from), from);
}

void Rollouts::offerOn(ui::HomePage &page)
{
    const auto add = [&](const QString &name, const QString &text, const QString &tip) {
        auto *action = new QAction(text, &page);
        action->setObjectName(name);
        action->setToolTip(tip);
        page.offer(*action);
        return action;
    };
    auto *deploy = add(u"deploy"_s, tr("Deploy…"), tr("Bring a release to the hosts of the chosen cell"));
    deploy->setShortcut(Qt::CTRL | Qt::Key_D);
    auto *rollBack
        = add(u"rollBack"_s, tr("Roll back…"), tr("Go back to a release that ran in the chosen cell before"));
    auto *show = add(
        u"openDeployment"_s, tr("Open deployment"), tr("Show the latest deployment of the chosen cell"));
    connect(deploy, &QAction::triggered, this, [this, &page] {
        const auto cell = page.chosenCell();
        openDeploy(&page, cell.project, {}, cell.environment);
    });
    connect(rollBack, &QAction::triggered, this, [this, &page] {
        const auto cell = page.chosenCell();
        openRollBack(&page, cell.project, cell.environment);
    });
    connect(show, &QAction::triggered, &page, [&page] {
        Q_EMIT page.departed({.place = ui::Place::Deployments,
            .path = {QString::number(page.chosenCell().deployment)},
            .query = {}});
    });
    const auto judge = [&page, deploy, rollBack, show] {
        const auto cell = page.chosenCell();
        const QString none = cell.project.isEmpty() ? tr("No cell with a target is chosen") : QString();
        const QString open = cell.isOpen
            ? tr("Deployment %1 is not over there: it has to come to its end first").arg(cell.deployment)
            : QString();
        ui::setUnavailable(*deploy, none.isEmpty() ? open : none);
        ui::setUnavailable(*rollBack,
            !none.isEmpty()       ? none
                : !open.isEmpty() ? open
                : !cell.hasRun    ? tr("Nothing was deployed there to the end yet")
                                  : QString());
        ui::setUnavailable(*show,
            !none.isEmpty()            ? none
                : cell.deployment == 0 ? tr("Nothing was deployed there yet")
                                       : QString());
    };
    connect(&page, &ui::HomePage::cellChanged, this, judge);
    judge();
}

void Rollouts::offerOn(ui::ReleasesPage &page)
{
    auto *deploy = new QAction(tr("Deploy…"), &page);
    deploy->setObjectName(u"deploy"_s);
    deploy->setToolTip(tr("Bring this release to the hosts of an environment"));
    deploy->setShortcut(Qt::CTRL | Qt::Key_D);
    connect(deploy, &QAction::triggered, this, [this, &page] {
        const auto [project, name] = page.subject();
        openDeploy(&page, project, name, {});
    });
    const auto judge = [&page, deploy] {
        ui::setUnavailable(*deploy, page.subject().first.isEmpty() ? tr("No release is chosen") : QString());
    };
    connect(&page, &ui::ReleasesPage::subjectChanged, this, judge);
    page.offer(*deploy);
    judge();
}

bool Rollouts::resume(QWidget *from, const ui::Draft &draft)
{
    if (draft.kind == u"deploy") {
        auto *wizard = new ui::DeployWizard(m_desk, &m_drafts, {}, {}, {}, from);
        wizard->resume(draft);
        show(wizard, from);
        return true;
    }
    if (draft.kind == u"rollback") {
        const auto fields = draft.fields[u"wayBack"_s].toObject();
        auto *wizard = new ui::RollBackWizard(
            m_desk, &m_drafts, fields[u"project"_s].toString(), fields[u"environment"_s].toString(), from);
        wizard->resume(draft);
        show(wizard, from);
        return true;
    }
    return false;
}

} // namespace slipway::app
