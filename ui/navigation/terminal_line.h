// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace slipway::ui {

/// As a shell takes it for one word: in quotes where it needs them.
[[nodiscard]] QString shellWord(const QString &text);

/// What this program shows, as options of slipwayctl: each is left out where it is empty. Main thread, before
/// the first window.
struct ShownProfile {
    QString folder = {};
    QString database = {};
    QString person = {};
};
void setShownProfile(const ShownProfile &shown);

/// The line that a terminal takes: the program, what it has to be pointed at, and the command.
[[nodiscard]] QString terminalLine(const QString &command);

} // namespace slipway::ui
