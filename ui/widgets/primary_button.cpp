// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/primary_button.h"

#include "ui/style/tokens.h"

#include <QPainter>
#include <QStyle>

namespace slipway::ui {

PrimaryButton::PrimaryButton(const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    setAccessibleName(text);
    setDefault(true);
}

QSize PrimaryButton::sizeHint() const
{
    return QPushButton::sizeHint() + QSize(space::margin, space::tight);
}

void PrimaryButton::paintEvent(QPaintEvent *)
{
    const Tokens &now = tokensFor(palette());
    QColor fill = isEnabled() ? now.accent : now.border;
    if (isDown())
        fill = fill.darker(115);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect(), size::radius, size::radius);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(now.onAccent, 1));
        const QRectF ring = QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5);
        painter.drawRoundedRect(ring, size::radius - 1, size::radius - 1);
    }
    painter.setPen(now.onAccent);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
}

} // namespace slipway::ui
