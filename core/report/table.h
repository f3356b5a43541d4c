// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>

namespace slipway::report {

/// Rows in aligned columns for a terminal, two spaces apart; the first row is the heading. Cells are made
/// displayable; the last column is not padded.
[[nodiscard]] QStringList table(const QList<QStringList> &rows);

} // namespace slipway::report
