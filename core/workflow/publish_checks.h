// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/sdist_listing.h"
#include "index/index.h"
#include "model/release.h"

namespace slipway::workflow {

/// What is asked of a release when it goes to an index, just before a byte is sent: "destination.free" and
/// "destination.credential" with what the index said and what the inspected credential is good for, and at a
/// public index also whatever its rules refuse in the archived file, which was only a warning at home.
[[nodiscard]] QList<model::CheckResult> checkPublication(const model::IndexSettings &index,
    const model::Release &release, const build::SdistListing &sdist, const index::Sighting &sighting,
    const QDateTime &now);

/// The refusal that follows from them, if one does: "index.different" where another file has the name,
/// "checks.blocked" otherwise.
Result<> requirePublishable(const QList<model::CheckResult> &checks, const index::Sighting &sighting);

} // namespace slipway::workflow
