// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/latest.h"
#include "ui/navigation/route.h"
#include "ui/projects/project_desk.h"
#include "ui/widgets/row_model.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace slipway::ui {

class RecordTable;
class Section;

/// The builds of a project, also those that failed, and the log of the chosen one. Enter goes to the release
/// that a build made.
class BuildSection final : public QWidget {
    Q_OBJECT
public:
    explicit BuildSection(ProjectDesk &desk, QWidget *parent = nullptr);

    void present(const ProjectSheet &sheet);

Q_SIGNALS:
    void departed(const slipway::ui::Route &route);

private:
    void build();
    void showChosen();
    void readLog(const model::Build &build);

    ProjectDesk &m_desk;
    QString m_project;
    int m_logOf = 0; ///< number of the build whose log is shown
    RowModel<BuildRow> m_model;
    Section *m_section;
    RecordTable *m_table;
    QLabel *m_failure;
    Section *m_logSection;
    QPlainTextEdit *m_log;
    task::Latest<QString> m_reading;
};

} // namespace slipway::ui
