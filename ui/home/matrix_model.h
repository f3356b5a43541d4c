// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/home/cell.h"

#include <QAbstractTableModel>

namespace slipway::ui {

/// Projects down, environments across. Holds values only; rows and columns are headers of the model, so that
/// a view keeps them in sight. A new board changes what differs and resets only where rows or columns do.
class MatrixModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        CellRole = Qt::UserRole + 1, ///< a Cell
        AgeRole, ///< of what is shown
        TakenBackAgeRole,
        LastGoodRole, ///< in words, where it is not what is shown
        StandingRole, ///< a Standing, nothing without a target; of a vertical header: the most urgent one
        TierRole, ///< model::Tier; also of a horizontal header
        FilterRole, ///< of a vertical header: all words of the row, in lower case
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setBoard(const Board &board);
    /// Marks each cell with what its hosts said. Gone again where a newer deployment made it old.
    void setHosts(const HostReadings &readings);
    void setNow(const QDateTime &now);

    [[nodiscard]] const Cell &cell(const QModelIndex &index) const { return m_cells[place(index)]; }
    [[nodiscard]] QString project(const QModelIndex &index) const { return m_projects.value(index.row()); }
    [[nodiscard]] const model::Environment &environment(const QModelIndex &index) const
    {
        return m_environments[index.column()];
    }
    [[nodiscard]] QModelIndex find(const QString &project, const QString &environment) const;
    /// -1: there is no such environment.
    [[nodiscard]] int columnOf(const QString &environment) const
    {
        return int(m_columns.value(environment, -1));
    }
    [[nodiscard]] bool hasTargets() const;
    [[nodiscard]] const QDateTime &now() const { return m_now; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] qsizetype place(const QModelIndex &index) const
    {
        return index.row() * m_environments.size() + index.column();
    }
    [[nodiscard]] qsizetype placeOf(const QString &project, const QString &environment) const;
    void reshape(const Board &board);
    void indexWords();
    [[nodiscard]] QVariant standingOfRow(int row) const;
    void announce(const QList<qsizetype> &changed);
    [[nodiscard]] QString textOf(const QModelIndex &index) const;
    [[nodiscard]] QVariant environmentHeader(const model::Environment &environment, int role) const;

    QStringList m_projects;
    QList<model::Environment> m_environments;
    QHash<QString, qsizetype> m_rows;
    QHash<QString, qsizetype> m_columns;
    QList<Cell> m_cells; ///< row by row
    QStringList m_words; ///< of each row
    QDateTime m_now;
};

} // namespace slipway::ui
