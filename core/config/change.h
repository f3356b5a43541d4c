// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/configuration.h"

#include <QList>

namespace slipway::config {

/// One key whose value differs between two configurations.
struct Change {
    QString path = {}; ///< "targets.shop.production.keep"
    QString before = {}; ///< as TOML has it; empty: the key was not there
    QString after = {}; ///< empty: the key is gone

    friend bool operator==(const Change &, const Change &) = default;
};

/// What would change, key by key, sections in the order of the file. Parts are matched by name, so a mere
/// change of their order is no change; a part that comes or goes shows all its keys. Default values are shown
/// as absent.
[[nodiscard]] QList<Change> compare(const model::Configuration &before, const model::Configuration &after);

} // namespace slipway::config
