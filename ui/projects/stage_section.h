// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/latest.h"
#include "ui/navigation/route.h"
#include "ui/projects/project_desk.h"
#include "ui/widgets/row_model.h"

#include <QWidget>

class QLabel;

namespace slipway::ui {

class RecordTable;
class Section;

/// One line of facts about a project's environments.
struct StageFact {
    enum class Kind { Runs, State, Since, Person, Before, Waiting, Hosts, Health };
    Kind kind = Kind::Runs;
};

/// A project's environments as columns: what runs, since when, by whom; and below it what waits for the
/// chosen one.
class StageSection final : public QWidget {
    Q_OBJECT
public:
    explicit StageSection(ProjectDesk &desk, QWidget *parent = nullptr);

    void present(const ProjectSheet &sheet);
    void enter();

Q_SIGNALS:
    void departed(const slipway::ui::Route &route);

private:
    void build();
    [[nodiscard]] QList<Column<StageFact>> columns() const;
    [[nodiscard]] Column<StageFact> columnOf(int stage) const;
    [[nodiscard]] QString textOf(StageFact::Kind kind, const ProjectStage &stage) const;
    void readUndeployed();
    void showStages();
    void showWaiting();
    void leave(const QModelIndex &index);
    /// Null: no environment is chosen.
    [[nodiscard]] const ProjectStage *chosen() const;
    [[nodiscard]] const Undeployed *undeployedOf(const QString &environment) const;

    ProjectDesk &m_desk;
    ProjectSheet m_sheet;
    QList<Undeployed> m_undeployed;
    RowModel<StageFact> m_facts;
    RowModel<deploy::Change> m_changes;
    Section *m_stages;
    RecordTable *m_stageTable;
    Section *m_waiting;
    RecordTable *m_changeTable;
    QLabel *m_said;
    task::Latest<QList<Undeployed>> m_reading;
};

} // namespace slipway::ui
