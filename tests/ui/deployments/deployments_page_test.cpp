// SPDX-License-Identifier: Apache-2.0
// The place of deployments, driven as a person drives it.
#include "tests/ui/deployments/deployments_fixture.h"

#include "tests/ui/accessibility.h"
#include "ui/deployments/deployment_table.h"
#include "ui/deployments/log_model.h"
#include "ui/navigation/availability.h"
#include "ui/widgets/record_table.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>
#include <latch>
#include <memory>

namespace slipway::ui {
namespace {

TEST_F(DeploymentsPageTest, SaysWhatThePlaceIsForWhileItIsEmpty)
{
    openList();

    ASSERT_TRUE(QTest::qWaitFor([&] { return find(u"emptyState"_s).isVisible(); }, patience));
    EXPECT_EQ(text(u"emptyHeading"_s), u"Nothing was deployed yet"_s);
    EXPECT_FALSE(find(u"emptyAction"_s).isVisible());
    EXPECT_EQ(page.command(), u"deployment list"_s);
}

TEST_F(DeploymentsPageTest, ListsThemNewestFirstAndReadsOnAtTheEnd)
{
    const auto all = sampleDeployments(250);
    desk.onList = [&](const DeploymentsAsked &asked) {
        QList<DeploymentRow> rows;
        for (const auto &row : all) {
            if ((asked.before == 0 || row.deployment.id.value < asked.before) && rows.size() < asked.limit)
                rows.append(row);
        }
        return DeploymentRows{.rows = rows, .isAll = rows.isEmpty() || rows.last().deployment.id.value == 1};
    };
    openList();
    auto &table = find<RecordTable>(u"deploymentTable"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return table.model()->rowCount() >= 100; }, patience));
    EXPECT_EQ(table.model()->index(0, 0).data().toString(), u"250"_s);
    EXPECT_EQ(table.model()->index(2, 5).data().toString(), u"Interrupted"_s);

    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            table.scrollToBottom();
            return table.model()->rowCount() == 250;
        },
        patience));
    EXPECT_FALSE(table.model()->canFetchMore({}));
}

TEST_F(DeploymentsPageTest, FindsWhatIsTypedAndOpensItWithEnter)
{
    QStringList words;
    desk.onList = [&](const DeploymentsAsked &asked) {
        words = asked.words;
        return DeploymentRows{
            .rows = asked.words.contains(u"nobody"_s) ? QList<DeploymentRow>() : sampleDeployments(3)};
    };
    openList();
    auto &table = find<RecordTable>(u"deploymentTable"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return table.isVisible() && table.hasFocus(); }, patience));

    QTest::keyClick(&table, Qt::Key_Slash);
    auto &filter = find<QLineEdit>(u"filter"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return filter.hasFocus(); }, patience));
    QTest::keyClicks(&filter, u"nobody prod"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return find(u"noMatch"_s).isVisible(); }, patience));
    EXPECT_TRUE(text(u"noMatch"_s).contains(u"nobody prod"));
    EXPECT_EQ(page.route().query, u"nobody prod"_s);

    filter.clear();
    ASSERT_TRUE(QTest::qWaitFor([&] { return table.isVisible(); }, patience));
    QTest::keyClick(&filter, Qt::Key_Return);
    QTest::keyClick(&table, Qt::Key_Return);
    EXPECT_EQ(page.route().path, QStringList(u"3"_s));
    EXPECT_EQ(page.command(), u"deployment show 3"_s);
}

TEST_F(DeploymentsPageTest, KeepsTheChosenRowWhenANewOneComesInOnTop)
{
    std::atomic<int> count = 3;
    desk.onList = [&](const DeploymentsAsked &) { return DeploymentRows{.rows = sampleDeployments(count)}; };
    openList();
    auto &table = find<RecordTable>(u"deploymentTable"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return table.model()->rowCount() == 3; }, patience));
    table.selectRow(1);
    const QPersistentModelIndex chosen = table.currentIndex();

    count = 4;
    page.refresh();

    ASSERT_TRUE(QTest::qWaitFor([&] { return table.model()->rowCount() == 4; }, patience));
    EXPECT_EQ(table.currentIndex().row(), 2);
    EXPECT_TRUE(chosen.isValid());
}

