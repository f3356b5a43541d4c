// SPDX-License-Identifier: Apache-2.0
// Hosts that go back while others go on, when engines end on the way.
#include "tests/deploy/guided_fixture.h"

namespace slipway::tests {
namespace {

using DepartureTest = GuidedTest;

/// Wherever the engine stops after a host was excluded, whoever resumes brings that host back to the end.
TEST_F(DepartureTest, AnExcludedHostGoesBackToTheEndAlsoByTheNextEngine)
{
    for (const QString &step : {u"undo:switch"_s, u"unlock"_s}) {
        Fleet other;
        ASSERT_EQ(other.deploy(other.release(u"1.0"_s, 1), u"d1"_s), u"succeeded"_s);
        std::stop_source stop;
        other.links.fault = [&](const QString &host, const QString &now, int) {
            if (host == u"web-2" && now == step)
                stop.request_stop();
            return host == u"web-2" && now == u"health" ? Fault::BadExit : Fault::None;
        };
        ScriptedGuide guide({{.way = Way::Exclude}});
        other.steering.guide = &guide;
        const Result<Plan> next = other.plan(other.release(u"2.0"_s, 2));
        ASSERT_TRUE(next);
        ASSERT_EQ(other.run(*next, u"d2"_s, stop.get_token())->state, DeploymentState::Interrupted)
            << qPrintable(step);

        other.links.fault = {};
        other.steering = {};
        const Result<Report> resumed = other.resume(*next, u"d2"_s);

        ASSERT_TRUE(resumed);
        EXPECT_EQ(resumed->state, DeploymentState::PartlyDone) << qPrintable(step);
        EXPECT_EQ(other.currents(), QStringList({u"2.0-b2"_s, u"1.0-b1"_s, u"2.0-b2"_s})) << qPrintable(step);
        EXPECT_EQ(other.disorder(), QString()) << qPrintable(step);
    }
}

TEST_F(DepartureTest, AHostThatCannotBePutBackStaysHeldUntilItIs)
{
    failures = {{u"web-2 health"_s, always}, {u"web-2 undo:switch"_s, 1}};
    ScriptedGuide guide({{.way = Way::Exclude}});

    const Result<Report> report = run(&guide);

    ASSERT_TRUE(report);
    EXPECT_EQ(report->state, DeploymentState::PartlyDone);
    EXPECT_EQ(report->hosts.at(1).state, HostState::RestoreFailed);
    EXPECT_TRUE(fleet.isLocked(u"web-2"_s));
    const Result<Report> again = fleet.revert(plan, u"d2"_s);
    ASSERT_TRUE(again) << qPrintable(again.error().story());
    EXPECT_EQ(again->state, DeploymentState::PartlyDone);
    EXPECT_EQ(again->hosts.at(1).state, HostState::Restored);
    EXPECT_EQ(fleet.currents(), QStringList({u"2.0-b2"_s, u"1.0-b1"_s, u"2.0-b2"_s}));
    EXPECT_EQ(fleet.disorder(), QString());
}

TEST_F(DepartureTest, PutsBackAgainWhatCouldNotBePutBack)
{
    failures = {{u"web-2 health"_s, always}, {u"web-2 undo:switch"_s, 1}};

    ASSERT_EQ(run(nullptr)->state, DeploymentState::RevertFailed);
    EXPECT_EQ(fleet.current(u"web-2"_s), u"2.0-b2"_s);
    const Result<Report> again = fleet.revert(plan, u"d2"_s);

    ASSERT_TRUE(again);
    EXPECT_EQ(again->state, DeploymentState::Reverted);
    EXPECT_EQ(fleet.currents(), QStringList(3, u"1.0-b1"_s));
    EXPECT_EQ(fleet.disorder(), QString());
}

TEST_F(DepartureTest, ExcludesNoHostWhereEverythingGoesBack)
{
    failures = {{u"web-2 health"_s, always}};
    std::stop_source stop;
    ScriptedGuide guide({{.way = Way::PutBack}});
    plan = *fleet.plan(fleet.release(u"2.0"_s, 2));
    fleet.steering.guide = &guide;
    const auto faults = fleet.links.fault;
    fleet.links.fault = [&](const QString &host, const QString &step, int attempt) {
        if (step == u"undo:switch")
            stop.request_stop();
        return faults(host, step, attempt);
    };
    ASSERT_EQ(fleet.run(plan, u"d2"_s, stop.get_token())->state, DeploymentState::Interrupted);

    fleet.links.fault = {};
    fleet.steering = {.excluded = {u"web-1"_s}};
    const Result<Report> refused = fleet.resume(plan, u"d2"_s);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().name(), u"deploy.cannot-exclude"_s);

    fleet.steering = {};
    const Result<Report> resumed = fleet.resume(plan, u"d2"_s);
    ASSERT_TRUE(resumed);
    EXPECT_EQ(resumed->state, DeploymentState::Reverted);
    EXPECT_EQ(fleet.disorder(), QString());
}

TEST_F(DepartureTest, RemembersThatAPersonWantedEverythingBack)
{
    failures = {{u"web-2 health"_s, always}};
    ScriptedGuide guide({{.way = Way::PutBack, .reason = u"enough"_s}});
    // The answer is in the journal; the engine ends before it turns.
    guide.onAsked = [this] { fleet.trail.broken = true; };
    ASSERT_EQ(run(&guide)->state, DeploymentState::Interrupted);

    fleet.trail.broken = false;
    fleet.links.fault = {};
    fleet.steering = {.excluded = {u"web-1"_s}};
    EXPECT_EQ(fleet.resume(plan, u"d2"_s).error().name(), u"deploy.cannot-exclude"_s);
    fleet.steering = {};
    const Result<Report> resumed = fleet.resume(plan, u"d2"_s);

    ASSERT_TRUE(resumed);
    EXPECT_EQ(resumed->state, DeploymentState::Reverted);
    EXPECT_EQ(fleet.currents(), QStringList(3, u"1.0-b1"_s));
    EXPECT_EQ(fleet.disorder(), QString());
}

TEST_F(DepartureTest, KnowsWhatRunsWhereAfterAResumeThatWasStoppedAtOnce)
{
    failures = {{u"web-2 health"_s, always}};
    ScriptedGuide guide({{.way = Way::Stop}});
    ASSERT_EQ(run(&guide)->state, DeploymentState::Interrupted);
    std::stop_source stop;
    fleet.steering = {};
    fleet.links.fault = [&](const QString &, const QString &step, int) {
        if (step == u"seal")
            stop.request_stop();
        return Fault::None;
    };

    FileJournal journal(fleet.journalPath(u"d2"_s));
    task::Progress progress;
    const Result<Report> resumed
        = Engine(fleet.crew(journal), {fleet.database, u"d2"_s, u"anna"_s, u"laptop"_s}, fleet.pace)
              .resume(plan, stop.get_token(), progress);

    ASSERT_TRUE(resumed);
    EXPECT_EQ(resumed->state, DeploymentState::Interrupted);
    for (const model::HostOutcome &host : resumed->hosts)
        EXPECT_EQ(host.current, fleet.current(host.host)) << qPrintable(host.host);
}

} // namespace
} // namespace slipway::tests
