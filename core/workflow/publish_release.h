// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/progress.h"
#include "workflow/order.h"

namespace slipway::workflow {

struct PublishOrder {
    ReleaseName release;
    QString index = {}; ///< empty: the default one
    bool allowNewProject = false; ///< a person knows that the index has not heard of the project yet
    QString reason = {};
};

struct Published {
    model::Release release = {};
    model::Placement placement = {};
    bool wasThere = false; ///< the same bytes were there already
    QStringList notes = {};
    QList<model::CheckResult> checks = {}; ///< what was asked just before: see checkPublication()
};

/// Sends a release's archived bytes to an index, waits until it lists them, downloads them and compares. An
/// index that requires another one takes only bytes that were verified there ("index.not-verified-first",
/// Refused). What the index's rules refuse is refused here before a byte is sent.
Result<Published> publishRelease(
    const Workshop &workshop, const PublishOrder &order, std::stop_token stop, task::Progress &progress);

} // namespace slipway::workflow
