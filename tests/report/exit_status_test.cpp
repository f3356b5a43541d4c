// SPDX-License-Identifier: Apache-2.0
#include "report/exit_status.h"

#include <gtest/gtest.h>

namespace slipway::report {
namespace {

using namespace Qt::StringLiterals;

int statusOf(Errc code)
{
    return static_cast<int>(exitStatusOf(Error(code, u"it went wrong"_s)));
}

int statusOf(model::DeploymentState state)
{
    return static_cast<int>(exitStatusOf(state));
}

TEST(ExitStatusTest, TellsScriptsWhatKindOfFailureItWas)
{
    EXPECT_EQ(statusOf(Errc::InvalidInput), 2);
    EXPECT_EQ(statusOf(Errc::NotFound), 2);
    EXPECT_EQ(statusOf(Errc::Refused), 4);
    EXPECT_EQ(statusOf(Errc::Denied), 4);
    EXPECT_EQ(statusOf(Errc::OutOfDate), 6);
    EXPECT_EQ(statusOf(Errc::Unreachable), 7);
    EXPECT_EQ(statusOf(Errc::Cancelled), 130);
}

TEST(ExitStatusTest, IsOneForEveryOtherFailure)
{
    for (const Errc code : {Errc::Conflict, Errc::Untrusted, Errc::TimedOut, Errc::Failed, Errc::Unknown,
             Errc::Unsupported, Errc::Internal})
        EXPECT_EQ(statusOf(code), 1) << qPrintable(nameOf(code));
}

TEST(ExitStatusTest, AsksThePersonForAMissingWordOfConsent)
{
    const auto missing = Error(Errc::Refused, u"no reason was given"_s).named(u"consent.reason-missing"_s);
    const auto closed = Error(Errc::Refused, u"not healthy yet"_s).named(u"gate.environment"_s);

    EXPECT_EQ(exitStatusOf(missing), ExitStatus::Usage);
    EXPECT_EQ(exitStatusOf(closed), ExitStatus::Refused);
}

TEST(ExitStatusTest, TellsHowADeploymentEnded)
{
    EXPECT_EQ(statusOf(model::DeploymentState::Succeeded), 0);
    EXPECT_EQ(statusOf(model::DeploymentState::Reverted), 1);
    EXPECT_EQ(statusOf(model::DeploymentState::Abandoned), 1);
    EXPECT_EQ(statusOf(model::DeploymentState::PartlyDone), 3);
    EXPECT_EQ(statusOf(model::DeploymentState::RevertFailed), 3);
    EXPECT_EQ(statusOf(model::DeploymentState::Interrupted), 130);
    EXPECT_EQ(statusOf(model::DeploymentState::Running), 130);
}

} // namespace
} // namespace slipway::report
