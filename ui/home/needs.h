// SPDX-License-Identifier: Apache-2.0
// What waits for a person: deployments that stand half done, and drafts.
#pragma once

#include "ui/home/board.h"
#include "ui/navigation/route.h"
#include "ui/style/look.h"
#include "ui/wizards/drafts.h"

#include <QAbstractTableModel>

namespace slipway::ui {

struct Need {
    Look look = {};
    QString text = {}; ///< what it is about, and what can be done
    QDateTime since = {};
    Route route = {}; ///< where it is taken care of; of a draft: not used
    std::optional<Draft> draft = {};
};

/// The most urgent first.
[[nodiscard]] QList<Need> needsOf(const Board &board);
/// Null: there are none.
[[nodiscard]] QList<Need> needsOf(const Drafts *drafts);

/// The needs as rows: what, and since when.
class NeedsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void present(const QList<Need> &needs, const QDateTime &now);
    [[nodiscard]] const Need &need(const QModelIndex &index) const { return m_needs[index.row()]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Need> m_needs;
    QDateTime m_now;
};

} // namespace slipway::ui
