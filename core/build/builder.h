// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "build/interpreter.h"
#include "build/project_facts.h"
#include "build/workplace.h"
#include "model/project.h"
#include "task/progress.h"

#include <QDateTime>
#include <QMap>
#include <stop_token>

namespace slipway::build {

/// One commit as files: an export, or a clone that has been checked out.
struct Source {
    QString folder = {}; ///< never written to
    model::SourceMode mode = model::SourceMode::Export; ///< what the folder is
    QDateTime committed = {}; ///< the committer's time
    QString package = {}; ///< the name on the index
    QString version = {}; ///< canonical, from the tag; empty: there is no tag
    QString vendor = {}; ///< folder of dependency archives of this commit; empty: none
};

/// Where a build finds and puts things that are not the project's.
struct BuildPlaces {
    QString outputs = {}; ///< the sdist comes here; made if need be
    QString log = {}; ///< file; written anew, stays whatever happens
    QString simpleIndex
        = {}; ///< address of the simple API that build requirements may come from; empty: none
    QString bubblewrap = {}; ///< empty: looked for
};

struct BuildOutcome {
    QString sdist = {}; ///< in the outputs
    QString second
        = {}; ///< the same from a second build elsewhere, where one was asked for; in outputs/second
    QMap<QString, QString> participants = {}; ///< versions of all that took part: "python" -> "3.11.2"
    model::Requirements requirements = model::Requirements::System; ///< where they came from in the end
    bool sandboxed = false;
    QString unprotectedBecause = {}; ///< why there was no sandbox
    ProjectFacts facts = {};
    std::optional<Workplace> workplace = {}; ///< what it ran in; always set, for whoever goes on there
    Interpreter interpreter = {};
};

/// Makes the source distribution of a commit: brings the build requirements together, then runs the backend
/// in the sandbox on a copy of the source. Blocks; every line of output goes to the progress and the log.
///
/// A stop or the settings' timeout ends everything that was started. After any error nothing but the log is
/// left. Names of errors: build.environment, build.no-project, build.pyproject-damaged,
/// build.interpreter-missing, build.interpreter-unfit, build.sandbox-missing, build.sandbox-unavailable,
/// build.version-unknown, build.requirement-refused, build.requirements-missing, build.backend-failed,
/// build.nothing-made, build.too-much-made, build.timeout.
Result<BuildOutcome> buildSdist(const Source &source, const model::BuildSettings &settings,
    const BuildPlaces &places, std::stop_token stop, task::Progress &progress);

} // namespace slipway::build
