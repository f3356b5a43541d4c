// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/latest.h"
#include "ui/hosts/hosts_desk.h"

#include <QAbstractTableModel>

namespace slipway::ui {

/// The hosts that match what is typed, in the order of a column: arranged in the background, so that
/// thousands of them cost the window nothing.
class HostsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Roles, Environments, Releases, Key, Visit, Columns };

    explicit HostsModel(QObject *parent = nullptr) : QAbstractTableModel(parent) { }

    void setEntries(const QList<HostEntry> &entries);
    void setFilter(const QString &text);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] qsizetype all() const { return m_entries.size(); }
    [[nodiscard]] bool isArranging() const { return m_arranging.isAsking(); }
    /// Null for a row that there is not.
    [[nodiscard]] const HostEntry *entry(int row) const;
    [[nodiscard]] const HostEntry *entryOf(const QString &host) const;
    [[nodiscard]] int rowOf(const QString &host) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void arranged();

private:
    void arrange();

    QList<HostEntry> m_entries;
    QList<int> m_rows; ///< places in the entries
    QString m_filter;
    int m_column = Name;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    task::Latest<QList<int>> m_arranging;
};

} // namespace slipway::ui
