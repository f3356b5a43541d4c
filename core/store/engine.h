// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace slipway::store {

/// The two databases that Slipway knows.
enum class Engine { Sqlite, Postgres };

} // namespace slipway::store
