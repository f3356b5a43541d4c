// SPDX-License-Identifier: Apache-2.0
#include "report/exit_status.h"

namespace slipway::report {

ExitStatus exitStatusOf(const Error &error)
{
    // A missing word of consent is for the person to add, not for somebody else to allow.
    if (error.name().startsWith(u"consent."))
        return ExitStatus::Usage;
    switch (error.code()) {
    case Errc::Cancelled:
        return ExitStatus::Interrupted;
    case Errc::InvalidInput:
    case Errc::NotFound:
        return ExitStatus::Usage;
    case Errc::Refused:
    case Errc::Denied:
        return ExitStatus::Refused;
    case Errc::OutOfDate:
        return ExitStatus::OutOfDate;
    case Errc::Unreachable:
        return ExitStatus::NothingReachable;
    case Errc::Conflict:
    case Errc::Untrusted:
    case Errc::TimedOut:
    case Errc::Failed:
    case Errc::Unknown:
    case Errc::Unsupported:
    case Errc::Internal:
        return ExitStatus::Failed;
    }
    Q_UNREACHABLE();
}

ExitStatus exitStatusOf(model::DeploymentState state)
{
    switch (state) {
    case model::DeploymentState::Succeeded:
        return ExitStatus::Done;
    case model::DeploymentState::Reverted:
    case model::DeploymentState::Abandoned:
        return ExitStatus::Failed;
    case model::DeploymentState::PartlyDone:
    case model::DeploymentState::RevertFailed:
        return ExitStatus::PartlyDone;
    case model::DeploymentState::Running:
    case model::DeploymentState::Interrupted:
        return ExitStatus::Interrupted;
    }
    Q_UNREACHABLE();
}

} // namespace slipway::report
