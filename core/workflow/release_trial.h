// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/configuration.h"
#include "task/progress.h"
#include "workflow/workshop.h"

namespace slipway::workflow {

struct TrialOrder {
    model::Project project;
    model::Release release = {}; ///< recorded or about to be
    QString sdist = {}; ///< its bytes here, compared with the release's digests
    QString wheel = {}; ///< the same of the wheel, where it has one already
    QString vendor = {}; ///< folder of dependency archives of its commit; empty: none
    QString outputs = {}; ///< the build's folder: the wheel and both logs are left there
};

/// What a release still lacks before hosts can get it: a wheel, or a trial that says something of it.
[[nodiscard]] bool needsTrial(const model::Project &project, const model::Release &release);

/// Makes the wheel from the release's sdist where it has none, installs what hosts will get, and judges that
/// as the check "install.offline": a blocker where a target of the project installs it on hosts. Records
/// nothing. Fails only when stopped, or where the computer cannot do it at all.
Result<model::Trial> tryRelease(const Workshop &workshop, const model::Configuration &all,
    const TrialOrder &order, std::stop_token stop, task::Progress &progress);

} // namespace slipway::workflow
