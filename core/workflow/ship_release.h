// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/build_release.h"
#include "workflow/order.h"

#include <functional>

namespace slipway::workflow {

/// From a commit to an index in one go.
struct ShipOrder {
    BuildOrder build;
    /// Set: it was built before, and only what comes after that is done.
    std::optional<ReleaseName> made = {};
    QString store = {}; ///< empty: the project's, else the only one
    QString index = {}; ///< empty: none; what it requires is published on first
    bool allowNewProject = false; ///< an index may hear of the project for the first time
    /// Called as soon as it is built, from the thread that ships; may be empty.
    std::function<void(const model::Release &release)> whenMade = {};
};

/// How far it came.
struct Shipped {
    std::optional<model::Release> release = {}; ///< as soon as there is one
    QStringList lines = {}; ///< what was done, a sentence each
    std::optional<Error> failure = {}; ///< of the first thing that was not; its hint says how to go on
};

/// Builds, archives, verifies, and publishes. Everything is recorded as if it were ordered one by one; what
/// is done stays done when a later part fails, and may be ordered again.
[[nodiscard]] Shipped shipRelease(
    const Workshop &workshop, const ShipOrder &order, std::stop_token stop, task::Progress &progress);

/// The index and those before it that must have verified the same bytes, in their order. NotFound names the
/// ones there are.
Result<QStringList> indexesUpTo(const model::Configuration &all, const QString &index);

} // namespace slipway::workflow
