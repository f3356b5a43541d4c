// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/tinted_frame.h"

class QLabel;
class QToolButton;

namespace slipway::ui {

class GlyphLabel;

/// One message in the layout of a page, above what it is about. It covers nothing and asks for nothing.
class MessageBar final : public TintedFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void present(Tone tone, const QString &text);
    [[nodiscard]] QString text() const;

private:
    GlyphLabel *m_glyph;
    QLabel *m_text;
    QToolButton *m_close;
};

} // namespace slipway::ui
