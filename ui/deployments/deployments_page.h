// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/deployments/deployment_runs.h"
#include "ui/navigation/page.h"

#include <functional>

class QAction;
class QStackedWidget;

namespace slipway::ui {

class DeploymentList;
class DeploymentView;

/// Where the wizards are that bring releases to hosts and back. What is not set is not offered.
struct RolloutDoors {
    /// What is known is chosen already; all of it may be empty.
    std::function<void(
        QWidget *from, const QString &project, const QString &release, const QString &environment)>
        deploy = {};
    std::function<void(QWidget *from, const QString &project, const QString &environment)> rollBack = {};
};

/// The place of deployments: the list of all, and one of them in full.
class DeploymentsPage final : public Page {
    Q_OBJECT
public:
    DeploymentsPage(DeploymentRuns &runs, RolloutDoors doors, QWidget *parent = nullptr);

    /// A piece of work has been begun that will have a deployment soon: it is shown as soon as it is there.
    void expect(int piece, const QString &title);

    void open(const Route &route) override;
    [[nodiscard]] Route route() const override;
    [[nodiscard]] QStringList crumbs() const override;
    [[nodiscard]] QString command() const override;
    void refresh() override;
    void enter() override;

private:
    void addActions();
    void addDoors();
    void listen(DeploymentRuns &runs);
    void goTo(Id<model::Deployment> id);
    void showWhatCanBeDone();
    void showDoors();
    /// The one that is shown, or chosen in the list; null: none.
    [[nodiscard]] const model::Deployment *subject() const;
    [[nodiscard]] bool isList() const;

    RolloutDoors m_doors;
    DeploymentList *m_list;
    DeploymentView *m_view;
    QStackedWidget *m_pages;
    QAction *m_open = nullptr;
    QAction *m_find = nullptr;
    QAction *m_again = nullptr; ///< null: not offered
    QAction *m_rollBack = nullptr; ///< null: not offered
    int m_expected = 0; ///< the piece of work
    QString m_expectedTitle;
};

} // namespace slipway::ui
