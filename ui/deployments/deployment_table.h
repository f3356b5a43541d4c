// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/deployments/deployments_desk.h"

#include <QAbstractTableModel>

namespace slipway::ui {

/// The list of deployments as a table, newest first. Holds what was read so far and asks for more when a view
/// comes to its end.
class DeploymentTable final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// What was read from the newest one on: takes the place of as much of the list; what lies before stays.
    void takeNewest(const DeploymentRows &rows);
    /// What was read before the last row.
    void takeOlder(const DeploymentRows &rows);
    void clear();

    [[nodiscard]] const DeploymentRow *row(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(Id<model::Deployment> id) const;
    [[nodiscard]] qint64 oldest() const;
    [[nodiscard]] static QList<int> shares();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void olderWanted();

private:
    QList<DeploymentRow> m_rows;
    bool m_isAll = true;
    QDateTime m_at;
};

} // namespace slipway::ui
