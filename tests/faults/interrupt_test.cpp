// SPDX-License-Identifier: Apache-2.0
// Ctrl-C: once to stop cleanly, twice to stop at once.
#include "tests/faults/host_test.h"

#include <QFile>
#include <QThread>
#include <csignal>

namespace slipway::faults {

using namespace Qt::StringLiterals;

namespace {

/// A deployment that is in the middle: all hosts are switched but one, whose hook takes its time.
std::unique_ptr<Command> startToTheMiddle(FaultRig &rig, const QString &place)
{
    for (const char *name : {"/hook-begun", "/hook-ended"})
        QFile::remove(rig.root(1, place) + QLatin1String(name));
    rig.onHost(1, u"after-switch"_s,
        "echo begun >\"$SLIPWAY_ROOT/hook-begun\"\nsleep 6\necho ended >\"$SLIPWAY_ROOT/hook-ended\"\n");
    auto command = rig.start({u"deploy"_s, u"shop"_s, u"1.1"_s, place});
    while (command->isRunning() && !QFile::exists(rig.root(1, place) + u"/hook-begun"_s)) { }
    rig.onHost(1, u"after-switch"_s, {});
    return command;
}

} // namespace

TEST_F(HostTest, CtrlCStopsCleanlyAndTheDeploymentCanGoOn)
{
    const auto command = startToTheMiddle(*rig, place);
    command->signal(SIGINT);
    const Ended ended = command->wait();

    const qint64 deployment = records->newestDeployment();
    EXPECT_EQ(ended.exit, 130) << ended;
    EXPECT_EQ(records->stateOf(deployment), u"interrupted"_s) << ended;
    const Ended resumed = rig->run({u"deployment"_s, u"resume"_s, QString::number(deployment)});
    EXPECT_EQ(resumed.exit, 0) << resumed;
    expectEverywhere(newRelease);
    expectSound(deployment);
}

TEST_F(HostTest, CtrlCTwiceStopsAtOnceAndTheDeploymentCanBeReverted)
{
    const auto command = startToTheMiddle(*rig, place);
    command->signal(SIGINT);
    QThread::msleep(150);
    command->signal(SIGINT);
    const Ended ended = command->wait();

    EXPECT_FALSE(QFile::exists(rig->root(1, place) + u"/hook-ended"_s)) << "it waited for the command";
    EXPECT_EQ(ended.exit, 130) << ended;
    const qint64 deployment = records->newestDeployment();
    const Ended reverted = rig->run({u"deployment"_s, u"revert"_s, QString::number(deployment)});
    EXPECT_EQ(reverted.exit, 0) << reverted;
    expectEverywhere(oldRelease);
    expectSound(deployment);
}

} // namespace slipway::faults
