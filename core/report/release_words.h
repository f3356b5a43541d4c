// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/release.h"

#include <QStringList>

namespace slipway::workflow {
struct BuildReport;
struct Verification;
} // namespace slipway::workflow

namespace slipway::report {

/// A release in full: what it is, where it is, what the checks found.
[[nodiscard]] QStringList describe(const model::Release &release, const QList<model::Placement> &placements);
/// "27 checks: 1 blocker, 2 warnings", then each one that found something, with its hint.
[[nodiscard]] QStringList describe(const QList<model::CheckResult> &checks);
/// One check, whatever it said.
[[nodiscard]] QStringList describe(const model::CheckResult &check);
[[nodiscard]] QStringList describe(const workflow::BuildReport &report);
[[nodiscard]] QStringList describe(const workflow::Verification &verification);
/// One line for each, which names the project where there are several.
[[nodiscard]] QStringList releaseTable(const QList<model::Release> &releases);

} // namespace slipway::report
