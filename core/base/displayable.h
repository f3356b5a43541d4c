// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace slipway {

/// Text from outside, made safe to show: control characters, escape sequences and bidirectional overrides
/// become visible escapes such as "\x1b" and "\u202e". Line breaks and tabs are escaped too, so the result is
/// one line.
[[nodiscard]] QString displayable(QStringView text);

/// The same for output of a program: line breaks and tabs stay, colour sequences are dropped.
[[nodiscard]] QString displayableLines(QStringView text);

/// A number of bytes for people: "612 B", "4.2 MB". Decimal units, as the storage and network worlds count.
[[nodiscard]] QString humanSize(qint64 bytes);

} // namespace slipway
