// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace slipway {

/// What kind of secret a text looks like, in words ("a token of a package index"); empty: like none.
[[nodiscard]] QString secretShape(const QString &text);

} // namespace slipway
