// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/hosts/hosts_desk.h"

#include <QAbstractTableModel>
#include <QSet>

namespace slipway::ui {

/// Hosts of a list, each to be taken or left. New ones are taken unless somebody says otherwise; those that
/// are configured alike have nothing to take.
class PickModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Address, User, Through, State, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setHosts(const QList<FoundHost> &hosts);
    /// Takes these and no others, as far as they can be taken.
    void pick(const QStringList &names);
    [[nodiscard]] QList<model::Host> picked() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void pickedChanged();

private:
    [[nodiscard]] QString textOf(const FoundHost &host, int column) const;

    QList<FoundHost> m_hosts;
    QSet<QString> m_picked; ///< names
};

} // namespace slipway::ui
