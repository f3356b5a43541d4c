// SPDX-License-Identifier: Apache-2.0
// An action as lists of actions name it.
#pragma once

#include <QKeySequence>
#include <QString>

class QAction;

namespace slipway::ui {

/// Its text, without what only a menu needs: the mnemonic and the dots.
[[nodiscard]] QString nameOf(const QAction &action);
/// "/, Ctrl+F", as keyboards here are labelled.
[[nodiscard]] QString inWords(const QList<QKeySequence> &keys);

} // namespace slipway::ui
