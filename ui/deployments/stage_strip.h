// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/deployments/deployment_story.h"

#include <QAbstractListModel>
#include <QListView>

namespace slipway::ui {

class StageModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void take(const QList<Stage> &stages);
    [[nodiscard]] const QList<Stage> &stages() const { return m_stages; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<Stage> m_stages;
};

/// The phases and batches of a deployment, from left to right, each with its state and how many hosts are
/// through. The one that is going on is kept in sight.
class StageStrip final : public QListView {
    Q_OBJECT
public:
    explicit StageStrip(QWidget *parent = nullptr);

    void take(const QList<Stage> &stages);

private:
    StageModel m_model;
    int m_shown = -1;
};

} // namespace slipway::ui
