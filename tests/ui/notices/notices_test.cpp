// SPDX-License-Identifier: Apache-2.0
// What is worth a notice, and how it reaches a desktop: over a real bus, to a desktop that keeps what it is
// told.
#include "tests/fakes/keychain/keychain_session.h"
#include "tests/ui/notices/scripted_desktop.h"
#include "tests/ui/patience.h"
#include "tests/ui/sample_board.h"
#include "ui/activity/activity.h"
#include "ui/notices/desktop_notifier.h"
#include "ui/notices/herald.h"
#include "ui/notices/recent_notices.h"

#include <QDBusMessage>
#include <QTest>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

const Route deployment{.place = Place::Deployments, .path = {u"7"_s}, .query = {}};

class NotifierTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(session.start(fakes::KeychainSession::Mode::NoService));
        address = session.environment().value(u"DBUS_SESSION_BUS_ADDRESS"_s);
        desktopBus = QDBusConnection::connectToBus(address, u"desktop"_s);
        ASSERT_TRUE(desktopBus.isConnected());
    }
    void TearDown() override
    {
        QDBusConnection::disconnectFromBus(u"desktop"_s);
        QDBusConnection::disconnectFromBus(u"program"_s);
    }
    void offer()
    {
        ASSERT_TRUE(desktopBus.registerObject(u"/org/freedesktop/Notifications"_s, &desktop,
            QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        ASSERT_TRUE(desktopBus.registerService(u"org.freedesktop.Notifications"_s));
    }
    QDBusConnection programBus() { return QDBusConnection::connectToBus(address, u"program"_s); }

    fakes::KeychainSession session;
    QString address;
    QDBusConnection desktopBus{QString()};
    ScriptedDesktop desktop;
};

TEST_F(NotifierTest, ShowsANoticeAndAClickLeadsToWhatItIsAbout)
{
    offer();
    DesktopNotifier notifier(programBus());
    std::optional<Route> chosen;
    QObject::connect(
        &notifier, &DesktopNotifier::chosen, &notifier, [&](const Route &route) { chosen = route; });
    notifier.show({.summary = u"Failed: Deploy shop"_s,
        .body = u"web-1 <b>said</b> no"_s,
        .urgency = Notice::Urgency::Critical,
        .route = deployment});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !desktop.shown.isEmpty(); }, patience));
    const auto said = desktop.shown.first();
    EXPECT_EQ(said[3].toString(), u"Failed: Deploy shop"_s);
    EXPECT_EQ(said[4].toString(), u"web-1 &lt;b&gt;said&lt;/b&gt; no"_s) << "a desktop may read markup";
    EXPECT_EQ(said[6].toMap()[u"urgency"_s].toUInt(), 2U);

    QTest::qWait(50); // the answer with the notice's number
    Q_EMIT desktop.ActionInvoked(99, u"default"_s); // another program's
    Q_EMIT desktop.ActionInvoked(1, u"default"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return chosen.has_value(); }, patience));
    EXPECT_EQ(*chosen, deployment);
}

TEST_F(NotifierTest, WithoutADesktopNothingHappens)
{
    DesktopNotifier notifier(programBus());
    notifier.show({.summary = u"Failed"_s});
    DesktopNotifier alone(QDBusConnection{u"there is none"_s});
    alone.show({.summary = u"Failed"_s});
    QTest::qWait(100);
    EXPECT_TRUE(desktop.shown.isEmpty());
}

class HeraldTest : public testing::Test {
protected:
    HeraldTest()
    {
        QObject::connect(
            &herald, &Herald::told, &herald, [this](const Notice &notice) { told.append(notice.summary); });
    }
    void work(const Result<QString> &outcome)
    {
        const int number = activity.begin(
            u"Build shop"_s, {}, [outcome](std::stop_token, task::Progress &) { return outcome; });
        ASSERT_TRUE(
            QTest::qWaitFor([&] { return activity.piece(number)->state != WorkState::Running; }, patience));
    }

    Activity activity;
    bool isWatched = false;
    Herald herald{activity, [this] { return isWatched; }};
    QStringList told;
};

TEST_F(HeraldTest, TellsOfAFailureToWhoDoesNotLook)
{
    work(fail(Errc::Failed, u"no"_s));
    EXPECT_EQ(told, QStringList{u"Failed: Build shop"_s});
    isWatched = true;
    work(fail(Errc::Failed, u"no"_s));
    EXPECT_EQ(told.size(), 1);
}

TEST_F(HeraldTest, SaysNothingOfWhatWasQuickOrStopped)
{
    work(u"built"_s);
    work(fail(Errc::Cancelled, u"stopped"_s));
    EXPECT_TRUE(told.isEmpty());
}

TEST_F(HeraldTest, TellsOfWhatTookLongWhenItIsDone)
{
    const QDateTime began = QDateTime::currentDateTimeUtc();
    Piece piece{
        .title = u"Deploy shop"_s, .state = WorkState::Done, .began = began, .ended = began.addSecs(119)};
    EXPECT_FALSE(Herald::noticeOf(piece));
    piece.ended = began.addSecs(120);
    const auto notice = Herald::noticeOf(piece);
    ASSERT_TRUE(notice);
    EXPECT_EQ(notice->summary, u"Done: Deploy shop"_s);
    EXPECT_EQ(notice->urgency, Notice::Urgency::Normal);
}

TEST_F(HeraldTest, TellsOnceOfADeploymentThatNewlyNeedsSomebody)
{
    Board board = sampleBoard();
    herald.setBoard(board);
    EXPECT_TRUE(told.isEmpty()) << "what stood there before is no news";

    for (auto &cell : board.cells) {
        if (cell.project == u"shop" && cell.environment == u"staging")
            cell.latest->state = model::DeploymentState::Interrupted;
    }
    herald.setBoard(board);
    herald.setBoard(board);
    EXPECT_EQ(told, QStringList{u"Slipway needs you"_s});
}

TEST_F(HeraldTest, NotesWhatEndedWhetherSomebodyLooksOrNot)
{
    RecentNotices notices;
    QObject::connect(&herald, &Herald::noted, &notices, &RecentNotices::add);
    isWatched = true;

    work(fail(Errc::Failed, u"no"_s));
    work(u"built"_s);

    ASSERT_EQ(notices.all().size(), 1);
    EXPECT_EQ(notices.all().first().notice.summary, u"Failed: Build shop"_s);
    EXPECT_TRUE(told.isEmpty());
}

TEST(RecentNoticesTest, CountsWhatWasNotLookedAtAndForgetsTheOldest)
{
    RecentNotices notices;
    for (int i = 1; i <= RecentNotices::most + 1; ++i)
        notices.add({.summary = QString::number(i)});

    EXPECT_EQ(notices.all().size(), RecentNotices::most);
    EXPECT_EQ(notices.all().first().notice.summary, QString::number(RecentNotices::most + 1));
    EXPECT_EQ(notices.unseen(), RecentNotices::most);
    notices.markSeen();
    EXPECT_EQ(notices.unseen(), 0);
    notices.add({.summary = u"new"_s});
    EXPECT_EQ(notices.unseen(), 1);
}

} // namespace
} // namespace slipway::ui
