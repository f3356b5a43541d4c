// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/releases/release_desk.h"
#include "ui/style/look.h"

#include <QCoreApplication>

namespace slipway::ui {

/// Releases in words and looks. What came from outside is made displayable.
class ReleaseWords {
    Q_DECLARE_TR_FUNCTIONS(slipway::ui::ReleaseWords)
public:
    [[nodiscard]] static QString reproducibility(model::Reproducibility value);
    [[nodiscard]] static Look look(model::Reproducibility value);
    /// "Warnings: 2", "27 clean"
    [[nodiscard]] static QString checks(const ReleaseRow &row);
    [[nodiscard]] static Look checksLook(const ReleaseRow &row);
    /// What one check said: "Blocker", "Warning", "Note", "Passed", "Does not apply".
    [[nodiscard]] static QString verdict(const model::CheckResult &check);
    [[nodiscard]] static Look look(const model::CheckResult &check);
    [[nodiscard]] static QString kind(model::ArtifactKind kind);
    [[nodiscard]] static QString kind(model::DestinationKind kind);
    [[nodiscard]] static QString kind(model::DeploymentKind kind);
    [[nodiscard]] static QString state(model::DeploymentState state);
    [[nodiscard]] static Look look(model::DeploymentState state);
    [[nodiscard]] static QString kind(DifferenceKind kind);
    /// "4 of 4"; empty where no host takes part.
    [[nodiscard]] static QString hosts(const model::Deployment &deployment);
    /// "a, b and 3 more"
    [[nodiscard]] static QString names(const QStringList &names, qsizetype most);
};

/// Whether every word of the filter is somewhere in the row.
[[nodiscard]] bool matches(const ReleaseRow &row, const QStringList &words);

} // namespace slipway::ui
