// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/tinted_frame.h"

class QAction;
class QLabel;
class QToolButton;

namespace slipway::ui {

class GlyphLabel;

/// One message in the layout of a page, above what it is about. It covers nothing and asks for nothing; it
/// may offer one thing that can be done about it.
class MessageBar final : public TintedFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// The action has to live as long as its message is shown.
    void present(Tone tone, const QString &text, QAction *offered = nullptr);
    [[nodiscard]] QString text() const;

private:
    GlyphLabel *m_glyph;
    QLabel *m_text;
    QToolButton *m_offer;
    QToolButton *m_close;
};

} // namespace slipway::ui
