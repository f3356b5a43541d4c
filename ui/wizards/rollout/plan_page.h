// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/latest.h"
#include "ui/widgets/cell_row.h"
#include "ui/wizards/flow_page.h"
#include "ui/wizards/rollout/rollout_desk.h"

#include <QTimer>

class QCheckBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace slipway::ui {

class Confirmation;
class FaultPanel;
class ProgressStrip;
class TakeOverPanel;

/// The last page: the real plan, made from what the hosts say now, and what a person says to it. What was
/// shown is what runs; a plan that has become old is made again first.
class PlanPage final : public FlowPage {
    Q_OBJECT
public:
    using Asked = std::function<RolloutAsked()>;

    PlanPage(RolloutDesk &desk, Asked asked, QWidget *parent = nullptr);

    void initializePage() override;
    [[nodiscard]] QString heldBack() const override;
    [[nodiscard]] QJsonObject draft() const override;
    void takeDraft(const QJsonObject &fields) override;

    /// Nothing while there is none.
    [[nodiscard]] const std::optional<RolloutPlan> &plan() const { return m_plan; }
    [[nodiscard]] RolloutConsent consent() const;
    /// A person wants to say what becomes of hosts that fail.
    [[nodiscard]] bool asksOnFailure() const;
    /// Why the hosts are taken from the deployment that holds them; empty: they are not.
    [[nodiscard]] QString takeOver() const { return m_plannedTakeOver; }

Q_SIGNALS:
    void planned();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QWidget *makeReview();
    [[nodiscard]] QWidget *makeFailure();
    [[nodiscard]] QWidget *makeTable(
        const QString &name, const QString &accessibleName, CellModel &model, const QList<int> &shares);
    void makePlan(const QString &takeOver = {});
    void chooseFile();
    void save(const QString &file);
    void takePlan(const Result<RolloutPlan> &plan);
    void showPlan();
    void showHosts();
    void showChanges();
    void showAge();
    [[nodiscard]] bool isOld() const;

    RolloutDesk &m_desk;
    Asked m_asked;
    std::optional<RolloutPlan> m_plan;
    std::optional<RolloutAsked> m_plannedFor;
    QString m_plannedTakeOver;
    CellModel m_hosts;
    CellModel m_risks;
    CellModel m_changes;
    CellModel m_undo;
    ProgressStrip *m_progress;
    QStackedWidget *m_states;
    FaultPanel *m_fault;
    TakeOverPanel *m_takeOver;
    QLabel *m_effect;
    QLabel *m_counts;
    QTabWidget *m_tabs;
    QLabel *m_age;
    QPushButton *m_again;
    QPushButton *m_save;
    QCheckBox *m_asks;
    Confirmation *m_confirmation;
    QTimer m_pulse;
    task::Latest<RolloutPlan> m_planning;
};

} // namespace slipway::ui
