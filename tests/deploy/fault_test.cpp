// SPDX-License-Identifier: Apache-2.0
#include "tests/deploy/fleet.h"

#include "model/spelling.h"

#include <QDir>
#include <gtest/gtest.h>

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;
using namespace deploy;
using model::DeploymentState;

const QStringList steps{u"lock"_s, u"send"_s, u"stage"_s, u"seal"_s, u"switch"_s, u"after:switch:1"_s,
    u"health"_s, u"receipt"_s, u"prune"_s, u"unlock"_s};

/// One host that runs 1.0; each row of the table brings 2.0 and a fault.
class FaultTest : public testing::Test {
protected:
    FaultTest() : fleet(1) { }

    void SetUp() override
    {
        fleet.pace.grace = std::chrono::milliseconds(2'000);
        fleet.target.stepTimeout = std::chrono::seconds(20);
        old = fleet.release(u"1.0"_s, 1);
        fresh = fleet.release(u"2.0"_s, 2);
        ASSERT_EQ(fleet.deploy(old, u"base"_s), u"succeeded"_s);
    }

    /// Deploys 2.0 with this fault, then without it until the deployment has ended.
    void suffer(Fault fault, const QString &step, bool once)
    {
        const QString id = u"row%1"_s.arg(++row);
        const std::string name = id.toStdString() + ' ' + step.toStdString();
        QDir(fleet.folderOf(u"web-1"_s) + u"/releases/"_s + fresh.folder).removeRecursively();
        const Result<Plan> plan = fleet.plan(fresh);
        ASSERT_TRUE(plan) << name << plan.error().story().toStdString();
        int seen = 0;
        fleet.links.fault = [&](const QString &, const QString &now, int) {
            return now == step && (++seen == 1 || !once) ? fault : Fault::None;
        };

        const Result<Report> report = fleet.run(*plan, id);

        fleet.links.fault = {};
        ASSERT_TRUE(report) << name;
        ASSERT_GT(seen, 0) << name;
        expectTruth(*report, name);
        if (fleet.isLocked(u"web-1"_s)) {
            const Result<Report> end = report->state == DeploymentState::Succeeded ? fleet.resume(*plan, id)
                                                                                   : fleet.revert(*plan, id);
            ASSERT_TRUE(end) << name;
            expectTruth(*end, name);
        }
        EXPECT_EQ(fleet.disorder(), QString()) << name;
        if (fleet.current(u"web-1"_s) != old.folder) {
            ASSERT_EQ(fleet.deploy(old, u"again%1"_s.arg(row)), u"succeeded"_s) << name;
        }
    }

    /// `current` is what the report says, and never anything between.
    void expectTruth(const Report &report, const std::string &name)
    {
        const QString current = fleet.current(u"web-1"_s);
        const std::string state = name + ": " + model::spell(report.state).toStdString();
        EXPECT_TRUE(current == old.folder || current == fresh.folder) << state;
        if (report.state == DeploymentState::Succeeded) {
            EXPECT_EQ(current, fresh.folder) << state;
        }
        if (report.state == DeploymentState::Reverted) {
            EXPECT_EQ(current, old.folder) << state;
        }
        if (report.state == DeploymentState::Reverted) {
            EXPECT_TRUE(report.cause || name.empty() || !fleet.isLocked(u"web-1"_s)) << state;
        }
    }

    Fleet fleet;
    Payload old;
    Payload fresh;
    int row = 0;
};

TEST_F(FaultTest, AStepThatIsRefusedChangesNothing)
{
    for (const QString &step : steps)
        suffer(Fault::Refuse, step, false);
}

TEST_F(FaultTest, AStepThatHangsOnceIsLookedAtAgain)
{
    for (const QString &step : steps)
        suffer(Fault::Hang, step, true);
}

TEST_F(FaultTest, AConnectionThatBreaksBeforeTheStepIsTriedAgain)
{
    for (const QString &step : steps)
        suffer(Fault::CutBefore, step, true);
}

TEST_F(FaultTest, AnAnswerThatIsLostIsFoundOutAndNotGuessed)
{
    for (const QString &step : steps)
        suffer(Fault::CutAfter, step, true);
}

TEST_F(FaultTest, AnswersThatAreAlwaysLostEndInAKnownState)
{
    for (const QString &step : {u"lock"_s, u"stage"_s, u"switch"_s, u"after:switch:1"_s, u"unlock"_s})
        suffer(Fault::CutAfter, step, false);
}

TEST_F(FaultTest, AScriptThatEndsOddlyFailsItsStep)
{
    for (const QString &step : steps)
        suffer(Fault::BadExit, step, false);
}

TEST_F(FaultTest, ADiskThatTakesNoMoreFailsTheStepAndIsMended)
{
    const Payload large = fleet.release(u"3.0"_s, 3, {{u"large"_s, QString(200'000, u'x')}});
    const Result<Plan> plan = fleet.plan(large);
    fleet.links.mend = [](const QString &, QByteArray script) {
        // No file can grow beyond some blocks: what a full disk looks like to the programs.
        return script.contains("STEP='stage'")
            ? script.replace("set -eu\n", "set -eu\ntrap '' XFSZ\nulimit -f 16\n")
            : script;
    };

    const Result<Report> report = fleet.run(*plan, u"full"_s);

    EXPECT_EQ(report->state, DeploymentState::Reverted);
    EXPECT_EQ(fleet.current(u"web-1"_s), old.folder);
    EXPECT_EQ(fleet.disorder(), QString());
    fleet.links.mend = {};
    EXPECT_EQ(fleet.deploy(large, u"free"_s), u"succeeded"_s);
}

TEST_F(FaultTest, WhatCannotBeBroughtToDiskIsNotBelieved)
{
    for (const QByteArray &step : {QByteArray("seal"), QByteArray("switch"), QByteArray("receipt")}) {
        QDir(fleet.folderOf(u"web-1"_s) + u"/releases/"_s + fresh.folder).removeRecursively();
        const Result<Plan> plan = fleet.plan(fresh);
        ASSERT_TRUE(plan);
        fleet.links.mend = [&](const QString &, QByteArray script) {
            return script.contains("STEP='" + step + '\'') ? script.replace("sync -", "false -") : script;
        };

        const Result<Report> report = fleet.run(*plan, u"eio-"_s + QString::fromLatin1(step));

        fleet.links.mend = {};
        EXPECT_EQ(report->state, DeploymentState::Reverted) << step.toStdString();
        EXPECT_EQ(report->cause->name(), u"deploy.unreadable"_s);
        EXPECT_EQ(fleet.current(u"web-1"_s), old.folder);
        EXPECT_EQ(fleet.disorder(), QString());
    }
}

TEST_F(FaultTest, RunsUnderBusyboxToo)
{
    fleet.links.shell = u"/bin/busybox sh"_s;

    EXPECT_EQ(fleet.deploy(fresh, u"busybox"_s), u"succeeded"_s);
    EXPECT_EQ(fleet.disorder(), QString());
}

} // namespace
} // namespace slipway::tests