TEST_F(DeploymentsPageTest, FollowsADeploymentThatRunsElsewhere)
{
    deployment.begin(web(1), u"lock"_s);
    openOne();
    EXPECT_EQ(text(u"deploymentState"_s), u"Running"_s);
    EXPECT_TRUE(comesToSay(u"deploymentSteps"_s, u"0 of 24 steps done"_s));
    EXPECT_FALSE(action(u"stopDeployment"_s).isEnabled());
    EXPECT_TRUE(reasonUnavailable(action(u"stopDeployment"_s)).contains(u"Ctrl+C"));
    EXPECT_TRUE(find(u"standingNotice"_s).isVisible());

    deployment.conclude(web(1));
    deployment.perform(web(2), {u"lock"_s, u"send"_s});

    EXPECT_TRUE(comesToSay(u"deploymentSteps"_s, u"3 of 24 steps done"_s));
    EXPECT_EQ(find<QProgressBar>(u"deploymentBar"_s).value(), 125);
    EXPECT_EQ(column(u"log"_s, 1), QStringList({web(1), web(2), web(2)}));
}

TEST_F(DeploymentsPageTest, ShowsWhatFailedFirstAndEachReasonOnce)
{
    failAndPutBack();
    openOne();
    ASSERT_TRUE(comesToSay(u"deploymentState"_s, u"Failed, put back"_s));

    auto &groups = find<QListWidget>(u"failureGroups"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return groups.count() == 1; }, patience));
    EXPECT_EQ(groups.item(0)->text(), u"1 host: Ask whether it is healthy on …: GET /healthz: 503"_s);
    // The step that failed stands open in the log, the others are folded.
    EXPECT_TRUE(column(u"log"_s, 2).contains(u"503"_s));
    EXPECT_EQ(column(u"log"_s, 2).filter(u"Take the lease"_s).size(), 3);
    EXPECT_EQ(column(u"hostTable"_s, 1), QStringList({u"Put back"_s, u"Put back"_s, u"Skipped"_s}));
    EXPECT_FALSE(find(u"stopDeploymentButton"_s).isVisible());
    EXPECT_FALSE(find(u"resumeDeploymentButton"_s).isVisible());
    EXPECT_EQ(reasonUnavailable(action(u"resumeDeployment"_s)), u"It has come to its end"_s);
}

TEST_F(DeploymentsPageTest, SharesTheChosenHostAmongItsDisplays)
{
    failAndPutBack();
    openOne();
    ASSERT_TRUE(QTest::qWaitFor([&] { return column(u"hostTable"_s, 0).size() == 3; }, patience));
    auto &chips = find<QListView>(u"hostChips"_s);
    EXPECT_TRUE(chips.isVisible());

    action(u"showSquares"_s).trigger();
    EXPECT_TRUE(find(u"hostSquares"_s).isVisible());
    find<QListView>(u"hostSquares"_s).setCurrentIndex(chips.model()->index(1, 0));
    EXPECT_TRUE(text(u"hostTitle"_s).contains(web(2)));
    EXPECT_TRUE(column(u"hostSteps"_s, 0).contains(u"Switch back to what was current"_s));

    action(u"showTable"_s).trigger();
    EXPECT_EQ(find<RecordTable>(u"hostTable"_s).currentIndex().row(), 1);
    action(u"onlyThisHost"_s).trigger();
    EXPECT_TRUE(column(u"log"_s, 1).contains(web(2)));
    EXPECT_FALSE(column(u"log"_s, 1).contains(web(1)));
}

TEST_F(DeploymentsPageTest, FindsInTheLogAndUnfoldsWhereItIs)
{
    deployment.begin(web(1), u"stage"_s);
    deployment.conclude(
        web(1), StepState::Succeeded, {}, {u"Collecting requests"_s, u"Installing urllib3"_s});
    openOne();
    ASSERT_TRUE(QTest::qWaitFor([&] { return column(u"log"_s, 2).size() == 1; }, patience));

    QTest::keyClick(&page, Qt::Key_F, Qt::ControlModifier);
    auto &box = find<QLineEdit>(u"logFind"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return box.hasFocus(); }, patience));
    QTest::keyClicks(&box, u"URLLIB"_s);

    ASSERT_TRUE(comesToSay(u"logFound"_s, u"1 of 1"_s));
    EXPECT_EQ(find<RecordTable>(u"log"_s).currentIndex().data().toString(), u"Installing urllib3"_s);
    box.setText(u"not there"_s);
    EXPECT_TRUE(comesToSay(u"logFound"_s, u"not found"_s));
}

