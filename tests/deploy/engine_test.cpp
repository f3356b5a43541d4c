// SPDX-License-Identifier: Apache-2.0
#include "tests/deploy/fleet.h"

#include <QDir>
#include <QFile>
#include <gtest/gtest.h>

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;
using namespace deploy;
using model::DeploymentKind;
using model::DeploymentState;
using model::HostState;

TEST(EngineTest, DeploysToAllHostsAndBackWithoutSendingAByte)
{
    Fleet fleet;
    const Payload first = fleet.release(u"1.0"_s, 1);
    const Payload second = fleet.release(u"2.0"_s, 2);

    ASSERT_EQ(fleet.deploy(first, u"d1"_s), u"succeeded"_s);
    ASSERT_EQ(fleet.deploy(second, u"d2"_s), u"succeeded"_s);
    EXPECT_EQ(fleet.currents(), QStringList(3, u"2.0-b2"_s));
    EXPECT_EQ(fleet.content(u"web-2"_s, u"running"_s), u"2.0\n"_s);
    EXPECT_EQ(fleet.disorder(), QString());

    const qint64 sent = fleet.links.bytesSent;
    const Result<Plan> back = fleet.plan(first, DeploymentKind::Rollback);
    ASSERT_TRUE(back) << back.error().story().toStdString();
    const Result<Report> report = fleet.run(*back, u"d3"_s);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->state, DeploymentState::Succeeded);
    EXPECT_EQ(fleet.links.bytesSent, sent);
    EXPECT_EQ(fleet.currents(), QStringList(3, u"1.0-b1"_s));
    EXPECT_EQ(fleet.content(u"web-3"_s, u"running"_s), u"1.0\n"_s);
    EXPECT_EQ(fleet.disorder(), QString());
}

TEST(EngineTest, SwitchesNobodyUntilEverybodyIsStaged)
{
    Fleet fleet;
    ASSERT_EQ(fleet.deploy(fleet.release(u"1.0"_s, 1), u"d1"_s), u"succeeded"_s);
    fleet.links.fault = [](const QString &host, const QString &step, int) {
        return host == u"web-3" && step == u"seal" ? Fault::BadExit : Fault::None;
    };

    const QString outcome = fleet.deploy(fleet.release(u"2.0"_s, 2), u"d2"_s);

    EXPECT_TRUE(outcome.startsWith(u"reverted"_s)) << outcome.toStdString();
    EXPECT_EQ(fleet.currents(), QStringList(3, u"1.0-b1"_s));
    for (const model::HostOutcome &change : fleet.trail.changes)
        EXPECT_FALSE(change.state == HostState::Switched && change.current == u"2.0-b2");
    EXPECT_EQ(fleet.disorder(), QString());
}

TEST(EngineTest, TakesBackWhatWasSwitchedWhenOneHostIsNotHealthy)
{
    Fleet fleet;
    ASSERT_EQ(fleet.deploy(fleet.release(u"1.0"_s, 1), u"d1"_s), u"succeeded"_s);
    fleet.target.batches = {u"1"_s, u"100%"_s};
    const Result<Plan> plan = fleet.plan(fleet.release(u"2.0"_s, 2, {{u"broken"_s, u"yes"_s}}));
    ASSERT_TRUE(plan);

    const Result<Report> report = fleet.run(*plan, u"d2"_s);

    ASSERT_TRUE(report);
    EXPECT_EQ(report->state, DeploymentState::Reverted);
    ASSERT_TRUE(report->cause);
    EXPECT_TRUE(report->cause->story().contains(u"healthy"_s)) << report->cause->story().toStdString();
    EXPECT_EQ(report->hosts.at(0).state, HostState::Restored);
    EXPECT_EQ(report->hosts.at(1).state, HostState::Staged);
    EXPECT_EQ(fleet.currents(), QStringList(3, u"1.0-b1"_s));
    EXPECT_EQ(fleet.content(u"web-1"_s, u"running"_s), u"1.0\n"_s);
    EXPECT_EQ(fleet.content(u"web-2"_s, u".slipway/previous"_s), u"\n"_s);
    EXPECT_EQ(fleet.disorder(), QString());
}

TEST(EngineTest, TakesAFailedFirstDeploymentAwayAltogether)
{
    Fleet fleet(2);

    const QString outcome = fleet.deploy(fleet.release(u"1.0"_s, 1, {{u"broken"_s, u"yes"_s}}), u"d1"_s);

    EXPECT_TRUE(outcome.startsWith(u"reverted"_s)) << outcome.toStdString();
    EXPECT_EQ(fleet.currents(), QStringList(2, QString()));
    EXPECT_EQ(fleet.disorder(), QString());
}

