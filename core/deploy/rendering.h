// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/plan.h"

namespace slipway::deploy {

/// One host, for which steps become scripts and parameters.
struct Scene {
    const PlanInput &input;
    const Recipe &recipe;
    const model::Host &host;
    const Observation &seen;
    QString python; ///< the host's interpreter
};

/// The step as it will run on this host. Nothing for a step that has nothing to do (no health check is set).
Result<std::optional<PlannedStep>> renderStep(const Step &step, const Scene &scene);
/// A release that is on the host already is not staged; it is hashed again.
Result<PlannedStep> renderRecheck(const Scene &scene);
/// The steps with the target's hooks around them. `direction` is "forward" or "back".
QList<PlannedStep> withHooks(const QList<PlannedStep> &steps, const Scene &scene, const QString &direction);
/// InvalidInput for a hook beside a step that the recipe has not, or outside the lease.
Result<> checkHooks(const model::Target &target, const Recipe &recipe);

/// The files of the payload that this recipe sends.
[[nodiscard]] QList<PayloadFile> filesToSend(const QString &recipe, const Payload &payload);
/// The text of a requirements file that admits the pinned archives and nothing else.
[[nodiscard]] QString requirementsOf(const Payload &payload);
/// The command as one line of shell: each word quoted.
[[nodiscard]] QString quotedCommand(const QStringList &words);

} // namespace slipway::deploy
