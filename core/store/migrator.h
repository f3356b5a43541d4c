// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/migrations.h"
#include "store/session.h"

#include <stop_token>

namespace slipway::store {

/// Brings the schema to the newest version, one transaction a step; safe when several programs open the same
/// database at once. A database that is newer than the list is refused ("store.newer"). What is there is
/// copied first: a SQLite file to "<file>.before-version-<n>", tables of PostgreSQL to the schema
/// "before_version_<n>".
Result<> migrate(const Login &login, std::span<const Migration> steps, std::stop_token stop);

} // namespace slipway::store
