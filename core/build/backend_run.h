// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/deadline.h"
#include "build/build_environment.h"
#include "build/build_log.h"
#include "build/requirements.h"
#include "build/workplace.h"

namespace slipway::build {

enum class Product { Sdist, Wheel };

/// One run of a project's backend.
struct BackendTask {
    Product product = Product::Sdist;
    QString tree = {}; ///< a copy of the source that the backend may write to
    QString outputs = {}; ///< an empty folder that the product comes to
    QString place = QStringLiteral("1"); ///< part of the paths that the backend sees
    Environment environment = {};
    Deadline deadline = Deadline::never();
};

/// Runs `python3 -m build` in the workplace and returns the path of the one archive that it made. Failed with
/// "build.backend-failed", "build.nothing-made" or "build.too-much-made"; TimedOut "build.timeout".
Result<QString> runBackend(const BackendTask &task, const Provision &provision, const Workplace &workplace,
    BuildLog &log, const std::stop_token &stop);

} // namespace slipway::build
