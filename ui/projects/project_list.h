// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/latest.h"
#include "ui/projects/project_desk.h"
#include "ui/widgets/row_model.h"

#include <QWidget>

namespace slipway::ui {

class ListPane;

/// All projects, filtered in the background as one types.
class ProjectListView final : public QWidget {
    Q_OBJECT
public:
    explicit ProjectListView(ProjectDesk &desk, QWidget *parent = nullptr);

    void refresh();
    void setFilter(const QString &text);
    [[nodiscard]] QString filterText() const;
    /// The chosen project; empty: none.
    [[nodiscard]] QString chosen() const;
    [[nodiscard]] ListPane &pane() const { return *m_pane; }

Q_SIGNALS:
    void accepted(const QString &project);
    void projectWanted(); ///< a first one
    void filtered(); ///< the rows that are shown changed
    void chosenChanged();

private:
    using Rows = QList<ProjectRow>;
    void take(Result<Rows> &rows);
    void applyFilter();
    void show(const Rows &rows);

    ProjectDesk &m_desk;
    std::shared_ptr<const Rows> m_all;
    RowModel<ProjectRow> m_model;
    ListPane *m_pane;
    task::Latest<Rows> m_reading;
    task::Latest<Rows> m_filtering;
};

} // namespace slipway::ui
