// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <optional>

namespace slipway::secrets {

/// What is longer is not taken for one.
inline constexpr qsizetype longestSequence = 4096;

/// Where the escape sequence at `at` ends, as a terminal would have it: `at` itself when there is none,
/// nothing while it is not complete.
[[nodiscard]] std::optional<qsizetype> endOfSequence(QByteArrayView text, qsizetype at);

} // namespace slipway::secrets
