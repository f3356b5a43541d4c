// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/tinted_frame.h"

#include <QPainter>

namespace slipway::ui {

void TintedFrame::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void TintedFrame::paintEvent(QPaintEvent *)
{
    const Tint &tint = tokensFor(palette()).tint(m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tint.ink, 1));
    painter.setBrush(tint.paper);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), size::radius, size::radius);
}

} // namespace slipway::ui
