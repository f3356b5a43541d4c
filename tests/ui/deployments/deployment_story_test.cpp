// SPDX-License-Identifier: Apache-2.0
// What is told of a deployment from its plan and its journal.
#include "ui/deployments/deployment_story.h"

#include "tests/ui/deployments/scripted_deployments.h"

#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;
using model::DeploymentState;
using model::HostState;
using model::StepState;
using State = Stage::State;

class DeploymentStoryTest : public testing::Test {
protected:
    void read() { story.take(deployment.since(story.mark())); }
    void doAll(const QStringList &steps)
    {
        for (int host = 1; host <= 3; ++host)
            deployment.perform(ScriptedDeployment::hostName(host), steps);
    }
    [[nodiscard]] QList<State> states() const
    {
        QList<State> all;
        for (const Stage &stage : story.stages())
            all.append(stage.state);
        return all;
    }
    static QString web(int number) { return ScriptedDeployment::hostName(number); }

    ScriptedDeployment deployment{3};
    DeploymentStory story{deployment.opened()};
};

TEST_F(DeploymentStoryTest, CountsEveryStepOfEveryHost)
{
    EXPECT_EQ(story.tally().all, 3 * 8);
    EXPECT_EQ(story.tally().done, 0);

    doAll({u"lock"_s, u"send"_s});
    deployment.begin(web(1), u"stage"_s);
    read();

    EXPECT_EQ(story.tally().done, 6);
    EXPECT_EQ(story.tally().all, 24);
    const HostStory *first = story.host(web(1));
    ASSERT_GE(first->open, 0);
    EXPECT_EQ(story.runs()[first->open].title, u"Make the virtual environment"_s);
}

TEST_F(DeploymentStoryTest, ReadsEachEntryOnceAndItsOutcomeLater)
{
    deployment.begin(web(1), u"lock"_s);
    read();
    EXPECT_EQ(story.mark().open.size(), 1);
    EXPECT_EQ(story.runs().size(), 1);

    deployment.conclude(web(1), StepState::Succeeded, {}, {u"one"_s, u"two"_s});
    deployment.begin(web(2), u"lock"_s);
    const QList<int> changed = story.take(deployment.since(story.mark()));

    EXPECT_EQ(changed, QList<int>({0, 1}));
    EXPECT_EQ(story.runs().size(), 2);
    EXPECT_EQ(story.runs()[0].output, QStringList({u"one"_s, u"two"_s}));
    EXPECT_EQ(story.mark().open.size(), 1);
    EXPECT_TRUE(story.take(deployment.since(story.mark())).isEmpty());
}

TEST_F(DeploymentStoryTest, DoesAStepOnceHoweverOftenItIsTried)
{
    deployment.begin(web(1), u"lock"_s);
    deployment.conclude(web(1), StepState::Unknown, u"the answer was lost"_s);
    deployment.perform(web(1), {u"lock"_s, u"lock"_s});
    read();

    EXPECT_EQ(story.tally().done, 1);
    EXPECT_EQ(story.runs().last().attempt, 3);
}

TEST_F(DeploymentStoryTest, TellsPhasesAndBatchesFromEachOther)
{
    doAll({u"lock"_s, u"send"_s, u"stage"_s, u"seal"_s});
    deployment.perform(web(1), {u"switch"_s, u"health"_s});
    deployment.perform(web(2), {u"switch"_s});
    read();

    const auto stages = story.stages();
    ASSERT_EQ(stages.size(), 6);
    EXPECT_EQ(stages[2].batch, 1);
    EXPECT_EQ(stages[2].hosts, QStringList{web(1)});
    EXPECT_EQ(stages[3].hosts, QStringList({web(2), web(3)}));
    EXPECT_EQ(states().mid(0, 5),
        QList<State>({State::Done, State::Done, State::Done, State::Running, State::Waiting}));
}

TEST_F(DeploymentStoryTest, CountsTheWayBackInsteadOfWhatWillNotCome)
{
    doAll({u"lock"_s, u"send"_s, u"stage"_s, u"seal"_s});
    deployment.perform(web(1), {u"switch"_s});
    deployment.begin(web(1), u"health"_s);
    deployment.conclude(web(1), StepState::Failed, u"503"_s);
    deployment.setHost({.host = web(1), .state = HostState::Failed, .failure = u"503"_s});
    deployment.decide(u"turn-back"_s);
    read();
    // 13 steps forward; one host to switch back, three leases to give up.
    EXPECT_EQ(story.tally().done, 13);
    EXPECT_EQ(story.tally().all, 13 + 1 + 3);
    EXPECT_TRUE(story.isGoingBack());
    EXPECT_EQ(states().constLast(), State::Running);

    deployment.perform(web(1), {u"undo:switch"_s});
    for (int host = 1; host <= 3; ++host)
        deployment.perform(web(host), {u"unlock"_s});
    deployment.setHost({.host = web(1), .state = HostState::Restored, .failure = u"503"_s});
    deployment.setState(DeploymentState::Reverted, EngineAt::Nowhere);
    read();

    EXPECT_EQ(story.tally().done, story.tally().all);
    EXPECT_EQ(story.stages().constLast().title, u"Put back"_s);
    EXPECT_EQ(states().constLast(), State::Done);
    EXPECT_EQ(states().at(2), State::Failed);
    EXPECT_EQ(states().at(4), State::NotReached);
}

TEST_F(DeploymentStoryTest, LeavesOutAHostThatGaveUpWhileTheOthersGoOn)
{
    doAll({u"lock"_s});
    deployment.begin(web(2), u"send"_s);
    deployment.conclude(web(2), StepState::Failed, u"disk full"_s);
    deployment.setHost({.host = web(2), .state = HostState::Failed, .failure = u"disk full"_s});
    deployment.decide(u"give-up"_s, web(2), u"disk full"_s);
    deployment.perform(web(2), {u"unlock"_s});
    for (const int host : {1, 3})
        deployment.perform(web(host), ScriptedDeployment::forward().mid(1));
    deployment.setState(DeploymentState::PartlyDone, EngineAt::Nowhere);
    read();

    EXPECT_EQ(story.tally().done, story.tally().all);
    EXPECT_EQ(story.tally().all, 8 + 8 + 2);
    EXPECT_EQ(story.stages().at(0).failed, 1);
    EXPECT_EQ(story.stages().at(1).hosts, QStringList({web(1), web(3)}));
}

TEST_F(DeploymentStoryTest, LivesWithoutAPlan)
{
    auto opened = deployment.opened();
    opened.plan.reset();
    DeploymentStory bare(opened);
    deployment.perform(web(1), {u"lock"_s});
    bare.take(deployment.since(bare.mark()));

    EXPECT_EQ(bare.tally().all, 0);
    EXPECT_TRUE(bare.stages().isEmpty());
    EXPECT_EQ(bare.runs().size(), 1);
    EXPECT_EQ(bare.runs()[0].title, u"lock"_s);
    EXPECT_EQ(bare.hosts().size(), 3);
}

} // namespace
} // namespace slipway::ui
