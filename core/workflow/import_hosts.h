// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/host_lists.h"
#include "workflow/apply_configuration.h"

namespace slipway::workflow {

/// A file that another program keeps, read as what it is.
Result<config::HostList> readHostFile(const QString &path);

/// What taking these hosts into the configuration would change. One that is configured keeps its roles,
/// credential and policy where the list says nothing of them. Nothing is changed.
Result<QList<config::Change>> compareHosts(const Workshop &workshop, const QList<model::Host> &hosts);
/// Takes them in and returns what changed.
Result<QList<config::Change>> importHosts(
    const Workshop &workshop, const QList<model::Host> &hosts, const QString &reason);

} // namespace slipway::workflow