TEST(EngineTest, GoesOnWithoutAHostThatMayFail)
{
    Fleet fleet;
    ASSERT_EQ(fleet.deploy(fleet.release(u"1.0"_s, 1), u"d1"_s), u"succeeded"_s);
    fleet.target.maxFailed = 1;
    fleet.links.fault = [](const QString &host, const QString &step, int) {
        return host == u"web-1" && step == u"health" ? Fault::BadExit : Fault::None;
    };
    const Result<Plan> plan = fleet.plan(fleet.release(u"2.0"_s, 2));
    ASSERT_TRUE(plan);

    const Result<Report> report = fleet.run(*plan, u"d2"_s);

    ASSERT_TRUE(report);
    EXPECT_EQ(report->state, DeploymentState::PartlyDone);
    EXPECT_EQ(fleet.currents(), QStringList({u"1.0-b1"_s, u"2.0-b2"_s, u"2.0-b2"_s}));
    EXPECT_EQ(report->hosts.at(0).state, HostState::Restored);
    EXPECT_EQ(fleet.content(u"web-1"_s, u"running"_s), u"1.0\n"_s);
    EXPECT_EQ(fleet.disorder(), QString());
}

TEST(EngineTest, LeavesAResumableJournalWhereverItIsStopped)
{
    for (const QString &step : {u"lock"_s, u"stage"_s, u"switch"_s, u"receipt"_s, u"unlock"_s}) {
        Fleet fleet(1);
        ASSERT_EQ(fleet.deploy(fleet.release(u"1.0"_s, 1), u"d1"_s), u"succeeded"_s);
        const Result<Plan> plan = fleet.plan(fleet.release(u"2.0"_s, 2));
        std::stop_source stop;
        fleet.links.fault = [&](const QString &, const QString &now, int) {
            if (now == step)
                stop.request_stop();
            return Fault::None;
        };

        const Result<Report> report = fleet.run(*plan, u"d2"_s, stop.get_token());

        ASSERT_TRUE(report);
        EXPECT_EQ(report->state, DeploymentState::Interrupted) << step.toStdString();
        fleet.links.fault = {};
        const Result<Report> resumed = fleet.resume(*plan, u"d2"_s);
        ASSERT_TRUE(resumed);
        EXPECT_EQ(resumed->state, DeploymentState::Succeeded)
            << step.toStdString() << (resumed->cause ? resumed->cause->story().toStdString() : "");
        EXPECT_EQ(fleet.current(u"web-1"_s), u"2.0-b2"_s);
        EXPECT_EQ(fleet.disorder(), QString()) << step.toStdString();
    }
}

TEST(EngineTest, PausesBetweenTwoBatchesAndGoesOn)
{
    Fleet fleet;
    fleet.target.batches = {u"1"_s, u"100%"_s};
    ASSERT_EQ(fleet.deploy(fleet.release(u"1.0"_s, 1), u"d1"_s), u"succeeded"_s);
    const Result<Plan> plan = fleet.plan(fleet.release(u"2.0"_s, 2));
    std::stop_source pause;
    pause.request_stop();
    fleet.steering.pause = pause.get_token();

    const Result<Report> report = fleet.run(*plan, u"d2"_s);

    ASSERT_TRUE(report);
    EXPECT_EQ(report->state, DeploymentState::Interrupted);
    ASSERT_TRUE(report->cause);
    EXPECT_EQ(report->cause->name(), u"deploy.paused"_s);
    EXPECT_EQ(report->cause->fact(), u"paused after 1 of 3 hosts"_s);
    EXPECT_EQ(fleet.currents(), QStringList({u"2.0-b2"_s, u"1.0-b1"_s, u"1.0-b1"_s}));
    fleet.steering.pause = {};
    const Result<Report> resumed = fleet.resume(*plan, u"d2"_s);
    ASSERT_TRUE(resumed);
    EXPECT_EQ(resumed->state, DeploymentState::Succeeded);
    EXPECT_EQ(fleet.currents(), QStringList(3, u"2.0-b2"_s));
    EXPECT_EQ(fleet.disorder(), QString());
}

TEST(EngineTest, APauseHasNothingToWaitForInTheLastBatch)
{
    Fleet fleet;
    fleet.target.batches = {u"100%"_s};
    std::stop_source pause;
    pause.request_stop();
    fleet.steering.pause = pause.get_token();

    EXPECT_EQ(fleet.deploy(fleet.release(u"1.0"_s, 1), u"d1"_s), u"succeeded"_s);
}

TEST(EngineTest, DoesNothingThatTheJournalDoesNotTake)
{
    Fleet fleet(1);
    const Result<Plan> plan = fleet.plan(fleet.release(u"1.0"_s, 1));
    FileJournal journal(fleet.journalPath(u"d1"_s));
    journal.broken = true;
    task::Progress progress;
    fleet.links.scriptsRun = 0;

    const Result<Report> report
        = Engine(fleet.crew(journal), {fleet.database, u"d1"_s, u"anna"_s, u"laptop"_s})
              .run(*plan, {}, progress);

    ASSERT_TRUE(report);
    EXPECT_EQ(report->state, DeploymentState::Interrupted);
    EXPECT_EQ(fleet.links.scriptsRun, 0);
}

TEST(EngineTest, StopsWhereTheTrailTakesNoEntry)
{
    Fleet fleet(1);
    const Result<Plan> plan = fleet.plan(fleet.release(u"1.0"_s, 1));
    fleet.trail.broken = true;

    const Result<Report> report = fleet.run(*plan, u"d1"_s);

    ASSERT_TRUE(report);
    EXPECT_EQ(report->state, DeploymentState::Interrupted);
    EXPECT_EQ(fleet.current(u"web-1"_s), QString());
}

