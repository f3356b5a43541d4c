// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace slipway::config {

/// The first line of a TOML text where brackets or the parts of one dotted key go deeper than `limit`; 0:
/// none does. Looks at characters only, in one pass and without recursion, so that it can stand before any
/// parser.
[[nodiscard]] int lineNestedDeeperThan(QByteArrayView toml, int limit);

} // namespace slipway::config