TEST_F(DeploymentsPageTest, UnfoldsWhatComesAfterAllWasUnfolded)
{
    const auto say = [this](int host) {
        deployment.begin(web(host), u"stage"_s);
        deployment.conclude(web(host), StepState::Succeeded, {}, {u"said on %1"_s.arg(web(host))});
    };
    const auto shows
        = [this](int host) { return column(u"log"_s, 2).contains(u"said on %1"_s.arg(web(host))); };
    say(1);
    openOne();
    ASSERT_TRUE(QTest::qWaitFor([&] { return column(u"log"_s, 2).size() == 1; }, patience));

    action(u"unfoldLog"_s).trigger();
    ASSERT_TRUE(shows(1));
    say(2);
    EXPECT_TRUE(QTest::qWaitFor([&] { return shows(2); }, patience));

    action(u"unfoldLog"_s).trigger();
    say(3);
    ASSERT_TRUE(QTest::qWaitFor([&] { return column(u"log"_s, 2).size() == 3; }, patience));
    EXPECT_FALSE(shows(1) || shows(2) || shows(3));
}

TEST_F(DeploymentsPageTest, TakesBackThatTheRecordCannotBeReadOnceItCan)
{
    deployment.begin(web(1), u"lock"_s);
    openOne();
    const auto &bar = *find(u"deploymentView"_s).findChild<QWidget *>(u"messageBar"_s);
    desk.isUnreadable = true;
    ASSERT_TRUE(QTest::qWaitFor([&] { return bar.isVisible(); }, patience));
    EXPECT_TRUE(bar.accessibleName().contains(u"the server is gone")) << qPrintable(bar.accessibleName());

    desk.isUnreadable = false;
    page.refresh();

    EXPECT_TRUE(QTest::qWaitFor([&] { return !bar.isVisible(); }, patience));
}

TEST_F(DeploymentsPageTest, OffersWaysOutOfAnInterruptedOne)
{
    for (int host = 1; host <= 3; ++host)
        deployment.perform(web(host), ScriptedDeployment::forward().mid(0, 4));
    deployment.begin(web(1), u"switch"_s);
    deployment.setState(DeploymentState::Interrupted, EngineAt::Nowhere);
    std::optional<WayOut> asked;
    QString reason;
    desk.onEnd = [&](WayOut way, const QString &said, std::stop_token, task::Progress &) -> Result<QString> {
        asked = way;
        reason = said;
        deployment.setState(DeploymentState::Reverted, EngineAt::Nowhere);
        return u"deployment 17: put back"_s;
    };
    openOne();
    ASSERT_TRUE(QTest::qWaitFor([&] { return find(u"revertDeploymentButton"_s).isVisible(); }, patience));
    EXPECT_TRUE(find(u"resumeDeploymentButton"_s).isVisible());
    EXPECT_EQ(column(u"hostTable"_s, 1).constFirst(), u"Not known"_s);

    action(u"revertDeployment"_s).trigger();
    auto *dialog = page.findChild<QDialog *>(u"endDialog"_s);
    ASSERT_NE(dialog, nullptr);
    auto *commit = dialog->findChild<QPushButton *>(u"commitEnd"_s);
    EXPECT_FALSE(commit->isEnabled()); // production: a reason, and its name
    EXPECT_EQ(commit->accessibleDescription(), u"A reason is missing."_s);
    EXPECT_EQ(barriersIn(*dialog).join(u'\n').toStdString(), "");
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"reason"_s), u"INC-882"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"typedPhrase"_s), u"shop@production"_s);
    ASSERT_TRUE(commit->isEnabled());
    QTest::mouseClick(commit, Qt::LeftButton);

    ASSERT_TRUE(comesToSay(u"deploymentState"_s, u"Failed, put back"_s));
    EXPECT_EQ(asked, WayOut::Revert);
    EXPECT_EQ(reason, u"INC-882"_s);
    EXPECT_EQ(desk.order.confirmed, u"shop@production"_s);
    // the record says so before the work that wrote it has ended
    EXPECT_TRUE(QTest::qWaitFor([&] { return activity.running() == 0; }, patience));
    EXPECT_EQ(activity.pieces().first().state, WorkState::Done);
}

TEST_F(DeploymentsPageTest, AsksForTheNameOfProductionBeforeItsHostsAreLeftAsTheyAre)
{
    deployment.setState(DeploymentState::Interrupted, EngineAt::Nowhere);
    openOne();
    ASSERT_TRUE(QTest::qWaitFor([&] { return find(u"revertDeploymentButton"_s).isVisible(); }, patience));

    action(u"leaveDeployment"_s).trigger();

    auto *dialog = page.findChild<QDialog *>(u"endDialog"_s);
    ASSERT_NE(dialog, nullptr);
    const auto *commit = dialog->findChild<QPushButton *>(u"commitEnd"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"reason"_s), u"scrapped"_s);
    EXPECT_FALSE(commit->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"typedPhrase"_s), u"shop@production"_s);
    EXPECT_TRUE(commit->isEnabled());
}

