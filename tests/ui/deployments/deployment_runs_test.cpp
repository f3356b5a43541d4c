// SPDX-License-Identifier: Apache-2.0
// What the place of deployments does with those that the program runs itself, and with those that missed
// hosts.
#include "tests/ui/deployments/deployments_fixture.h"
#include "ui/navigation/availability.h"

#include <QAbstractButton>
#include <thread>

namespace slipway::ui {
namespace {

TEST_F(DeploymentsPageTest, StopsWhatItRunsAndSaysSo)
{
    deployment.setState(DeploymentState::Interrupted, EngineAt::Nowhere);
    desk.onEnd
        = [&](WayOut, const QString &, std::stop_token stop, task::Progress &progress) -> Result<QString> {
        deployment.setState(DeploymentState::Running, EngineAt::Work);
        deployment.begin(web(1), u"stage"_s);
        while (!stop.stop_requested()) {
            progress.line(u"web-001| Collecting requests"_s);
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        deployment.conclude(web(1));
        deployment.setState(DeploymentState::Interrupted, EngineAt::Nowhere);
        return fail(Error(Errc::Cancelled, u"the deployment was stopped"_s));
    };
    openOne();
    runs.end({17}, {.way = WayOut::Resume});
    // What a host says just now stands beside the step that it is at.
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return !column(u"log"_s, 2).filter(u"Collecting requests"_s).isEmpty(); }, patience));
    ASSERT_TRUE(QTest::qWaitFor([&] { return find(u"stopDeploymentButton"_s).isVisible(); }, patience));

    QTest::mouseClick(&find(u"stopDeploymentButton"_s), Qt::LeftButton);

    ASSERT_TRUE(comesToSay(u"deploymentState"_s, u"Interrupted"_s));
    ASSERT_TRUE(QTest::qWaitFor([&] { return find(u"resumeDeploymentButton"_s).isVisible(); }, patience));
    EXPECT_EQ(activity.pieces().first().state, WorkState::Stopped);
}

TEST_F(DeploymentsPageTest, PausesAfterTheBatchThatIsUnderWay)
{
    deployment.setState(DeploymentState::Interrupted, EngineAt::Nowhere);
    std::atomic<bool> mayEnd = false;
    desk.onEnd
        = [&](WayOut, const QString &, const std::stop_token &stop, task::Progress &) -> Result<QString> {
        deployment.setState(DeploymentState::Running, EngineAt::Work);
        while (!stop.stop_requested() && !mayEnd)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        deployment.setState(DeploymentState::Interrupted, EngineAt::Nowhere);
        return fail(Error(Errc::Cancelled, u"paused after 1 of 3 hosts"_s).named(u"deploy.paused"_s));
    };
    openOne();
    EXPECT_FALSE(find(u"pauseDeploymentButton"_s).isVisible());
    runs.end({17}, {.way = WayOut::Resume});
    ASSERT_TRUE(QTest::qWaitFor([&] { return find(u"pauseDeploymentButton"_s).isVisible(); }, patience));
    EXPECT_FALSE(desk.steering.pause.stop_requested());

    QTest::mouseClick(&find(u"pauseDeploymentButton"_s), Qt::LeftButton);

    EXPECT_TRUE(desk.steering.pause.stop_requested());
    EXPECT_EQ(
        reasonUnavailable(action(u"pauseDeployment"_s)), u"It pauses after the batch that is under way"_s);
    EXPECT_EQ(activity.running(), 1);
    mayEnd = true;
    ASSERT_TRUE(comesToSay(u"deploymentState"_s, u"Interrupted"_s));
    EXPECT_TRUE(QTest::qWaitFor([&] { return find(u"resumeDeploymentButton"_s).isVisible(); }, patience));
}

TEST_F(DeploymentsPageTest, DeploysAgainWhatDidNotReachEveryHost)
{
    QStringList wanted;
    DeploymentsPage again(runs,
        {.deploy
            = [&](QWidget *, const QString &project, const QString &release, const QString &environment) {
                  wanted = {project, release, environment};
              }});
    again.show();
    failAndPutBack();
    again.open({.place = Place::Deployments, .path = {u"17"_s}, .query = {}});
    auto *button = again.findChild<QAbstractButton *>(u"deployAgainButton"_s);
    ASSERT_NE(button, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return button->isVisible(); }, patience));

    QTest::mouseClick(button, Qt::LeftButton);

    EXPECT_EQ(wanted, QStringList({u"shop"_s, u"1.4.0-b12"_s, u"production"_s}));
}

} // namespace
} // namespace slipway::ui
