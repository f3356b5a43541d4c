// SPDX-License-Identifier: Apache-2.0
#include "workflow/engine_mark.h"

#include "tests/workflow/workflow_fixture.h"
#include "workflow/run_deployment.h"

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
        const auto mark = EngineMark::take(*m_workshop, deployment.id);
        ASSERT_TRUE(mark) << qPrintable(mark.error().story());
        EXPECT_EQ(standingOf(*m_workshop, deployment), EngineStanding::AtWork);
        EXPECT_EQ(stateNow(*m_workshop, deployment), DeploymentState::Running);
    }
    EXPECT_EQ(standingOf(*m_workshop, deployment), EngineStanding::Gone);
    EXPECT_EQ(stateNow(*m_workshop, deployment), DeploymentState::Interrupted);
}

TEST_F(EngineMarkTest, StandsForOneDeploymentOnly)
{
    const auto deployment = running();
    const auto mark = EngineMark::take(*m_workshop, Id<model::Deployment>{deployment.id.value + 1});

    ASSERT_TRUE(mark) << qPrintable(mark.error().story());
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
    const auto mark = EngineMark::take(*m_workshop, deployment.id);

    ASSERT_TRUE(mark) << qPrintable(mark.error().story());
    EXPECT_EQ(stateNow(*m_workshop, deployment), DeploymentState::Running);
    deployment.state = DeploymentState::Succeeded;
    EXPECT_EQ(stateNow(*m_workshop, deployment), DeploymentState::Succeeded);
}

TEST_F(EngineMarkTest, ACellsHistorySaysTheSameAsTheCell)
{
    const auto deployment = deployed(release(u"1.0"_s, 1), u"staging"_s, DeploymentState::Interrupted);
    const store::PastDeployment before{.id = {deployment.id.value - 1}, .state = DeploymentState::Succeeded};
    QList<store::MatrixCell> cells{
        {.latest = store::MatrixDeployment{.id = deployment.id, .state = DeploymentState::Running},
            .history = {before, {.id = deployment.id, .state = DeploymentState::Running}}}};

    ASSERT_TRUE(correctStates(*m_workshop, cells));

    EXPECT_EQ(cells[0].latest->state, DeploymentState::Interrupted);
    EXPECT_EQ(cells[0].history[0], before);
    EXPECT_EQ(cells[0].history[1].state, DeploymentState::Interrupted);
}

TEST_F(EngineMarkTest, KeepsASecondEngineAway)
{
    const auto deployment = running();
    {
        const auto mark = EngineMark::take(*m_workshop, deployment.id);
        ASSERT_TRUE(mark) << qPrintable(mark.error().story());

        const auto second = EngineMark::take(*m_workshop, deployment.id);
        ASSERT_FALSE(second);
        EXPECT_EQ(second.error().name(), u"deployment.being-run"_s);
        task::Progress progress;
        const auto ended = endDeployment(*m_workshop, deployment.id, WayOut::Abandon,
            {.reason = u"it hangs"_s}, std::stop_token(), progress);
        ASSERT_FALSE(ended);
        EXPECT_EQ(ended.error().name(), u"deployment.being-run"_s);
    }
    EXPECT_TRUE(EngineMark::take(*m_workshop, deployment.id));
}

} // namespace
} // namespace slipway::workflow
