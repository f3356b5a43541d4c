// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "loopback_hosts.h"
#include "model/configuration.h"

namespace slipway::sandbox {

/// The configuration that a playground needs. Where builds cannot be confined, they are allowed without.
[[nodiscard]] model::Configuration playgroundConfiguration(
    const Places &places, const Confinement &confinement, bool canConfineBuilds, quint16 port);

/// Whether a configuration has nothing in it but what a playground put there: only then may it be replaced.
[[nodiscard]] bool isPlaygrounds(const model::Configuration &configuration, const Places &places);

} // namespace slipway::sandbox
