// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "model/configuration.h"

#include <QByteArray>

namespace slipway::config {

// slipway.toml <-> model::Configuration. One table of keys (keys.h) drives both directions.

/// Reads a whole configuration and checks it, references included. Every complaint names the file, the line
/// and the path of the key: "slipway.toml:12: targets.shop.production.keep: ...". Errors are InvalidInput and
/// named "config.syntax", "config.unknown-key", "config.missing-key", "config.wrong-type",
/// "config.wrong-value", "config.secret", "config.too-large", "config.too-deep", "config.no-schema",
/// "config.invalid"; a schema that is newer than this program is Unsupported and named "config.newer-schema".
/// `fileName` is for the complaints only. The parts come in the order of the file, environments in their
/// `order`.
Result<model::Configuration> parse(const QByteArray &toml, const QString &fileName);

/// The same without the check of the whole: parts may refer to others that are not among them.
Result<model::Configuration> parseParts(const QByteArray &toml, const QString &fileName);

/// The canonical text: sections in a fixed order, parts in theirs, no key that has its default value.
/// parse(write(x)) == x for every x that model::check() accepts and whose environments are in order.
[[nodiscard]] QByteArray write(const model::Configuration &configuration);

/// The newest schema that this program reads, and the one it writes.
inline constexpr int schema = 1;

} // namespace slipway::config
