// SPDX-License-Identifier: Apache-2.0
// Hosts that fail while somebody is there to say what becomes of them.
#include "tests/deploy/guided_fixture.h"

namespace slipway::tests {
namespace {

TEST_F(GuidedTest, DoesAStepOnceMoreAndNothingBeforeIt)
{
    failures = {{u"web-2 health"_s, 1}};
    ScriptedGuide guide({{.way = Way::Retry}});

    const Result<Report> report = run(&guide);

    ASSERT_TRUE(report);
    EXPECT_EQ(report->state, DeploymentState::Succeeded);
    EXPECT_FALSE(report->cause);
    EXPECT_EQ(fleet.currents(), QStringList(3, u"2.0-b2"_s));
    EXPECT_EQ(runs[u"web-2 health"_s], 2);
    EXPECT_EQ(runs[u"web-2 switch"_s], 1);
    ASSERT_EQ(guide.asked.size(), 1);
    EXPECT_EQ(hostsOf(guide.asked.first()), QStringList(u"web-2"_s));
    EXPECT_EQ(guide.asked.first().others, 2);
    EXPECT_EQ(guide.asked.first().hosts.first().step, u"Ask whether it is healthy"_s);
    EXPECT_TRUE(guide.asked.first().hosts.first().mayGoOn);
    EXPECT_EQ(report->hosts.at(1).failure, QString());
    EXPECT_EQ(fleet.trail.advices, QStringList(u"retry : "_s));
    EXPECT_EQ(fleet.disorder(), QString());
}

TEST_F(GuidedTest, PutsAnExcludedHostBackAndGoesOnWithoutIt)
{
    failures = {{u"web-2 health"_s, always}};
    ScriptedGuide guide({{.way = Way::Exclude, .hosts = {u"web-2"_s}, .reason = u"bad disk"_s}});

    const Result<Report> report = run(&guide);

    ASSERT_TRUE(report);
    EXPECT_EQ(report->state, DeploymentState::PartlyDone);
    EXPECT_EQ(fleet.currents(), QStringList({u"2.0-b2"_s, u"1.0-b1"_s, u"2.0-b2"_s}));
    EXPECT_EQ(report->hosts.at(1).state, HostState::Restored);
    EXPECT_TRUE(report->hosts.at(1).failure.startsWith(u"excluded: bad disk; "));
    EXPECT_EQ(fleet.trail.advices, QStringList(u"exclude web-2: bad disk"_s));
    EXPECT_EQ(fleet.disorder(), QString());
}

TEST_F(GuidedTest, KeepsAReleaseThatAPersonLetsPass)
{
    failures = {{u"web-2 health"_s, always}};
    ScriptedGuide guide({{.way = Way::GoOn, .reason = u"the check is wrong"_s}});

    const Result<Report> report = run(&guide);

    ASSERT_TRUE(report);
    EXPECT_EQ(report->state, DeploymentState::Succeeded);
    EXPECT_EQ(fleet.currents(), QStringList(3, u"2.0-b2"_s));
    EXPECT_TRUE(report->hosts.at(1).failure.startsWith(
        u"kept although \"Ask whether it is healthy\" failed (the check is wrong)"));
    ASSERT_EQ(report->notes.size(), 1);
    for (const model::HostOutcome &change : fleet.trail.changes)
        EXPECT_FALSE(change.host == u"web-2" && change.state == HostState::Healthy);
    EXPECT_EQ(fleet.disorder(), QString());
}

TEST_F(GuidedTest, LetsNothingPassThatTheReleaseNeeds)
{
    failures = {{u"web-2 seal"_s, 1}};
    ScriptedGuide guide({{.way = Way::GoOn, .reason = u"no matter"_s}, {.way = Way::Retry}});

    const Result<Report> report = run(&guide);

    ASSERT_TRUE(report);
    EXPECT_EQ(report->state, DeploymentState::Succeeded);
    ASSERT_EQ(guide.asked.size(), 2);
    EXPECT_FALSE(guide.asked.first().hosts.first().mayGoOn);
    EXPECT_EQ(fleet.disorder(), QString());
}

TEST_F(GuidedTest, PutsEverythingBackWhereThatIsTheAdvice)
{
    fleet.target.maxFailed = 2;
    failures = {{u"web-2 health"_s, always}};
    ScriptedGuide guide({{.way = Way::PutBack, .reason = u"enough"_s}});

    const Result<Report> report = run(&guide);

    ASSERT_TRUE(report);
    EXPECT_EQ(report->state, DeploymentState::Reverted);
    EXPECT_EQ(fleet.currents(), QStringList(3, u"1.0-b1"_s));
    EXPECT_EQ(fleet.disorder(), QString());
}

TEST_F(GuidedTest, AsksAgainAboutHostsThatTheAdviceDidNotName)
{
    failures = {{u"web-1 health"_s, 1}, {u"web-3 health"_s, always}};
    fleet.target.maxFailed = 2;
    ScriptedGuide guide({{.way = Way::Retry, .hosts = {u"web-1"_s}}, {.way = Way::Exclude}});

    const Result<Report> report = run(&guide);

    ASSERT_TRUE(report);
    EXPECT_EQ(report->state, DeploymentState::PartlyDone);
    ASSERT_EQ(guide.asked.size(), 2);
    EXPECT_EQ(hostsOf(guide.asked.at(0)), QStringList({u"web-1"_s, u"web-3"_s}));
    EXPECT_EQ(hostsOf(guide.asked.at(1)), QStringList(u"web-3"_s));
    EXPECT_EQ(fleet.currents(), QStringList({u"2.0-b2"_s, u"2.0-b2"_s, u"1.0-b1"_s}));
    EXPECT_EQ(fleet.disorder(), QString());
}

TEST_F(GuidedTest, TakesUpHostsThatWaitedForTheAnswer)
{
    fleet.pace.lanes = 1;
    failures = {{u"web-1 switch"_s, always}};
    ScriptedGuide guide({{.way = Way::Exclude}});
    guide.onAsked = [this] {
        EXPECT_EQ(runs[u"web-2 switch"_s], 0);
        EXPECT_EQ(runs[u"web-3 switch"_s], 0);
    };

    const Result<Report> report = run(&guide);

    ASSERT_TRUE(report);
    EXPECT_EQ(report->state, DeploymentState::PartlyDone);
    EXPECT_EQ(guide.asked.size(), 1);
    EXPECT_EQ(fleet.currents(), QStringList({u"1.0-b1"_s, u"2.0-b2"_s, u"2.0-b2"_s}));
    EXPECT_EQ(fleet.disorder(), QString());
}

TEST_F(GuidedTest, GoesBackWhenEveryHostIsExcluded)
{
    failures = {{u"web-1 health"_s, always}, {u"web-2 health"_s, always}, {u"web-3 health"_s, always}};
    fleet.target.maxFailed = 3;
    ScriptedGuide guide({{.way = Way::Exclude}});

    const Result<Report> report = run(&guide);

    ASSERT_TRUE(report);
    EXPECT_EQ(report->state, DeploymentState::Reverted);
    EXPECT_EQ(fleet.currents(), QStringList(3, u"1.0-b1"_s));
    EXPECT_EQ(fleet.disorder(), QString());
}

TEST_F(GuidedTest, StopsWhereItStandsAndRemembersWhatWasDecided)
{
    fleet.target.batches = {u"1"_s, u"1"_s, u"100%"_s};
    failures = {{u"web-1 health"_s, always}, {u"web-2 health"_s, 1}};
    ScriptedGuide guide({{.way = Way::Exclude, .hosts = {u"web-1"_s}}, {.way = Way::Stop}});

    const Result<Report> report = run(&guide);

    ASSERT_TRUE(report);
    EXPECT_EQ(report->state, DeploymentState::Interrupted);
    EXPECT_TRUE(report->cause && report->cause->isCancelled());
    EXPECT_EQ(fleet.currents(), QStringList({u"1.0-b1"_s, u"2.0-b2"_s, u"1.0-b1"_s}));
    // Nobody is asked any more, no host may fail, and an excluded one is none that failed.
    fleet.steering.guide = nullptr;
    const Result<Report> resumed = fleet.resume(plan, u"d2"_s);
    ASSERT_TRUE(resumed);
    EXPECT_EQ(resumed->state, DeploymentState::PartlyDone);
    EXPECT_EQ(fleet.currents(), QStringList({u"1.0-b1"_s, u"2.0-b2"_s, u"2.0-b2"_s}));
    EXPECT_EQ(fleet.disorder(), QString());
}

TEST_F(GuidedTest, AStopEndsTheQuestion)
{
    failures = {{u"web-2 health"_s, always}};
    std::stop_source stop;
    ScriptedGuide guide({});
    guide.onAsked = [&] { stop.request_stop(); };
    plan = *fleet.plan(fleet.release(u"2.0"_s, 2));
    fleet.steering.guide = &guide;

    const Result<Report> report = fleet.run(plan, u"d2"_s, stop.get_token());

    ASSERT_TRUE(report);
    EXPECT_EQ(report->state, DeploymentState::Interrupted);
    const Result<Report> reverted = fleet.revert(plan, u"d2"_s);
    ASSERT_TRUE(reverted);
    EXPECT_EQ(reverted->state, DeploymentState::Reverted);
    EXPECT_EQ(fleet.disorder(), QString());
}

TEST_F(GuidedTest, ContinuesWithoutAHostThatSomebodyTookOut)
{
    fleet.target.batches = {u"2"_s, u"100%"_s};
    failures = {{u"web-2 health"_s, always}};
    ScriptedGuide guide({{.way = Way::Stop}});
    ASSERT_EQ(run(&guide)->state, DeploymentState::Interrupted);

    fleet.steering = {.excluded = {u"web-2"_s}};
    const Result<Report> resumed = fleet.resume(plan, u"d2"_s);

    ASSERT_TRUE(resumed);
    EXPECT_EQ(resumed->state, DeploymentState::PartlyDone);
    EXPECT_EQ(fleet.currents(), QStringList({u"2.0-b2"_s, u"1.0-b1"_s, u"2.0-b2"_s}));
    EXPECT_EQ(resumed->hosts.at(1).failure, u"excluded"_s);
    EXPECT_EQ(fleet.disorder(), QString());
}

TEST_F(GuidedTest, FollowsNoAdviceThatCannotBeRecorded)
{
    failures = {{u"web-2 health"_s, always}};
    ScriptedGuide guide({{.way = Way::Exclude}});
    guide.onAsked = [this] { fleet.trail.broken = true; };

    const Result<Report> report = run(&guide);

    ASSERT_TRUE(report);
    EXPECT_EQ(report->state, DeploymentState::Interrupted);
    EXPECT_EQ(fleet.current(u"web-2"_s), u"2.0-b2"_s);
}

} // namespace
} // namespace slipway::tests
