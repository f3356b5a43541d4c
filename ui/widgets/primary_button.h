// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>

namespace slipway::ui {

/// The one thing that a page suggests doing, filled with the accent.
class PrimaryButton final : public QPushButton {
    Q_OBJECT
public:
    explicit PrimaryButton(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace slipway::ui
