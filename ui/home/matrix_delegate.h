// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/density.h"

#include <QStyledItemDelegate>

namespace slipway::ui {

/// Draws a cell in as many lines as the density has room for: glyph, version and age; below, the state's
/// word, the person and what deserves a mark; below that, how the last deployments went. One line alone shows
/// what differs from all being well. Beside the heading of a closed group it counts how its projects fare.
class MatrixDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// How high a project's row is in a font.
    [[nodiscard]] static int rowHeight(const QFont &font, Density density);
    [[nodiscard]] static int headingHeight(const QFont &font);

    [[nodiscard]] Density density() const { return m_density; }
    /// The view has to give its rows their height anew.
    void setDensity(Density density) { m_density = density; }

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Density m_density = Density::Default;
};

} // namespace slipway::ui
