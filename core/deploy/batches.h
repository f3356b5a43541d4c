// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QList>

namespace slipway::deploy {

/// How many hosts go together: {"1", "25%", "100%"} for 8 hosts is {1, 2, 5}. A share is of all hosts,
/// rounded up; the last size repeats until every host has had its turn. InvalidInput for a size that is none.
Result<QList<int>> batchSizes(const QStringList &batches, int hosts);

} // namespace slipway::deploy
