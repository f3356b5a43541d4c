// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/builder.h"
#include "build/core_metadata.h"
#include "build/sdist_listing.h"
#include "model/release.h"
#include "task/progress.h"

#include <optional>

namespace slipway::workflow {

/// A source distribution as it will be released.
struct FinishedSdist {
    QString path = {};
    std::optional<build::SdistListing> listing = {};
    std::optional<Error> refusal = {}; ///< the reader's, when there is no listing
    std::optional<build::CoreMetadata> metadata = {};
    model::Reproducibility reproducibility = model::Reproducibility::NotCompared;
    QStringList differingMembers = {};
};

/// Reads what the backend made, compares it with the second build where there is one, and packs it anew where
/// the project allows that and it helps: a name that PEP 625 does not allow, or two builds that differ in
/// packing only.
Result<FinishedSdist> finishSdist(const build::BuildOutcome &outcome, model::Repack policy,
    const QString &package, const QDateTime &committed, std::stop_token stop, task::Progress &progress);

} // namespace slipway::workflow
