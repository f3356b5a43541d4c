// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/builder.h"
#include "build/check_input.h"

namespace slipway::build {

/// What hosts will get of a release.
struct TrialSource {
    QString archive = {}; ///< the wheel, or the sdist where hosts make their own; a file of this computer
    QDateTime committed = {};
    QString package = {};
    QString requiresPython = {};
    bool requiresOthers = false; ///< its metadata names other packages
    QString vendor = {}; ///< folder of dependency archives of the release's commit; empty: none
    QString module = {}; ///< whose import proves the installation; empty: found in the package
    QByteArray importProof = {}; ///< Python program that imports: it is given package, module and environment
};

/// Installs into a clean virtual environment that is thrown away, in the sandbox and without a network, as
/// hosts will: from the vendor folder alone, by digests; then `pip check` and the import. The environment
/// lies in the folder of the outputs, which has to be there, and goes at the end.
///
/// What the package is at fault for stands in the facts. An error is only what keeps a trial from being made
/// at all: those of Workplace::open() and inspectInterpreter(), a stop, the settings' timeout.
Result<InstallationFacts> tryInstallation(const TrialSource &source, const model::BuildSettings &settings,
    const BuildPlaces &places, std::stop_token stop, task::Progress &progress);

} // namespace slipway::build
