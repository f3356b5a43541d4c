// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/release.h"
#include "report/document.h"

#include <QJsonObject>

namespace slipway::workflow {
struct BuildReport;
struct Verification;
struct PlaceVerdict;
} // namespace slipway::workflow

namespace slipway::report {

[[nodiscard]] QJsonObject toJson(const Digests &digests);
[[nodiscard]] QJsonObject toJson(const model::CheckResult &check);
[[nodiscard]] QJsonObject toJson(const model::Build &build);
[[nodiscard]] QJsonObject toJson(const model::Release &release);
[[nodiscard]] QJsonObject toJson(const model::Placement &placement);
[[nodiscard]] QJsonObject toJson(const workflow::BuildReport &report);
[[nodiscard]] QJsonObject toJson(const workflow::PlaceVerdict &verdict);
[[nodiscard]] QJsonObject toJson(const workflow::Verification &verification);

} // namespace slipway::report
