// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/density.h"

#include <QTableView>

class QLabel;

namespace slipway::ui {

class MatrixDelegate;
class MatrixGroups;
class MatrixModel;

/// The matrix on the screen. Columns share the width as long as they have room, and scroll when not. The cell
/// that is current stays current through refreshes and filters, by project and environment. A click, Space or
/// Enter on a heading opens and closes its group; Left closes it and Right opens it, as in a tree.
class MatrixView final : public QTableView {
    Q_OBJECT
public:
    MatrixView(MatrixModel &matrix, MatrixGroups &groups, QWidget *parent = nullptr);

    /// The current cell, as an index of the model; not valid on a heading, or when there is none.
    [[nodiscard]] QModelIndex currentCell() const;
    /// Opens the project's group where it is closed.
    void makeCurrent(const QString &project, const QString &environment);
    void setDensity(Density density);

Q_SIGNALS:
    void cellChosen(const QModelIndex &cell);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;

private:
    void dressUp();
    void labelCorner();
    void restoreCurrent();
    [[nodiscard]] QModelIndex wantedCurrent() const;
    void setGroupOpen(int row, bool isOpen);
    void toggleGroup(int row);
    /// True where the key was meant for a heading.
    bool steerGroups(const QKeyEvent &event);
    void fitRows();
    void fitColumns();
    void fitProjects();
    void copyCurrent() const;

    MatrixModel &m_matrix;
    MatrixGroups &m_groups;
    MatrixDelegate *m_delegate;
    QLabel *m_corner = nullptr;
    QString m_project; ///< of the cell that was current last
    QString m_environment;
    QString m_heading; ///< key of the heading that was current last; empty: it was a cell
    bool m_isRestoring = false;
};

} // namespace slipway::ui
