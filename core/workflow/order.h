// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/release.h"
#include "workflow/workshop.h"

namespace slipway::workflow {

/// Which release is meant. Without a build number: the newest build of the version; without a version: the
/// newest release.
struct ReleaseName {
    QString project;
    QString version = {}; ///< any spelling of PEP 440
    int build = 0;
};

/// The release of that name. NotFound says what there is.
Result<model::Release> findRelease(const Workshop &workshop, const ReleaseName &name);

/// "release/shop/1.4.0-b12": how events call it.
[[nodiscard]] QString objectName(const model::Release &release);

} // namespace slipway::workflow
