// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "git/references.h"
#include "task/progress.h"
#include "workflow/workshop.h"

namespace slipway::workflow {

struct AssemblyOrder {
    model::Project project;
    git::Resolved resolved; ///< the one commit
    int number = 0; ///< of the build
    bool twice = false;
    bool trial = false; ///< make the wheel and install it for a trial, as part of the build
    QString outputs = {}; ///< the build's folder; files are left here
    QString log = {};
};

struct Assembled {
    model::Release release = {}; ///< complete but for its id; not recorded
    QList<model::CheckResult> blockers = {}; ///< not empty: it must not become a release
};

/// Tree -> sdist -> checks, and the trial where it is asked for: makes what a release consists of, and
/// records nothing.
Result<Assembled> assemble(const Workshop &workshop, const git::Repository &repository,
    const AssemblyOrder &order, std::stop_token stop, task::Progress &progress);

} // namespace slipway::workflow
