// SPDX-License-Identifier: Apache-2.0
#include "ui/style/calm_style.h"

#include <QPainter>
#include <QStyleOption>

namespace slipway::ui {

namespace {

bool isBusy(const QStyleOption *option)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    return bar && bar->minimum == 0 && bar->maximum == 0;
}

void drawStripes(const QStyleOption &option, const QRect &rect, QPainter &painter)
{
    const QColor colour = option.palette.color(QPalette::Highlight);
    QColor ground = colour;
    ground.setAlphaF(0.35F);
    painter.save();
    painter.fillRect(rect, ground);
    painter.setClipRect(rect);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr int width = 4;
    painter.setPen(QPen(colour, width));
    for (int x = rect.left() - rect.height(); x < rect.right() + rect.height(); x += 3 * width)
        painter.drawLine(x, rect.bottom() + 1, x + rect.height(), rect.top());
    painter.restore();
}

} // namespace

CalmStyle::CalmStyle(QStyle *base, Motion motion) : QProxyStyle(base), m_motion(motion) { }

int CalmStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *further) const
{
    if (m_motion == Motion::Off && (hint == SH_Widget_Animation_Duration || hint == SH_Widget_Animate))
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, further);
}

void CalmStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (m_motion == Motion::On || element != CE_ProgressBar || !isBusy(option)) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    // Drawn in full here: the contents that other styles draw begin to move with the first painting.
    QProxyStyle::drawControl(CE_ProgressBarGroove, option, painter, widget);
    drawStripes(*option, option->rect.adjusted(1, 1, -1, -1), *painter);
}

} // namespace slipway::ui
