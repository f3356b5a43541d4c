// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <span>

namespace slipway::store {

/// One step from a version of the schema to the next: statements that both engines take, after the dialect
/// (dialect.h) has filled in what they spell differently. The first step leads to version 1.
using Migration = QStringList;

/// All steps ever shipped, in order. Append only: a shipped line is history and never changes.
[[nodiscard]] std::span<const Migration> shippedMigrations();

} // namespace slipway::store
