// SPDX-License-Identifier: Apache-2.0
#include "tests/deploy/fleet.h"

#include <QProcess>
#include <gtest/gtest.h>
#include <thread>

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;
using namespace deploy;
using model::DeploymentState;

/// Stops a deployment in the middle: its lease stays.
void interrupt(Fleet &fleet, const Plan &plan, const QString &id, const QString &step)
{
    std::stop_source stop;
    fleet.links.fault = [&](const QString &, const QString &now, int) {
        if (now == step)
            stop.request_stop();
        return Fault::None;
    };
    EXPECT_EQ(fleet.run(plan, id, stop.get_token())->state, DeploymentState::Interrupted);
    fleet.links.fault = {};
}

TEST(LeaseTest, RefusesARootThatSomebodyElseHoldsAndNamesThem)
{
    Fleet fleet(1);
    const Result<Plan> early = fleet.plan(fleet.release(u"2.0"_s, 2));
    interrupt(fleet, *fleet.plan(fleet.release(u"1.0"_s, 1)), u"d1"_s, u"seal"_s);
    fleet.database = u"database-2"_s;

    const Result<Plan> plan = fleet.plan(fleet.release(u"2.0"_s, 2));
    const Result<Report> report = fleet.run(*early, u"d2"_s);

    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().name(), u"deploy.locked"_s);
    EXPECT_TRUE(plan.error().story().contains(u"anna at laptop, deployment d1"_s))
        << plan.error().story().toStdString();
    ASSERT_TRUE(report);
    EXPECT_EQ(report->cause->name(), u"deploy.locked"_s);
    EXPECT_EQ(report->state, DeploymentState::Reverted);
    EXPECT_TRUE(fleet.content(u"web-1"_s, u".slipway/owner"_s).contains(u"deployment=d1\n"_s));
}

TEST(LeaseTest, TakesARootOverWithAReasonAndFencesWhoHadIt)
{
    Fleet fleet(1);
    const Result<Plan> stuck = fleet.plan(fleet.release(u"1.0"_s, 1));
    interrupt(fleet, *stuck, u"d1"_s, u"after:switch:1"_s);
    fleet.database = u"database-2"_s;

    const Result<Plan> plan
        = fleet.plan(fleet.release(u"2.0"_s, 2), model::DeploymentKind::Deploy, u"the laptop is lost"_s);
    ASSERT_TRUE(plan);
    EXPECT_TRUE(describe(*plan).join(u'\n').contains(u"! lock"_s));
    ASSERT_EQ(fleet.run(*plan, u"d2"_s)->state, DeploymentState::Succeeded);

    fleet.database = u"database-1"_s;
    const Result<Report> late = fleet.resume(*stuck, u"d1"_s);
    ASSERT_TRUE(late);
    EXPECT_NE(late->state, DeploymentState::Succeeded);
    EXPECT_EQ(late->cause->name(), u"deploy.out-of-date"_s);
    EXPECT_EQ(late->hosts.first().current, u"2.0-b2"_s);
    EXPECT_EQ(fleet.current(u"web-1"_s), u"2.0-b2"_s);
    EXPECT_EQ(fleet.disorder(), QString());
}

TEST(LeaseTest, AnEngineThatWasTakenOverWhileItSleptChangesNothing)
{
    for (const QString &step : {u"stage"_s, u"switch"_s, u"receipt"_s}) {
        Fleet fleet(1);
        const Payload second = fleet.release(u"2.0"_s, 2);
        const Result<Plan> sleeper = fleet.plan(fleet.release(u"1.0"_s, 1));
        LocalLinks otherLinks(fleet.path(u"hosts"_s), fleet.target.root);
        bool done = false;
        fleet.links.fault = [&](const QString &, const QString &now, int) {
            if (now != step || done)
                return Fault::None;
            done = true;
            EXPECT_EQ(fleet.takeOver(otherLinks, second), DeploymentState::Succeeded);
            return Fault::None;
        };

        const Result<Report> report = fleet.run(*sleeper, u"d1"_s);

        ASSERT_TRUE(done);
        ASSERT_TRUE(report);
        EXPECT_EQ(report->cause->name(), u"deploy.fenced"_s) << report->cause->story().toStdString();
        EXPECT_NE(report->state, DeploymentState::Succeeded);
        EXPECT_EQ(fleet.current(u"web-1"_s), u"2.0-b2"_s) << step.toStdString();
        EXPECT_EQ(fleet.disorder(), QString()) << step.toStdString();
    }
}

TEST(LeaseTest, WaitsForTheLastCommandOfAnEngineThatIsGone)
{
    Fleet fleet(1);
    fleet.target.hooks = {{.step = u"stage"_s,
        .run = {u"sh"_s, u"-c"_s,
            u"echo begin >> \"$SLIPWAY_ROOT/log\"; sleep 2; echo end >> \"$SLIPWAY_ROOT/log\""_s}}};
    const Result<Plan> plan = fleet.plan(fleet.release(u"1.0"_s, 1));
    std::stop_source stop;
    {
        std::jthread later([&] {
            for (int i = 0; i < 600 && !fleet.content(u"web-1"_s, u"log"_s).contains(u"begin"_s); ++i)
                std::this_thread::sleep_for(std::chrono::milliseconds(50));
            stop.request_stop();
        });
        ASSERT_EQ(fleet.run(*plan, u"d1"_s, stop.get_token())->state, DeploymentState::Interrupted);
    }
    ASSERT_EQ(fleet.content(u"web-1"_s, u"log"_s), u"begin\n"_s); // it still runs

    const Result<Report> report = fleet.resume(*plan, u"d1"_s);

    EXPECT_EQ(report->state, DeploymentState::Succeeded);
    EXPECT_EQ(fleet.content(u"web-1"_s, u"log"_s), u"begin\nend\nbegin\nend\n"_s);
    EXPECT_EQ(fleet.disorder(), QString());
}

