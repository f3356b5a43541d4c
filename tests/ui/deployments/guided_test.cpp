// SPDX-License-Identifier: Apache-2.0
// Hosts that fail while a person at the window says what becomes of them.
#include "tests/ui/deployments/deployments_fixture.h"
#include "ui/navigation/availability.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <thread>

namespace slipway::ui {
namespace {

using deploy::Advice;

class GuidedPageTest : public DeploymentsPageTest {
protected:
    GuidedPageTest()
    {
        const Error sick(Errc::Failed, u"GET /healthz: 503"_s);
        const Error full(Errc::Failed, u"the disk is full"_s);
        trouble = {.phase = u"Switch"_s,
            .hosts = {{web(1), u"Ask whether it is healthy"_s, sick, true},
                {web(2), u"Write the receipt"_s, full, false},
                {web(3), u"Ask whether it is healthy"_s, sick, true}},
            .others = 9};
        desk.onEnd
            = [this](WayOut, const QString &, std::stop_token stop, task::Progress &) -> Result<QString> {
            deployment.setState(DeploymentState::Running, EngineAt::Work);
            if (desk.steering.guide)
                given = desk.steering.guide->advise(trouble, stop);
            deployment.setState(DeploymentState::Interrupted, EngineAt::Nowhere);
            return fail(Error(Errc::Cancelled, u"the deployment was stopped"_s));
        };
        deployment.setState(DeploymentState::Interrupted, EngineAt::Nowhere);
    }
    void begin()
    {
        openOne();
        runs.end({17}, {.way = WayOut::Resume, .asksOnFailure = true});
        ASSERT_TRUE(QTest::qWaitFor([&] { return find(u"guidePanel"_s).isVisible(); }, patience));
    }
    void waitForEnd()
    {
        ASSERT_TRUE(QTest::qWaitFor([&] { return activity.running() == 0; }, patience));
        EXPECT_FALSE(find(u"guidePanel"_s).isVisible());
    }
    [[nodiscard]] Advice::Way way() const { return given.value_or(Advice{.way = Advice::Way(-1)}).way; }
    void click(const QString &name) { QTest::mouseClick(&find(name), Qt::LeftButton); }

    deploy::Trouble trouble;
    std::optional<Advice> given; ///< read when nothing runs
};

TEST_F(GuidedPageTest, SaysEachReasonOnceAndExcludesTheChosenHosts)
{
    begin();

    EXPECT_EQ(text(u"guideHeadline"_s),
        u"3 of 12 hosts failed in “Switch”. Nothing is put back yet; the deployment waits for you."_s);
    EXPECT_EQ(column(u"guideCauses"_s, 0),
        QStringList({u"web-001, web-003: Ask whether it is healthy: GET /healthz: 503"_s,
            u"web-002: Write the receipt: the disk is full"_s}));
    find<QListWidget>(u"guideCauses"_s).item(0)->setCheckState(Qt::Unchecked);
    QTest::keyClicks(&find(u"guideReason"_s), u"INC-7"_s);
    click(u"guideExcludeButton"_s);

    waitForEnd();
    ASSERT_TRUE(given);
    EXPECT_EQ(way(), Advice::Way::Exclude);
    EXPECT_EQ(given->hosts, QStringList(web(2)));
    EXPECT_EQ(given->reason, u"INC-7"_s);
}

TEST_F(GuidedPageTest, GoesOnOnlyWhereACheckFailedAndWithAReason)
{
    begin();
    EXPECT_EQ(reasonUnavailable(action(u"guideGoOn"_s)),
        u"Not every chosen host runs the release: this is for a check or a hook that failed"_s);

    find<QListWidget>(u"guideCauses"_s).item(1)->setCheckState(Qt::Unchecked);
    EXPECT_EQ(reasonUnavailable(action(u"guideGoOn"_s)), u"Write down why first"_s);
    QTest::keyClicks(&find(u"guideReason"_s), u"The check is too strict"_s);
    click(u"guideGoOnButton"_s);

    waitForEnd();
    EXPECT_EQ(way(), Advice::Way::GoOn);
    EXPECT_EQ(given->hosts, QStringList({web(1), web(3)}));
}

TEST_F(GuidedPageTest, NeedsAHostForWhatIsDoneToHosts)
{
    begin();
    for (const int row : {0, 1})
        find<QListWidget>(u"guideCauses"_s).item(row)->setCheckState(Qt::Unchecked);

    EXPECT_EQ(reasonUnavailable(action(u"guideRetry"_s)), u"No host is chosen"_s);
    EXPECT_EQ(reasonUnavailable(action(u"guideExclude"_s)), u"No host is chosen"_s);
    click(u"guidePutBackButton"_s);

    waitForEnd();
    EXPECT_EQ(way(), Advice::Way::PutBack);
    EXPECT_FALSE(reasonUnavailable(action(u"guidePutBack"_s)).isEmpty());
}

TEST_F(GuidedPageTest, KeepsWhatWasWrittenWhileTheRecordIsReadAgain)
{
    begin();
    QTest::keyClicks(&find(u"guideReason"_s), u"INC"_s);

    for (int times = 0; times < 3; ++times) {
        page.refresh();
        QTest::qWait(50);
    }

    EXPECT_EQ(find<QLineEdit>(u"guideReason"_s).text(), u"INC"_s);
    click(u"guideRetryButton"_s);
    waitForEnd();
    EXPECT_EQ(way(), Advice::Way::Retry);
}

TEST_F(GuidedPageTest, AStopIsAnAnswerToo)
{
    begin();
    ASSERT_TRUE(QTest::qWaitFor([&] { return find(u"stopDeploymentButton"_s).isVisible(); }, patience));

    click(u"stopDeploymentButton"_s);

    waitForEnd();
    EXPECT_EQ(way(), Advice::Way::Stop);
}

TEST_F(GuidedPageTest, AsksNothingWhereThatWasNotWanted)
{
    openOne();
    runs.end({17}, {.way = WayOut::Resume});

    waitForEnd();
    EXPECT_FALSE(given);
}

TEST_F(GuidedPageTest, ContinuesWithoutTheChosenHost)
{
    openOne();
    ASSERT_TRUE(QTest::qWaitFor([&] { return find(u"resumeDeploymentButton"_s).isVisible(); }, patience));
    action(u"showTable"_s).trigger();
    auto &table = find<QAbstractItemView>(u"hostTable"_s);
    table.setCurrentIndex(table.model()->index(1, 0));
    ASSERT_EQ(reasonUnavailable(action(u"excludeHost"_s)), QString());

    action(u"excludeHost"_s).trigger();
    auto *dialog = page.findChild<QDialog *>(u"endDialog"_s);
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->findChild<QLabel *>(u"endExcluded"_s)->text().startsWith(u"Without web-002: "));
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"reason"_s), u"INC-882"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"typedPhrase"_s), u"shop@production"_s);
    QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"commitEnd"_s), Qt::LeftButton);

    waitForEnd();
    EXPECT_EQ(desk.steering.excluded, QStringList(web(2)));
}

TEST_F(GuidedPageTest, TellsOthersThatItWaitsForAPerson)
{
    deployment.setState(DeploymentState::Running, EngineAt::Elsewhere);
    deployment.begin({}, u"ask"_s);
    openOne();

    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return find(u"standingNotice"_s).accessibleName().startsWith(u"Hosts failed, and it waits"); },
        patience));
    EXPECT_EQ(text(u"deploymentState"_s), u"Waits for an answer"_s);
}

} // namespace
} // namespace slipway::ui
