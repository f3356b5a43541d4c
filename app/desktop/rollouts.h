// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/deployments/deployment_runs.h"
#include "ui/wizards/drafts.h"
#include "ui/wizards/release/release_wizards.h"
#include "ui/wizards/rollout/rollout_desk.h"

namespace slipway::ui {
class HomePage;
class ReleasesPage;
} // namespace slipway::ui

namespace slipway::app {

/// Opens the wizards that bring releases to hosts and back, and begins what was committed in them. Lives on
/// the main thread.
class Rollouts final : public QObject {
    Q_OBJECT
public:
    Rollouts(ui::RolloutDesk &desk, ui::DeploymentRuns &runs, ui::Drafts &drafts)
        : m_desk(desk),
          m_runs(runs),
          m_drafts(drafts)
    {
    }

    /// What is known is chosen already; all of it may be empty.
    void openDeploy(
        QWidget *from, const QString &project, const QString &release, const QString &environment);
    /// The plan for a release that came to the end of its way. Where no window is shown its draft stands for
    /// it, until somebody is there again.
    void deployShipped(QWidget *from, const ui::ShippedRelease &shipped);
    void openRollBack(QWidget *from, const QString &project, const QString &environment);
    /// What can be done about a cell of the matrix: deploy, roll back, and see the latest deployment.
    void offerOn(ui::HomePage &page);
    /// Deploying the release that is shown or chosen.
    void offerOn(ui::ReleasesPage &page);
    /// False where the draft is of another wizard.
    bool resume(QWidget *from, const ui::Draft &draft);

Q_SIGNALS:
    /// Something was committed in a wizard that was opened from there.
    void committed(QWidget *from, int piece, const QString &title);

private:
    template <typename Wizard>
    void show(Wizard *wizard, QWidget *from);

    ui::RolloutDesk &m_desk;
    ui::DeploymentRuns &m_runs;
    ui::Drafts &m_drafts;
};

} // namespace slipway::app
