// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/finding.h"
#include "config/change.h"
#include "model/event.h"
#include "report/document.h"

namespace slipway::report {

[[nodiscard]] QJsonObject toJson(const model::Event &event);
[[nodiscard]] QJsonObject toJson(const audit::Finding &finding);
[[nodiscard]] QJsonObject toJson(const audit::Verification &verification);
[[nodiscard]] QJsonObject toJson(const config::Change &change);

} // namespace slipway::report
