// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace slipway::ui {

/// Leaves the rows in which every term occurs: in the project's name, or in a version, person or state. On
/// demand only those that need attention somewhere.
class MatrixFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setText(const QString &text);
    void setOnlyAttention(bool isOnly);
    [[nodiscard]] bool isActive() const { return m_isOnlyAttention || !m_terms.isEmpty(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_terms;
    bool m_isOnlyAttention = false;
};

} // namespace slipway::ui
