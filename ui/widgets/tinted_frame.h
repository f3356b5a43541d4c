// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/tokens.h"

#include <QFrame>

namespace slipway::ui {

/// A frame on the paper of a tone, in the layout of a page.
class TintedFrame : public QFrame {
    Q_OBJECT
public:
    using QFrame::QFrame;

    void setTone(Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Idle;
};

} // namespace slipway::ui
