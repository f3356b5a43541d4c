// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/deployment.h"
#include "store/matrix_query.h"
#include "workflow/workshop.h"

#include <utility>

namespace slipway::workflow {

/// Says to every program of this profile that an engine is at work on a deployment, and keeps a second one
/// away. Ends with its object and with the program, however that ends. What protects hosts from programs of
/// other profiles is their lease.
class EngineMark {
public:
    /// Refused while an engine of this profile is at work on it.
    [[nodiscard]] static Result<EngineMark> take(const Workshop &workshop, Id<model::Deployment> deployment);
    EngineMark(EngineMark &&other) noexcept : m_file(std::exchange(other.m_file, -1)) { }
    EngineMark &operator=(EngineMark &&) = delete;
    ~EngineMark();

private:
    explicit EngineMark(int file) : m_file(file) { }

    int m_file;
};

/// Where the engine of an open deployment is.
enum class EngineStanding {
    AtWork, ///< a program of this profile runs it now
    Elsewhere, ///< another person or computer began it: only they know whether it still runs
    Gone, ///< nobody runs it: it was stopped, or its program died
};

[[nodiscard]] EngineStanding standingOf(const Workshop &workshop, const model::Deployment &deployment);

/// The deployment as a person should see it: one whose engine is gone is Interrupted, one that somebody is
/// ending again is Running.
[[nodiscard]] model::DeploymentState stateNow(const Workshop &workshop, const model::Deployment &deployment);

/// The same for the latest deployments of a matrix.
Result<> correctStates(const Workshop &workshop, QList<store::MatrixCell> &cells);

} // namespace slipway::workflow