TEST_F(DeploymentsPageTest, IsOpenToThoseWhoDoNotSeeOrPoint)
{
    desk.onList = [&](const DeploymentsAsked &) { return DeploymentRows{.rows = sampleDeployments(5)}; };
    openList();
    auto &table = find<RecordTable>(u"deploymentTable"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return table.isVisible(); }, patience));
    EXPECT_EQ(barriersIn(page).join(u'\n'), QString());

    failAndPutBack();
    openOne();
    ASSERT_TRUE(comesToSay(u"deploymentState"_s, u"Failed, put back"_s));
    EXPECT_EQ(barriersIn(page).join(u'\n'), QString());
}

TEST_F(DeploymentsPageTest, SaysThatADeploymentIsBeingRead)
{
    const auto gate = std::make_shared<std::latch>(1); // reading may outlive the test
    desk.onOpen = [gate] { gate->wait(); };
    page.open({.place = Place::Deployments, .path = {u"17"_s}, .query = {}});
    page.show();
    page.enter();
    auto *said = page.findChild<QWidget *>(u"deploymentView"_s)->findChild<QLabel *>(u"loading"_s);
    EXPECT_TRUE(said->isVisible());
    EXPECT_EQ(said->text(), u"Reading deployment 17…"_s);
    EXPECT_FALSE(find(u"deploymentHeader"_s).isVisible());

    gate->count_down();

    ASSERT_TRUE(QTest::qWaitFor([&] { return find(u"deploymentHeader"_s).isVisible(); }, patience));
    EXPECT_FALSE(said->isVisible());
    EXPECT_TRUE(find(u"hostPane"_s).isAncestorOf(page.focusWidget())) << "the keyboard waited for it";
}

TEST_F(DeploymentsPageTest, SaysHowLongIsLeftByWhatEarlierOnesTook)
{
    using namespace std::chrono_literals;
    deployment.setDurations({7min, 8min, 20min});
    for (int host = 1; host <= 3; ++host)
        deployment.perform(web(host), {u"lock"_s, u"send"_s});
    openOne();
    EXPECT_TRUE(comesToSay(u"deploymentSteps"_s, u"6 of 24 steps done  ·  about 6 min left"_s))
        << qPrintable(text(u"deploymentSteps"_s));

    for (int host = 1; host <= 3; ++host)
        deployment.perform(web(host), ScriptedDeployment::forward().mid(2, 5));
    EXPECT_TRUE(comesToSay(u"deploymentSteps"_s, u"about 1 min left"_s));

    deployment.decide(u"turn-back"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !text(u"deploymentSteps"_s).contains(u"left"); }, patience));
}

TEST_F(DeploymentsPageTest, SaysNothingOfTheTimeLeftWhereItIsNotKnown)
{
    using namespace std::chrono_literals;
    deployment.setDurations({1s}); // it has taken longer already
    deployment.perform(web(1), {u"lock"_s, u"send"_s});
    openOne();
    EXPECT_TRUE(comesToSay(u"deploymentSteps"_s, u"2 of 24 steps done"_s));
    EXPECT_FALSE(text(u"deploymentSteps"_s).contains(u"left")) << qPrintable(text(u"deploymentSteps"_s));
}

TEST_F(DeploymentsPageTest, ShowsRollBackWhileItRunsAndSaysWhyNotYet)
{
    DeploymentsPage own(runs,
        {.deploy = [](QWidget *, const QString &, const QString &, const QString &) {},
            .rollBack = [](QWidget *, const QString &, const QString &) {}});
    deployment.perform(web(1), {u"lock"_s});
    own.open({.place = Place::Deployments, .path = {u"17"_s}, .query = {}});
    own.show();
    auto *button = own.findChild<QPushButton *>(u"rollBackButton"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return button->isVisible(); }, patience));
    EXPECT_FALSE(button->isEnabled());
    EXPECT_TRUE(button->toolTip().contains(u"It has to come to its end first"))
        << qPrintable(button->toolTip());

    deployment.setState(DeploymentState::Succeeded, EngineAt::Nowhere);
    EXPECT_TRUE(QTest::qWaitFor([&] { return button->isEnabled(); }, patience));
}

TEST_F(DeploymentsPageTest, SaysWhyItCannotBeShown)
{
    desk.failure = Error(Errc::NotFound, u"there is no deployment 99"_s);
    page.open({.place = Place::Deployments, .path = {u"99"_s}, .query = {}});
    page.show();

    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            const auto *panel
                = page.findChild<QWidget *>(u"deploymentView"_s)->findChild<QLabel *>(u"faultCause"_s);
            return panel->isVisible() && panel->text().contains(u"There is no deployment 99");
        },
        patience));
}

} // namespace
} // namespace slipway::ui
