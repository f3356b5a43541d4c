// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/navigation/finding.h"

#include <QAbstractListModel>
#include <QAction>
#include <QPointer>

namespace slipway::ui {

/// One line of the command palette: something to do, or somewhere to go.
struct PaletteEntry {
    QString title = {};
    QString detail = {}; ///< where it leads, or why it cannot be done now
    QString keys = {};
    QPointer<QAction> action = {}; ///< null: it is somewhere to go
    Route route = {};
    bool isAvailable = true;
};

/// The lines that answer what was typed, the best first: what is called exactly that, what begins with it,
/// what has it in it, and the rest; of equals places before commands. What cannot be done now is listed after
/// what can, with the reason.
class PaletteModel final : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int detailRole = Qt::UserRole;
    static constexpr int keysRole = Qt::UserRole + 1;
    static constexpr int availableRole = Qt::UserRole + 2;

    using QAbstractListModel::QAbstractListModel;

    void setActions(const QList<QAction *> &actions);
    void setFound(const QList<Found> &found);
    /// Actions that answer these words; none when only places are looked for. What was found for other words
    /// stays where it answers these too.
    void narrow(const QString &typed, bool withActions);

    [[nodiscard]] const PaletteEntry &entry(const QModelIndex &index) const { return m_shown[index.row()]; }
    /// Where what the entry leads to stands now; invalid: it is not listed any more.
    [[nodiscard]] QModelIndex find(const PaletteEntry &entry) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void rank();

    QList<PaletteEntry> m_actions;
    QList<PaletteEntry> m_found;
    QList<PaletteEntry> m_shown;
    QString m_typed;
    bool m_withActions = true;
};

} // namespace slipway::ui
