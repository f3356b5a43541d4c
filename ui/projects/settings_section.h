// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/projects/project_desk.h"
#include "ui/widgets/row_model.h"

#include <QWidget>

namespace slipway::ui {

class RecordTable;
class Section;

/// How a project is configured: repository, build, stores and indexes, and its targets.
class SettingsSection final : public QWidget {
    Q_OBJECT
public:
    explicit SettingsSection(QWidget *parent = nullptr);

    void present(const ProjectSheet &sheet);
    /// At the right of the heading.
    void addButton(QWidget *button);
    /// A few words beside the heading.
    void setNote(const QString &text);

private:
    Section *m_section;
    QWidget *m_form = nullptr; ///< made anew for each project
    Section *m_targetSection;
    RowModel<model::Target> m_targets;
    RecordTable *m_targetTable;
};

} // namespace slipway::ui
