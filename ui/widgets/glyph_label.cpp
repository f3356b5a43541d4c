// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/glyph_label.h"

#include <QPainter>

namespace slipway::ui {

GlyphLabel::GlyphLabel(int side, QWidget *parent) : QWidget(parent), m_side(side)
{
    setObjectName(QStringLiteral("glyph"));
    setAccessibleName(tr("State"));
    setFixedSize(sizeHint());
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void GlyphLabel::setGlyph(Glyph glyph, Tone tone)
{
    m_glyph = glyph;
    m_tone = tone;
    update();
}

void GlyphLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintGlyph(
        painter, rect(), m_glyph, tokensFor(palette()).tint(m_tone).ink, palette().color(backgroundRole()));
}

} // namespace slipway::ui
