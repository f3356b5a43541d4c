// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/tokens.h"

#include <QSize>
#include <QString>
#include <functional>

namespace slipway::ui {

/// One round of pictures: where they go, in which colours, and how large the window is.
struct Frame {
    QString folder;
    Scheme scheme = Scheme::Light;
    QSize size = {};

    /// "FOLDER/home-1366-light.png"
    [[nodiscard]] QString file(const QString &name) const;
};

/// Lets the window do what it has to, for so many milliseconds.
void settle(int milliseconds);

/// A program that draws pictures: PROGRAM FOLDER. Calls once for each scheme and size, and ends with 1 where
/// a picture was not drawn.
int drawGallery(int argc, char **argv, const std::function<bool(const Frame &frame)> &draw);

} // namespace slipway::ui
