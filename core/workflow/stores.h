// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "archive/store.h"
#include "workflow/workshop.h"

namespace slipway::workflow {

/// The store of that name; without a name the project's, else the only one.
Result<model::StoreSettings> storeFor(
    const model::Configuration &configuration, const QString &project, const QString &named);

/// The store behind the settings, with its credential from the keychain.
Result<std::unique_ptr<archive::Store>> openStore(
    const Workshop &workshop, const model::StoreSettings &settings, std::stop_token stop);

} // namespace slipway::workflow
