// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

class QLabel;

namespace slipway::ui {

class MatrixFilter;
class MatrixModel;

/// The matrix on the screen. Columns share the width as long as they have room, and scroll when not. The cell
/// that is current stays current through refreshes and filters, by project and environment.
class MatrixView final : public QTableView {
    Q_OBJECT
public:
    MatrixView(MatrixModel &matrix, MatrixFilter &filter, QWidget *parent = nullptr);

    /// The current cell, as an index of the model; not valid when there is none.
    [[nodiscard]] QModelIndex currentCell() const;
    void makeCurrent(const QString &project, const QString &environment);

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
    void fitColumns();
    void fitProjects();
    void copyCurrent() const;

    MatrixModel &m_matrix;
    MatrixFilter &m_filter;
    QLabel *m_corner = nullptr;
    QString m_project; ///< of the cell that was current last
    QString m_environment;
    bool m_isRestoring = false;
};

} // namespace slipway::ui
