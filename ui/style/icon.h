// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>

namespace slipway::ui {

/// One of our own icons (resources/icons), by its file's name: drawn from its outline at any size, in the
/// text colour of the day, so that it follows the scheme by itself. A name that does not exist draws nothing.
[[nodiscard]] QIcon icon(const QString &name);

} // namespace slipway::ui
