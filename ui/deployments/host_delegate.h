// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace slipway::ui {

/// Draws a host in the grid: as a square with its glyph, or as a chip with its name and step. All are of one
/// size, so that five hundred are laid out at once.
class HostDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum class Form { Square, Chip };

    HostDelegate(Form form, QObject *parent) : QStyledItemDelegate(parent), m_form(form) { }

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Form m_form;
};

} // namespace slipway::ui
