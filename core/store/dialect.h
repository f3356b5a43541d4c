// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/engine.h"

#include <QStringList>

namespace slipway::store {

/// Turns one statement of a migration into what the engine understands:
///
///     {id}         the column type of a number that the database gives out
///     {key}        the column type of a number that is the primary key
///     {exact}      after a TEXT column: compared byte by byte, so that ranges of prefixes work
///     {uuid}       a new UUID, the same within one statement
///     {sqlite} ... {postgres} ...
///                  at the beginning: a statement for that engine only
///     {guard TABLE UPDATE} CONDITION {says} MESSAGE
///                  a trigger that refuses changes (or, with DELETE, removals) of rows for which CONDITION
///                  holds; the condition "always" guards them all. DELETE guards against TRUNCATE too.
///
/// What comes out for a shipped statement is history as much as the statement itself.
[[nodiscard]] QStringList render(const QString &statement, Engine engine);

} // namespace slipway::store