TEST(LeaseTest, GivesUpOnAnOrphanThatNeverEnds)
{
    Fleet fleet(1);
    ASSERT_EQ(fleet.deploy(fleet.release(u"1.0"_s, 1), u"d1"_s), u"succeeded"_s);
    fleet.pace.busyWait = std::chrono::milliseconds(100);
    const Result<Plan> plan = fleet.plan(fleet.release(u"2.0"_s, 2));
    QProcess orphan;
    orphan.start(u"flock"_s, {fleet.folderOf(u"web-1"_s) + u"/.slipway/lock"_s, u"sleep"_s, u"60"_s});
    ASSERT_TRUE(orphan.waitForStarted());
    std::this_thread::sleep_for(std::chrono::milliseconds(500));

    const Result<Report> report = fleet.run(*plan, u"d2"_s);

    EXPECT_EQ(report->cause->name(), u"deploy.busy"_s);
    EXPECT_EQ(fleet.current(u"web-1"_s), u"1.0-b1"_s);
    shell({u"pkill"_s, u"-P"_s, QString::number(orphan.processId())});
    orphan.waitForFinished();
}

TEST(LeaseTest, TwoDatabasesNeverDeployToOneRootAtOnce)
{
    Fleet fleet(1);
    fleet.target.hooks = {{.step = u"switch"_s,
        .run = {u"sh"_s, u"-c"_s,
            u"echo begin $SLIPWAY_VERSION >> \"$SLIPWAY_ROOT/log\"; sleep 0.2; echo end $SLIPWAY_VERSION >> \"$SLIPWAY_ROOT/log\""_s}}};
    int succeeded = 0;
    for (int round = 0; round < 3; ++round) {
        const Result<Plan> one = fleet.plan(fleet.release(u"1.%1"_s.arg(round), 10 + round));
        const Result<Plan> two = fleet.plan(fleet.release(u"2.%1"_s.arg(round), 20 + round));
        ASSERT_TRUE(one && two);
        const auto compete = [&](const Plan &plan, const QString &database, Result<Report> &report) {
            FileJournal journal(fleet.journalPath(database + QString::number(round)));
            task::Progress progress;
            report = Engine(
                fleet.crew(journal), {database, u"d%1"_s.arg(round), u"anna"_s, database}, fleet.pace)
                         .run(plan, {}, progress);
        };
        Result<Report> first = fail(Errc::Internal, u"not run"_s);
        Result<Report> second = first;
        {
            std::jthread a([&] { compete(*one, u"database-1"_s, first); });
            std::jthread b([&] { compete(*two, u"database-2"_s, second); });
        }
        ASSERT_TRUE(first && second);
        const bool firstWon = first->state == DeploymentState::Succeeded;
        const bool secondWon = second->state == DeploymentState::Succeeded;
        EXPECT_TRUE(firstWon != secondWon);
        succeeded += firstWon + secondWon;
        EXPECT_EQ(fleet.current(u"web-1"_s), firstWon ? one->folder : two->folder);
        EXPECT_EQ(fleet.disorder(), QString());
    }
    EXPECT_EQ(succeeded, 3);
    const QStringList log = fleet.content(u"web-1"_s, u"log"_s).split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < log.size(); ++i)
        EXPECT_TRUE(log.at(i).startsWith(i % 2 == 0 ? u"begin"_s : u"end"_s));
}

TEST(LeaseTest, NoticesAnEpochThatWentBack)
{
    Fleet fleet(1);
    const Result<Plan> plan = fleet.plan(fleet.release(u"1.0"_s, 1));
    interrupt(fleet, *plan, u"d1"_s, u"seal"_s);
    shell({u"sh"_s, u"-c"_s, u"echo 0 > epoch"_s}, fleet.folderOf(u"web-1"_s) + u"/.slipway"_s);

    const Result<Report> report = fleet.resume(*plan, u"d1"_s);

    EXPECT_EQ(report->cause->name(), u"deploy.epoch-went-back"_s);
}

TEST(LeaseTest, TakesAnUnreadableEpochForAnErrorAndNotForZero)
{
    Fleet fleet(1);
    ASSERT_EQ(fleet.deploy(fleet.release(u"1.0"_s, 1), u"d1"_s), u"succeeded"_s);
    const Result<Plan> plan = fleet.plan(fleet.release(u"2.0"_s, 2));
    shell({u"sh"_s, u"-c"_s, u": > epoch"_s}, fleet.folderOf(u"web-1"_s) + u"/.slipway"_s);

    const Result<Report> report = fleet.run(*plan, u"d2"_s);

    EXPECT_EQ(report->cause->name(), u"deploy.unreadable"_s);
    EXPECT_EQ(fleet.current(u"web-1"_s), u"1.0-b1"_s);
    EXPECT_EQ(fleet.content(u"web-1"_s, u".slipway/epoch"_s), QString());
}

} // namespace
} // namespace slipway::tests
