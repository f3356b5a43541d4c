// SPDX-License-Identifier: Apache-2.0
#include "tests/workflow/workflow_fixture.h"
#include "workflow/run_deployment.h"

namespace slipway::workflow {
namespace {

using namespace Qt::StringLiterals;
using model::DeploymentKind;
using model::Tier;

std::string asked(Tier tier, DeploymentKind kind, const Consent &consent)
{
    return nameOf(checkConsent({.name = u"blue"_s, .tier = tier}, u"shop"_s, kind, consent));
}

TEST(ConsentTest, IsNotAskedForWhereNothingIsAtStake)
{
    EXPECT_EQ(asked(Tier::Development, DeploymentKind::Deploy, {}), "none");
    EXPECT_EQ(asked(Tier::Staging, DeploymentKind::Deploy, {}), "none");
}

TEST(ConsentTest, NeedsAReasonForEveryRollback)
{
    EXPECT_EQ(asked(Tier::Development, DeploymentKind::Rollback, {}), "consent.reason-missing");
    EXPECT_EQ(
        asked(Tier::Staging, DeploymentKind::Rollback, {.reason = u"  \n"_s}), "consent.reason-missing");
    EXPECT_EQ(asked(Tier::Staging, DeploymentKind::Rollback, {.reason = u"slow"_s}), "none");
}

TEST(ConsentTest, NeedsReasonAndNameInProduction)
{
    EXPECT_EQ(asked(Tier::Production, DeploymentKind::Deploy, {.confirmed = u"shop@blue"_s}),
        "consent.reason-missing");
    EXPECT_EQ(asked(Tier::Production, DeploymentKind::Deploy, {.reason = u"1.4"_s}), "consent.not-confirmed");
    EXPECT_EQ(
        asked(Tier::Production, DeploymentKind::Deploy, {.reason = u"1.4"_s, .confirmed = u"shop@blue"_s}),
        "none");
}

TEST(ConsentTest, TakesNoOtherNameForTheRightOne)
{
    for (const QString &wrong :
        {u"shop"_s, u"blue"_s, u"shop@green"_s, u"Shop@blue"_s, u"shop@blue "_s, u"yes"_s})
        EXPECT_EQ(asked(Tier::Production, DeploymentKind::Rollback, {.reason = u"1.4"_s, .confirmed = wrong}),
            "consent.not-confirmed")
            << qPrintable(wrong);
}

} // namespace
} // namespace slipway::workflow
