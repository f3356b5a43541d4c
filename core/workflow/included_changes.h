// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/plan.h"
#include "workflow/order.h"

namespace slipway::workflow {

/// What going from one release to another means.
struct IncludedChanges {
    QList<deploy::Change> included = {};
    QList<deploy::Change> notIncluded = {}; ///< what the current release has and the new one has not
    QStringList remarks = {}; ///< what a person should know besides
};

/// The commits between the release in a host's folder ("1.4.0-b12"; empty: none) and `release`, from the
/// clone that is here. Where the history cannot be told, a remark says so: it is no reason to stop.
Result<IncludedChanges> includedChanges(
    const Workshop &workshop, const model::Release &release, const QString &currentFolder);

} // namespace slipway::workflow
