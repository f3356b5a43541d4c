// SPDX-License-Identifier: Apache-2.0
// Changes to a configuration that were not applied yet, and what others did to it meanwhile.
#pragma once

#include "model/configuration.h"

namespace slipway::config {

/// Only the parts that differ. One that comes or goes is on one side alone.
[[nodiscard]] model::ConfigurationEdits changedParts(const model::ConfigurationEdits &edits);

/// Changes that were made to an older configuration, made to the one of now.
struct Replay {
    model::ConfigurationEdits edits = {}; ///< from the one of now
    /// "targets.shop.production": parts that others changed too. What was edited stands.
    QStringList conflicts = {};
};
/// Takes whole parts: one that was edited is put in the place of what is there now. `edits` may hold the
/// changed parts alone.
[[nodiscard]] Replay replay(const model::ConfigurationEdits &edits, const model::Configuration &now);

} // namespace slipway::config
