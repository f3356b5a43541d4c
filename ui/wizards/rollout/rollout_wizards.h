// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/wizards/flow_wizard.h"
#include "ui/wizards/rollout/rollout_desk.h"

namespace slipway::ui {

class ReleasePage;
class PlanPage;
class TargetPage;
class WayBackPage;

/// What a wizard was given in the end: the plan that was reviewed, and what a person said to it.
struct RolloutCommit {
    QString title = {}; ///< "Deploy shop 1.4.0-b12 to staging"
    QByteArray plan = {};
    RolloutConsent consent = {};
    bool asksOnFailure = false; ///< a person is asked what becomes of hosts that fail
};

/// Brings a release to an environment: which, where, and the review of the plan.
class DeployWizard final : public FlowWizard {
    Q_OBJECT
public:
    /// What is given is chosen already: a project, its release ("1.4.0-b12"), an environment. May all be
    /// empty.
    DeployWizard(RolloutDesk &desk, Drafts *drafts, const QString &project, const QString &release,
        const QString &environment, QWidget *parent = nullptr);

    [[nodiscard]] QString command() const override;
    [[nodiscard]] QString draftTitle() const override;
    void accept() override;

Q_SIGNALS:
    void committed(const slipway::ui::RolloutCommit &commit);

private:
    [[nodiscard]] RolloutAsked asked() const;

    ReleasePage *m_release;
    TargetPage *m_target;
    PlanPage *m_review;
};

/// Goes back to a release that ran in an environment before.
class RollBackWizard final : public FlowWizard {
    Q_OBJECT
public:
    RollBackWizard(RolloutDesk &desk, Drafts *drafts, const QString &project, const QString &environment,
        QWidget *parent = nullptr);

    [[nodiscard]] QString command() const override;
    [[nodiscard]] QString draftTitle() const override;
    void accept() override;

Q_SIGNALS:
    void committed(const slipway::ui::RolloutCommit &commit);

private:
    [[nodiscard]] RolloutAsked asked() const;

    QString m_project;
    QString m_environment;
    WayBackPage *m_wayBack;
    PlanPage *m_review;
};

} // namespace slipway::ui
