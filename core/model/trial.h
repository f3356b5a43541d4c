// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/release.h"

namespace slipway::model {

/// The check whose answer a trial is.
inline constexpr QLatin1StringView installationCheck("install.offline");

/// What is known of a release after a trial: its wheel, how the installation went, what took part.
[[nodiscard]] Release withTrial(Release release, const Trial &trial);

/// What the check of the installation said; nothing where no release was asked.
[[nodiscard]] const CheckResult *installationOf(const Release &release);

} // namespace slipway::model
