// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/deployments/deployment_story.h"
#include "ui/style/look.h"

#include <QAbstractTableModel>

namespace slipway::ui {

/// One host of a deployment, in words.
struct HostRow {
    QString host = {};
    Look look = {};
    QString state = {};
    QString doing = {}; ///< the step that is being done, or that was the last one
    QString release = {}; ///< "1.3.0-b9 → 1.4.0-b12"
    QString took = {};
    QString failure = {};
    int rank = 0; ///< 0: needs a look, 1: something happens there, 2: the others

    friend bool operator==(const HostRow &a, const HostRow &b)
    {
        return a.host == b.host && a.state == b.state && a.doing == b.doing && a.release == b.release
            && a.took == b.took && a.failure == b.failure && a.rank == b.rank && a.look.glyph == b.look.glyph
            && a.look.tone == b.look.tone;
    }
};

/// Hosts that failed for the same reason.
struct FailureGroup {
    QString failure = {}; ///< with the host's own name taken out
    QStringList hosts = {};
};

/// The hosts of a deployment, those that need a look first. The grid shows it in squares, chips, or as a
/// table.
class HostModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void take(const DeploymentStory &story);
    void clear();

    [[nodiscard]] const HostRow *row(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QString &host) const;
    /// Most hosts first.
    [[nodiscard]] QList<FailureGroup> failures() const;
    [[nodiscard]] static QList<int> shares();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void replace(const QList<HostRow> &rows);
    void reorder(const QList<HostRow> &rows);

    QList<HostRow> m_rows;
};

} // namespace slipway::ui
