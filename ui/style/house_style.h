// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/calm_style.h"

namespace slipway::ui {

/// Fusion with calmer parts: flat headers, buttons and fields whose states are told apart by the tokens, in
/// light and in dark alike.
class HouseStyle final : public CalmStyle {
    Q_OBJECT
public:
    explicit HouseStyle(Motion motion = Motion::On);

    [[nodiscard]] int pixelMetric(
        PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
        const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(
        SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget) const override;
};

} // namespace slipway::ui
