// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/home/matrix_filter.h"
#include "ui/home/matrix_groups.h"
#include "ui/home/matrix_model.h"

#include <QWidget>

class QLabel;

namespace slipway::ui {

class MatrixView;

/// The matrix as a person has it arranged; where that leaves no project, a sentence says why.
class MatrixPane final : public QWidget {
    Q_OBJECT
public:
    explicit MatrixPane(QWidget *parent = nullptr);

    void setBoard(const Board &board);
    void setHosts(const HostReadings &readings);

    [[nodiscard]] const Arrangement &arrangement() const { return m_arrangement; }
    void arrange(const Arrangement &arrangement);

    [[nodiscard]] const MatrixModel &model() const { return m_model; }
    [[nodiscard]] MatrixGroups &groups() { return m_groups; }
    [[nodiscard]] MatrixView &view() const { return *m_view; }
    /// Projects that are left, be their groups open or closed.
    [[nodiscard]] int shownProjects() const { return m_filter.rowCount(); }

private:
    void showWhetherAnyMatch();

    MatrixModel m_model;
    MatrixFilter m_filter;
    MatrixGroups m_groups;
    Arrangement m_arrangement;
    MatrixView *m_view;
    QLabel *m_noMatch;
};

} // namespace slipway::ui
