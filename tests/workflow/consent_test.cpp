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

/// What ends a way out that was agreed to: the plan on record here is none.
constexpr auto isAgreedTo = "unsupported";

/// Ways out of an interrupted deployment.
class EndConsentTest : public WorkflowTest {
protected:
    std::string end(WayOut way, const Consent &consent = {}, const QString &environment = u"production"_s)
    {
        if (!m_deployment.contains(environment))
            m_deployment[environment]
                = deployed(release(u"1.0"_s, 1), environment, model::DeploymentState::Interrupted).id;
        task::Progress progress;
        return nameOf(
            endDeployment(*m_workshop, m_deployment[environment], way, consent, std::stop_token(), progress));
    }

private:
    QMap<QString, Id<model::Deployment>> m_deployment;
};

TEST_F(EndConsentTest, ProductionIsNotPutBackOrLeftWithoutReasonAndName)
{
    for (const auto way : {WayOut::Revert, WayOut::Abandon}) {
        EXPECT_EQ(end(way), "consent.reason-missing");
        EXPECT_EQ(end(way, {.confirmed = u"shop@production"_s}), "consent.reason-missing");
        EXPECT_EQ(end(way, {.reason = u"slow"_s}), "consent.not-confirmed");
        EXPECT_EQ(end(way, {.reason = u"slow"_s, .confirmed = u"shop@staging"_s}), "consent.not-confirmed");
        EXPECT_EQ(end(way, {.reason = u"slow"_s, .confirmed = u"shop@production"_s}), isAgreedTo);
    }
    EXPECT_TRUE(events(u"deployment.revert-asked"_s).isEmpty());
}

TEST_F(EndConsentTest, GoingOnWasAgreedToWhenItBegan)
{
    EXPECT_EQ(end(WayOut::Resume), isAgreedTo);
}

TEST_F(EndConsentTest, ElsewhereOnlyLeavingNeedsAReason)
{
    EXPECT_EQ(end(WayOut::Revert, {}, u"staging"_s), isAgreedTo);
    EXPECT_EQ(end(WayOut::Abandon, {}, u"staging"_s), "consent.reason-missing");
    EXPECT_EQ(end(WayOut::Abandon, {.reason = u"scrapped"_s}, u"staging"_s), isAgreedTo);
}

} // namespace
} // namespace slipway::workflow
