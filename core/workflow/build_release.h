// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/progress.h"
#include "workflow/order.h"

namespace slipway::workflow {

struct BuildOrder {
    QString project;
    QString ref; ///< tag, branch or commit
    bool twice = false; ///< build a second time and compare, whatever the project says
    bool trial = false; ///< make the wheel and install it for a trial now, and not when it is archived
    bool acceptMovedTag = false; ///< a person looked at both commits and agreed
    QString reason = {};
};

/// What came of a build, also of one that made no release.
struct BuildReport {
    model::Build build = {};
    std::optional<model::Release> release = {};
    QList<model::CheckResult> checks = {}; ///< those of the release, or those that prevented it
    std::optional<Error> failure = {};
};

/// Commit -> tree -> sdist -> checks -> release record. Fetches the repository, builds in the sandbox, reads
/// what came out and records the release, or the failure with its log. Fails as a call only where not even a
/// build could be recorded.
Result<BuildReport> buildRelease(
    const Workshop &workshop, const BuildOrder &order, std::stop_token stop, task::Progress &progress);

} // namespace slipway::workflow
