// SPDX-License-Identifier: Apache-2.0
#include "ui/activity/activity_history.h"

#include "tests/ui/patience.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

/// One run of the program.
struct ProgramRun {
    explicit ProgramRun(const QString &file) : history(activity, file) { }

    void finish(const QString &title, Result<QString> outcome)
    {
        const Route about{.place = Place::Releases, .path = {u"shop"_s, u"1.4.0"_s}};
        const int number
            = activity.begin(title, about, [=](std::stop_token, task::Progress &) { return outcome; });
        ASSERT_TRUE(
            QTest::qWaitFor([&] { return activity.piece(number)->state != WorkState::Running; }, patience));
    }

    Activity activity;
    ActivityHistory history;
};

class ActivityHistoryTest : public testing::Test {
protected:
    QTemporaryDir folder;
    QString file = folder.filePath(u"activity.json"_s);
};

TEST_F(ActivityHistoryTest, ListsWhatEarlierRunsDid)
{
    {
        ProgramRun first(file);
        first.finish(u"Build shop"_s, u"built 1.4.0"_s);
        first.finish(u"Archive shop"_s, fail(Errc::Refused, u"the store said no"_s));
    }
    ProgramRun second(file);
    second.finish(u"Verify shop"_s, u"all is well"_s);

    const auto &pieces = second.activity.pieces();
    ASSERT_EQ(pieces.size(), 3);
    EXPECT_EQ(pieces[0].title, u"Verify shop"_s);
    EXPECT_EQ(pieces[1].title, u"Archive shop"_s);
    EXPECT_EQ(pieces[1].state, WorkState::Failed);
    EXPECT_EQ(pieces[1].outcome, u"the store said no"_s);
    EXPECT_EQ(pieces[2].state, WorkState::Done);
    EXPECT_EQ(pieces[2].about.path, QStringList({u"shop"_s, u"1.4.0"_s}));
    for (const Piece &piece : pieces)
        EXPECT_EQ(second.activity.piece(piece.number)->title, piece.title);
    EXPECT_EQ(QFile::permissions(file) & ~(QFile::ReadUser | QFile::WriteUser),
        QFile::ReadOwner | QFile::WriteOwner);
}

TEST_F(ActivityHistoryTest, CallsStoppedWhatWasRunningWhenTheProgramWasKilled)
{
    const QString killed = folder.filePath(u"killed.json"_s);
    {
        ProgramRun first(file);
        first.activity.begin(
            u"Deploy shop"_s, {}, [](std::stop_token stop, task::Progress &) -> Result<QString> {
                while (!stop.stop_requested())
                    QThread::msleep(1);
                return fail(Errc::Cancelled, u"stopped"_s);
            });
        ASSERT_TRUE(QFile::copy(file, killed));
    }
    const ProgramRun second(killed);

    ASSERT_EQ(second.activity.pieces().size(), 1);
    EXPECT_EQ(second.activity.pieces()[0].state, WorkState::Stopped);
    EXPECT_EQ(second.activity.running(), 0);
}

TEST_F(ActivityHistoryTest, ForgetsAfterAWeekAndKeepsNoSecret)
{
    QFile kept(file);
    ASSERT_TRUE(kept.open(QIODevice::WriteOnly));
    const auto longAgo = QDateTime::currentDateTimeUtc().addDays(-8).toString(Qt::ISODateWithMs);
    kept.write(u"[{\"title\": \"Build shop\", \"state\": \"done\", \"began\": \"%1\"}, 7, {}]"_s.arg(longAgo)
                   .toUtf8());
    kept.close();
    ProgramRun run(file);
    EXPECT_TRUE(run.activity.pieces().isEmpty());

    const QString token = u"pypi-AgEIcHlwaS5vcmcCJDU3"_s + QString(60, u'x');
    run.finish(u"Publish shop"_s, fail(Errc::Denied, u"the index did not take "_s + token));

    ASSERT_TRUE(kept.open(QIODevice::ReadOnly));
    const QByteArray written = kept.readAll();
    EXPECT_TRUE(written.contains("Publish shop"));
    EXPECT_FALSE(written.contains(token.toUtf8()));
}

} // namespace
} // namespace slipway::ui
