// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "index/index.h"
#include "index/simple_page.h"

namespace slipway::index {

/// What a project's page says about one file: its presence as far as the listed digest tells, the other files
/// of the same version, and in words what an index of PyPI's rules would object to.
[[nodiscard]] Sighting sightingOn(const SimplePage &page, const Distribution &wanted, const QDateTime &now);

/// The version that a file name of a package tells; empty when it tells none.
[[nodiscard]] QString versionIn(const QString &fileName, const QString &package);

} // namespace slipway::index
