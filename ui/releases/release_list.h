// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/latest.h"
#include "ui/releases/release_desk.h"
#include "ui/widgets/row_model.h"

#include <QWidget>

namespace slipway::ui {

class ListPane;

/// All releases of all projects, newest first, filtered in the background as one types.
class ReleaseListView final : public QWidget {
    Q_OBJECT
public:
    explicit ReleaseListView(ReleaseDesk &desk, QWidget *parent = nullptr);

    void refresh();
    void setFilter(const QString &text);
    [[nodiscard]] QString filterText() const;
    /// The project that all shown rows belong to; empty: several, or none.
    [[nodiscard]] QString onlyProject() const;
    /// The chosen release; null: none.
    [[nodiscard]] const ReleaseRow *chosen() const;
    [[nodiscard]] ListPane &pane() const { return *m_pane; }

Q_SIGNALS:
    void accepted(const QString &project, const QString &name);
    void projectsWanted();
    void filtered(); ///< the rows that are shown changed
    void chosenChanged();

private:
    void take(Result<ReleaseList> &list);
    void applyFilter();
    void show(const QList<ReleaseRow> &rows);

    ReleaseDesk &m_desk;
    std::shared_ptr<const ReleaseList> m_all;
    RowModel<ReleaseRow> m_model;
    ListPane *m_pane;
    task::Latest<ReleaseList> m_reading;
    task::Latest<QList<ReleaseRow>> m_filtering;
};

} // namespace slipway::ui
