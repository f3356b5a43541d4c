// SPDX-License-Identifier: Apache-2.0
#include "sandbox_run.h"

#include "sandbox/sandbox.h"
#include "workflow/host_status.h"

#include <algorithm>

namespace slipway::app {

Result<> runSandbox(const workflow::Workshop &workshop, std::stop_token stop, task::Progress &progress)
{
    const sandbox::Sandbox sandbox(workshop.profile);
    TRY(const auto cells, workflow::recordedStatus(workshop, {}, {}));
    if (std::ranges::any_of(cells, [](const auto &cell) { return cell.latest.has_value(); })) {
        TRY_DO(sandbox.up(workshop, std::move(stop), progress));
        return {};
    }
    TRY_DO(
        sandbox.demo(workshop, std::move(stop), progress, [&](const QString &line) { progress.line(line); }));
    return {};
}

} // namespace slipway::app
