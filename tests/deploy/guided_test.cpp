// SPDX-License-Identifier: Apache-2.0
// Hosts that fail while somebody is there to say what becomes of them.
#include "tests/deploy/fleet.h"

#include <gtest/gtest.h>

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;
using namespace deploy;
using model::DeploymentState;
using model::HostState;
using Way = Advice::Way;

/// Gives one advice after the other, and remembers what it was asked.
class ScriptedGuide final : public Guide {
public:
    explicit ScriptedGuide(QList<Advice> advices) : m_advices(std::move(advices)) { }

    Advice advise(const Trouble &trouble, std::stop_token) override
    {
        asked.append(trouble);
        if (onAsked)
            onAsked();
        return m_advices.isEmpty() ? Advice{.way = Way::Stop} : m_advices.takeFirst();
    }

    QList<Trouble> asked;
    std::function<void()> onAsked;

private:
    QList<Advice> m_advices;
};

/// Release 1.0 runs on all hosts, and 2.0 is planned; a step fails where it is told to.
class GuidedTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_EQ(fleet.deploy(fleet.release(u"1.0"_s, 1), u"d1"_s), u"succeeded"_s);
        fleet.trail.changes.clear();
        fleet.links.fault = [this](const QString &host, const QString &step, int) {
            const QString place = host + u' ' + step;
            runs[place] += 1;
            return runs[place] <= failures.value(place) ? Fault::BadExit : Fault::None;
        };
    }

    Result<Report> run(Guide *guide)
    {
        plan = *fleet.plan(fleet.release(u"2.0"_s, 2));
        fleet.steering.guide = guide;
        return fleet.run(plan, u"d2"_s);
    }

    QStringList hostsOf(const Trouble &trouble)
    {
        QStringList names;
        for (const TroubledHost &host : trouble.hosts)
            names.append(host.host);
        return names;
    }

    static constexpr int always = 1'000;
    Fleet fleet;
    Plan plan;
    QMap<QString, int> failures; ///< "web-2 health" -> how many times it fails
    QMap<QString, int> runs;
};

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

/// Wherever the engine stops after a host was excluded, whoever resumes brings that host back to the end.
TEST_F(GuidedTest, AnExcludedHostGoesBackToTheEndAlsoByTheNextEngine)
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

TEST_F(GuidedTest, AHostThatCannotBePutBackStaysHeldUntilItIs)
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

TEST_F(GuidedTest, PutsBackAgainWhatCouldNotBePutBack)
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

TEST_F(GuidedTest, ExcludesNoHostWhereEverythingGoesBack)
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

TEST_F(GuidedTest, RemembersThatAPersonWantedEverythingBack)
{
    failures = {{u"web-2 health"_s, always}};
    ScriptedGuide guide({{.way = Way::PutBack, .reason = u"enough"_s}});
    // The answer is in the journal; the engine ends before it turns.
    guide.onAsked = [this] { fleet.trail.broken = true; };
    ASSERT_EQ(run(&guide)->state, DeploymentState::Interrupted);

    fleet.trail.broken = false;
    fleet.links.fault = {};
    fleet.steering = {};
    const Result<Report> resumed = fleet.resume(plan, u"d2"_s);

    ASSERT_TRUE(resumed);
    EXPECT_EQ(resumed->state, DeploymentState::Reverted);
    EXPECT_EQ(fleet.currents(), QStringList(3, u"1.0-b1"_s));
    EXPECT_EQ(fleet.disorder(), QString());
}

TEST_F(GuidedTest, KnowsWhatRunsWhereAfterAResumeThatWasStoppedAtOnce)
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
