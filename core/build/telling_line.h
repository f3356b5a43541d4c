// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace slipway::build {

/// Of what a Python program said before it failed, the line that best tells why: the last exception, else the
/// last words. May be empty.
[[nodiscard]] QString tellingLine(const QStringList &lines);

} // namespace slipway::build
