// SPDX-License-Identifier: Apache-2.0
// Parts of a commit as git's pretty formats write them.
#pragma once

#include <QByteArray>
#include <git2/types.h>
#include <optional>

namespace slipway::git {

/// "n" name, "e" address, "l" its local part, "d" "D" "t" "i" "I" "s" forms of the date; none for others.
[[nodiscard]] std::optional<QByteArray> personPart(const git_signature *person, char part);

[[nodiscard]] QByteArray subject(QByteArrayView message);
/// Fit for a file name.
[[nodiscard]] QByteArray sanitizedSubject(QByteArrayView message);
[[nodiscard]] QByteArray body(QByteArrayView message);

} // namespace slipway::git
