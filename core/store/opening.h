// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/session.h"

namespace slipway::store {

// How each engine's connection is opened, and the settings that every connection gets.

Result<> openSqlite(QSqlDatabase &database, const Login &login);
Result<> openPostgres(QSqlDatabase &database, const Login &login);
[[nodiscard]] QStringList sqliteSettings(Access access);
[[nodiscard]] QStringList postgresSettings(const Login &login);

} // namespace slipway::store
