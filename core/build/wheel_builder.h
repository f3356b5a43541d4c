// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "build/builder.h"
#include "model/project.h"
#include "task/progress.h"

#include <QDateTime>
#include <QMap>
#include <stop_token>

namespace slipway::build {

/// An archived source distribution, its bytes compared with the release's digests by the caller.
struct WheelSource {
    QString sdist = {}; ///< a file of this computer
    QDateTime committed = {};
    QString package = {};
    QString version = {}; ///< of the release, canonical
    QString vendor = {}; ///< folder of dependency archives of the release's commit; empty: none
};

struct WheelOutcome {
    QString wheel = {}; ///< in the outputs
    QMap<QString, QString> participants = {};
    model::Requirements requirements = model::Requirements::System;
    bool sandboxed = false;
    QString unprotectedBecause = {};
};

/// Builds the pure wheel of a release once, in the same sandbox as the sdist, so that hosts need no backend.
/// The same sdist and packages give the same bytes.
///
/// A wheel for one platform is Unsupported, "build.wheel-not-pure": such a package is built on its host. The
/// errors of buildSdist() and SdistReader otherwise; after any of them nothing but the log is left.
Result<WheelOutcome> buildWheel(const WheelSource &source, const model::BuildSettings &settings,
    const BuildPlaces &places, std::stop_token stop, task::Progress &progress);

/// True for the file name of a wheel that any platform takes ("...-py3-none-any.whl").
[[nodiscard]] bool isPureWheel(const QString &fileName);

} // namespace slipway::build
