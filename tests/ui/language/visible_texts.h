// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QWidget;

namespace slipway::ui {

/// What can be read in a window: labels, buttons, headers, hints in empty fields, titles; without mnemonics.
[[nodiscard]] QStringList textsIn(const QWidget &root);
/// Visible buttons, labels and headers whose text does not fit into them; a sentence each.
[[nodiscard]] QStringList cutIn(const QWidget &root);

} // namespace slipway::ui
