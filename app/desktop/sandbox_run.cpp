// SPDX-License-Identifier: Apache-2.0
#include "sandbox_run.h"

#include "sandbox/sandbox.h"

namespace slipway::app {

Result<> runSandbox(const workflow::Workshop &workshop, std::stop_token stop, task::Progress &progress)
{
    const sandbox::Sandbox sandbox(workshop.profile);
    TRY_DO(
        sandbox.demo(workshop, std::move(stop), progress, [&](const QString &line) { progress.line(line); }));
    return {};
}

} // namespace slipway::app
