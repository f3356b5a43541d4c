// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/glyph.h"
#include "ui/style/tokens.h"

#include <QWidget>

namespace slipway::ui {

/// A state's shape beside its word. Decoration for those who see; the word says the same.
class GlyphLabel final : public QWidget {
    Q_OBJECT
public:
    explicit GlyphLabel(int side = size::glyph, QWidget *parent = nullptr);

    void setGlyph(Glyph glyph, Tone tone);

    [[nodiscard]] QSize sizeHint() const override { return {m_side, m_side}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_side;
    Glyph m_glyph = Glyph::Empty;
    Tone m_tone = Tone::Idle;
};

} // namespace slipway::ui