TEST(EngineTest, KeepsWhatIsNeededAndRemovesTheRest)
{
    Fleet fleet(1);
    fleet.target.keep = 3;
    fleet.target.health = {};
    for (int i = 1; i <= 4; ++i)
        ASSERT_EQ(fleet.deploy(fleet.release(u"%1.0"_s.arg(i), i), u"d%1"_s.arg(i)), u"succeeded"_s);
    EXPECT_EQ(fleet.releasesOn(u"web-1"_s), QStringList({u"2.0-b2"_s, u"3.0-b3"_s, u"4.0-b4"_s}));

    // A release that was never healthy takes nobody's place.
    fleet.target.health = {.question = model::CommandHealth{{u"false"_s}}, .within = std::chrono::seconds(0)};
    const QString failed = fleet.deploy(fleet.release(u"5.0"_s, 5), u"d5"_s);
    EXPECT_TRUE(failed.startsWith(u"revert"_s)) << failed.toStdString();
    fleet.target.health = {};
    ASSERT_EQ(fleet.deploy(fleet.release(u"6.0"_s, 6), u"d6"_s), u"succeeded"_s);
    EXPECT_EQ(fleet.releasesOn(u"web-1"_s), QStringList({u"3.0-b3"_s, u"4.0-b4"_s, u"6.0-b6"_s}));
    EXPECT_EQ(QDir(fleet.folderOf(u"web-1"_s) + u"/.slipway/artifacts"_s).entryList(QDir::Files).size(), 3);
}

TEST(EngineTest, LinksSharedFilesAndKeepsWhatIsInThem)
{
    Fleet fleet(1);
    fleet.target.shared = {u"etc/shop.ini"_s};
    ASSERT_EQ(fleet.deploy(fleet.release(u"1.0"_s, 1, {{u"etc/shop.ini"_s, u"colour=red"_s}}), u"d1"_s),
        u"succeeded"_s);
    EXPECT_EQ(fleet.content(u"web-1"_s, u"current/etc/shop.ini"_s), u"colour=red"_s);
    QFile settings(fleet.folderOf(u"web-1"_s) + u"/shared/etc/shop.ini"_s);
    ASSERT_TRUE(settings.open(QIODevice::WriteOnly));
    settings.write("colour=blue");
    settings.close();

    ASSERT_EQ(fleet.deploy(fleet.release(u"2.0"_s, 2, {{u"etc/shop.ini"_s, u"colour=green"_s}}), u"d2"_s),
        u"succeeded"_s);

    EXPECT_EQ(fleet.content(u"web-1"_s, u"current/etc/shop.ini"_s), u"colour=blue"_s);
    EXPECT_EQ(fleet.disorder(), QString());
}

TEST(EngineTest, StartsDaemonsThatKeepNeitherTheLockNorTheConnection)
{
    Fleet fleet(1);
    fleet.target.hooks
        = {{.step = u"switch"_s, .run = {u"sh"_s, u"-c"_s, u"sleep 20 & echo $! > \"$SLIPWAY_ROOT/pid\""_s}}};
    const auto begun = std::chrono::steady_clock::now();

    ASSERT_EQ(fleet.deploy(fleet.release(u"1.0"_s, 1), u"d1"_s), u"succeeded"_s);
    ASSERT_EQ(fleet.deploy(fleet.release(u"2.0"_s, 2), u"d2"_s), u"succeeded"_s);

    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(18));
    shell({u"kill"_s, fleet.content(u"web-1"_s, u"pid"_s).trimmed()});
}

TEST(EngineTest, KeepsWhatAStepSaidBeforeItFailed)
{
    Fleet fleet(1);
    fleet.target.hooks = {{.step = u"switch"_s,
        .run = {u"sh"_s, u"-c"_s, u"echo 'migrating orders'; echo 'column total exists'; exit 3"_s}}};

    EXPECT_NE(fleet.deploy(fleet.release(u"1.0"_s, 1), u"d1"_s), u"succeeded"_s);

    const auto entries = FileJournal(fleet.journalPath(u"d1"_s)).entries();
    ASSERT_TRUE(entries);
    const auto failed = std::find_if(entries->begin(), entries->end(),
        [](const auto &entry) { return entry.state == model::StepState::Failed; });
    ASSERT_NE(failed, entries->end());
    EXPECT_EQ(failed->output, u"migrating orders\ncolumn total exists"_s);
}

TEST(EngineTest, RefusesAScriptThatWasNotReviewed)
{
    Fleet fleet(1);
    Result<Plan> plan = fleet.plan(fleet.release(u"1.0"_s, 1));
    plan->hosts.first().phases.first().steps.first().scriptDigest = QString(64, u'0');

    const Result<Report> report = fleet.run(*plan, u"d1"_s);

    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code(), Errc::OutOfDate);
}

} // namespace
} // namespace slipway::tests
