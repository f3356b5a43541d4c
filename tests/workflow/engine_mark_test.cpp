// SPDX-License-Identifier: Apache-2.0
#include "workflow/engine_mark.h"

#include "tests/workflow/workflow_fixture.h"

namespace slipway::workflow {
namespace {

using namespace Qt::StringLiterals;
using model::DeploymentState;

class EngineMarkTest : public WorkflowTest {
protected:
    /// One that was recorded as running a minute ago.
    model::Deployment running(const QString &person = u"Ada"_s)
    {
        auto deployment = deployed(release(u"1.0"_s, 1), u"staging"_s, DeploymentState::Running);
        deployment.started = m_clock.now().addSecs(-60);
        deployment.person = person;
        return deployment;
    }
};

TEST_F(EngineMarkTest, TellsAnEngineAtWorkFromOneThatIsGone)
{
    const auto deployment = running();
    EXPECT_EQ(standingOf(*m_workshop, deployment), EngineStanding::Gone);
    {
        const EngineMark mark(*m_workshop, deployment.id);
        EXPECT_EQ(standingOf(*m_workshop, deployment), EngineStanding::AtWork);
        EXPECT_EQ(stateNow(*m_workshop, deployment), DeploymentState::Running);
    }
    EXPECT_EQ(standingOf(*m_workshop, deployment), EngineStanding::Gone);
    EXPECT_EQ(stateNow(*m_workshop, deployment), DeploymentState::Interrupted);
}

TEST_F(EngineMarkTest, StandsForOneDeploymentOnly)
{
    const auto deployment = running();
    const EngineMark mark(*m_workshop, Id<model::Deployment>{deployment.id.value + 1});

    EXPECT_EQ(standingOf(*m_workshop, deployment), EngineStanding::Gone);
}

TEST_F(EngineMarkTest, DoesNotJudgeWhatSomebodyElseRuns)
{
    const auto deployment = running(u"Bo"_s);

    EXPECT_EQ(standingOf(*m_workshop, deployment), EngineStanding::Elsewhere);
    EXPECT_EQ(stateNow(*m_workshop, deployment), DeploymentState::Running);
}

TEST_F(EngineMarkTest, ShowsAsRunningWhatIsBeingEnded)
{
    auto deployment = running();
    deployment.state = DeploymentState::Interrupted;
    const EngineMark mark(*m_workshop, deployment.id);

    EXPECT_EQ(stateNow(*m_workshop, deployment), DeploymentState::Running);
    deployment.state = DeploymentState::Succeeded;
    EXPECT_EQ(stateNow(*m_workshop, deployment), DeploymentState::Succeeded);
}

} // namespace
} // namespace slipway::workflow
