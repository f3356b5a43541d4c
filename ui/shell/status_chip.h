// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/look.h"

#include <QToolButton>

namespace slipway::ui {

/// One fact in the foot of the window: a shape and its words, and where a click leads, or a menu. A loud one
/// is drawn the other way round, in the colours of the text, which no state has.
class StatusChip final : public QToolButton {
    Q_OBJECT
public:
    StatusChip(const QString &name, QWidget *parent);

    /// `detail` is the tooltip.
    void present(Look look, const QString &text, const QString &detail);
    void setLoud(bool isLoud);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look;
    bool m_isLoud = false;
};

} // namespace slipway::ui
