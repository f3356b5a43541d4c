// SPDX-License-Identifier: Apache-2.0
#include "store/placement_repository.h"
#include "tests/workflow/workflow_fixture.h"
#include "workflow/gates.h"

namespace slipway::workflow {
namespace {

using namespace Qt::StringLiterals;
using model::DeploymentState;

class GatesTest : public WorkflowTest {
protected:
    Result<> enter(const model::Release &release, const QString &environment)
    {
        const auto all = current();
        return checkGates(*m_workshop, release, *model::findEnvironment(all, environment),
            *model::findTarget(all, u"shop"_s, environment));
    }
    void seen(const model::Release &release, const QString &index, bool verified)
    {
        const model::Placement placement{.release = release.id,
            .kind = model::DestinationKind::Index,
            .destination = index,
            .sha256 = release.artifact.digests.sha256,
            .verified = verified,
            .at = m_clock.now()};
        ASSERT_TRUE(m_database->write([&](store::Transaction &transaction) {
            return store::PlacementRepository(transaction).add(placement);
        }));
    }
};

TEST_F(GatesTest, LetAnyReleaseIntoAnEnvironmentThatAsksForNothing)
{
    EXPECT_EQ(nameOf(enter(release(u"1.0"_s, 1), u"staging"_s)), "none");
}

TEST_F(GatesTest, RefuseWhatWasNotHealthyInTheEnvironmentBefore)
{
    const auto outcome = enter(release(u"1.0"_s, 1), u"production"_s);

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code(), Errc::Refused);
    EXPECT_EQ(nameOf(outcome), "gate.environment");
    EXPECT_TRUE(outcome.error().hint().contains(u"slipwayctl deploy shop 1.0 staging"));
}

TEST_F(GatesTest, AreNotImpressedByADeploymentThatFailedOrIsStillOpen)
{
    const auto made = release(u"1.0"_s, 1);
    for (const auto state : {DeploymentState::Reverted, DeploymentState::PartlyDone,
             DeploymentState::RevertFailed, DeploymentState::Abandoned, DeploymentState::Running}) {
        deployed(made, u"staging"_s, state);
        EXPECT_EQ(nameOf(enter(made, u"production"_s)), "gate.environment");
    }
}

TEST_F(GatesTest, RefuseBytesThatTheTargetsIndexHasNotSeen)
{
    const auto made = release(u"1.0"_s, 1);
    deployed(made, u"staging"_s, DeploymentState::Succeeded);
    EXPECT_EQ(nameOf(enter(made, u"production"_s)), "gate.index");

    seen(made, u"pypi"_s, true);
    seen(made, u"testpypi"_s, false);
    EXPECT_EQ(nameOf(enter(made, u"production"_s)), "gate.index");

    seen(made, u"testpypi"_s, true);
    EXPECT_EQ(nameOf(enter(made, u"production"_s)), "none");
}

TEST_F(GatesTest, CountTheSameBytesWhicheverBuildMadeThem)
{
    const auto first = release(u"1.0"_s, 1, u'a');
    const auto same = release(u"1.0"_s, 2, u'a');
    const auto other = release(u"1.0"_s, 3, u'b');
    deployed(first, u"staging"_s, DeploymentState::Succeeded);
    seen(first, u"testpypi"_s, true);

    EXPECT_EQ(nameOf(enter(same, u"production"_s)), "none");
    EXPECT_EQ(nameOf(enter(other, u"production"_s)), "gate.environment");
}

} // namespace
} // namespace slipway::workflow
