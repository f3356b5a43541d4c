// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/activity/activity.h"
#include "ui/style/look.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace slipway::ui {

/// The pieces of work as rows, newest first; what runs is looked at again ten times a second.
class ActivityModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Title, State, Began, Took, ColumnCount };
    static constexpr int numberRole = Qt::UserRole;

    explicit ActivityModel(Activity &activity, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const Piece &piece, int column) const;
    [[nodiscard]] QString state(const Piece &piece) const;
    void lookAgain();

    Activity &m_activity;
    QTimer m_pulse;
};

/// "12 s", "4 min 3 s"
[[nodiscard]] QString spanText(qint64 milliseconds);
[[nodiscard]] Look lookOf(WorkState state);

} // namespace slipway::ui
