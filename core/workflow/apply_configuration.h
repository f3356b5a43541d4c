// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/change.h"
#include "workflow/workshop.h"

namespace slipway::workflow {

/// What putting this text in the place of the configuration would change. Nothing is changed.
Result<QList<config::Change>> compareConfiguration(
    const Workshop &workshop, const QByteArray &toml, const QString &fileName);

/// Puts it there and returns what changed; without a change nothing is written. Refused ("config.in-use")
/// where a target or environment would go that an open deployment is in.
Result<QList<config::Change>> applyConfiguration(
    const Workshop &workshop, const QByteArray &toml, const QString &fileName, const QString &reason);

/// The same for edits of a configuration that was read before. Refused ("config.out-of-date") where it is
/// another one by now: nothing that others did is taken back unseen.
Result<QList<config::Change>> applyEdits(
    const Workshop &workshop, const model::ConfigurationEdits &edits, const QString &reason);

/// The configuration as TOML; applying it changes nothing.
Result<QByteArray> exportConfiguration(const Workshop &workshop);

} // namespace slipway::workflow
