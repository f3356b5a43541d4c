// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/motion.h"

#include <QProxyStyle>

namespace slipway::ui {

/// Another style, in which nothing moves where no motion is wanted: what would glide jumps, and a bar that
/// does not know how far it is stands still, striped.
class CalmStyle : public QProxyStyle {
    Q_OBJECT
public:
    CalmStyle(QStyle *base, Motion motion);

    [[nodiscard]] Motion motion() const { return m_motion; }
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *further) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;

private:
    Motion m_motion;
};

} // namespace slipway::ui
