// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "store/engine.h"

#include <QSqlError>

namespace slipway::store {

/// What an engine's refusal of a statement means. The story tells the beginning of the statement, never a
/// value.
[[nodiscard]] Error explain(Engine engine, const QSqlError &error, const QString &sql);

/// What it means that a connection could not be opened.
[[nodiscard]] Error explainOpening(Engine engine, const QSqlError &error, const QString &where);

/// True when the connection is of no more use.
[[nodiscard]] bool meansLost(Engine engine, const QSqlError &error);

/// True when others hold what we need, and waiting may help.
[[nodiscard]] bool meansBusy(Engine engine, const QSqlError &error);

} // namespace slipway::store
