// SPDX-License-Identifier: Apache-2.0
// What waits for a person and what happened lately, from every page.
#include "tests/ui/accessibility.h"
#include "tests/ui/patience.h"
#include "tests/ui/sample_board.h"
#include "tests/ui/window_rig.h"
#include "ui/home/matrix_view.h"
#include "ui/shell/bell.h"
#include "ui/shell/bell_list.h"
#include "ui/widgets/record_table.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

class BellTest : public testing::Test {
protected:
    BellTest() : rig(place, {})
    {
        rig.window.show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&rig.window, patience));
    }
    void read(const Board &board)
    {
        place.onRead = [board](std::stop_token) { return board; };
        rig.feed.refresh();
        QSignalSpy answered(&rig.feed, &BoardFeed::boardRead);
        EXPECT_TRUE(QTest::qWaitFor([&] { return !answered.isEmpty(); }, patience));
    }
    void addFailure()
    {
        rig.notices.add({.summary = u"Failed: Build shop at v1.4.0"_s,
            .body = u"the backend ended with 1"_s,
            .urgency = Notice::Urgency::Critical,
            .route = {.place = Place::Activity}});
    }
    void open() { QTest::keyClick(&rig.window, Qt::Key_B, Qt::ControlModifier); }
    template <typename Widget>
    Widget &the(const QString &name = {})
    {
        auto *found = rig.window.findChild<Widget *>(name);
        EXPECT_NE(found, nullptr) << qPrintable(name);
        return *found;
    }
    RecordTable &table(const QString &part) { return the<RecordTable>(part + u"Table"_s); }

    ScriptedWorkplace place;
    WindowRig rig;
};

TEST_F(BellTest, SaysHowMuchWaitsAndWhatIsNew)
{
    EXPECT_EQ(the<Bell>().text(), QString());
    EXPECT_EQ(the<Bell>().accessibleName(), u"Nothing waits for you"_s);

    read(sampleBoard());
    EXPECT_EQ(the<Bell>().text(), u"3"_s);
    EXPECT_EQ(the<Bell>().accessibleName(), u"3 things wait for you"_s);
    addFailure();

    EXPECT_EQ(the<Bell>().text(), u"4"_s);
    EXPECT_EQ(the<Bell>().accessibleName(), u"3 things wait for you; 1 new notice"_s);
    EXPECT_EQ(the<Bell>().toolTip(), u"3 things wait for you; 1 new notice (Ctrl+B)"_s);
}

TEST_F(BellTest, ItsKeysAreThoseThatAPersonChose)
{
    rig.keymap.bind(u"window/waiting"_s, {QKeySequence(Qt::Key_F8)});
    EXPECT_EQ(the<Bell>().toolTip(), u"Nothing waits for you (F8)"_s);
}

TEST_F(BellTest, EachLineLeadsToWhatItIsAbout)
{
    read(sampleBoard());
    addFailure();
    open();
    ASSERT_TRUE(the<BellList>(u"bellList"_s).isVisible());
    EXPECT_EQ(table(u"bellNeeds"_s).model()->rowCount(), 3);
    EXPECT_TRUE(table(u"bellNeeds"_s).hasFocus());

    QTest::keyClick(&table(u"bellNeeds"_s), Qt::Key_Return);
    EXPECT_FALSE(the<BellList>(u"bellList"_s).isVisible());

    open();
    EXPECT_EQ(table(u"bellNews"_s).model()->index(0, 0).data().toString(),
        u"Failed: Build shop at v1.4.0 – the backend ended with 1"_s);
    QTest::mouseClick(table(u"bellNews"_s).viewport(), Qt::LeftButton, {}, QPoint(20, 8));
    EXPECT_EQ(rig.window.here().place, Place::Activity);
}

TEST_F(BellTest, NewsThatWereLookedAtAreNoMoreCounted)
{
    addFailure();
    open();

    EXPECT_EQ(the<Bell>().text(), QString());
    EXPECT_EQ(table(u"bellNews"_s).model()->rowCount(), 1);
}

TEST_F(BellTest, EscGoesBackToThePage)
{
    read(sampleBoard());
    rig.matrix().setFocus();
    open();

    QTest::keyClick(&table(u"bellNeeds"_s), Qt::Key_Escape);

    EXPECT_FALSE(the<BellList>(u"bellList"_s).isVisible());
    EXPECT_EQ(rig.window.here(), Route{});
    EXPECT_TRUE(rig.matrix().hasFocus());
}

TEST_F(BellTest, SaysThatThereIsNothing)
{
    open();

    EXPECT_TRUE(the<QLabel>(u"bellNothing"_s).isVisible());
    EXPECT_EQ(barriersIn(the<BellList>(u"bellList"_s)).join(u'\n').toStdString(), "");
}

TEST_F(BellTest, TheListHasNoBarriers)
{
    read(sampleBoard());
    addFailure();
    open();

    EXPECT_EQ(barriersIn(the<BellList>(u"bellList"_s)).join(u'\n').toStdString(), "");
}

TEST(BellOfDraftsTest, ADraftIsGoneOnWithFromAnywhere)
{
    const QTemporaryDir folder;
    Drafts drafts(folder.filePath(u"drafts.json"_s));
    drafts.keep({.kind = u"deploy"_s, .title = u"Deploy shop 1.4.0 to staging"_s});
    ScriptedWorkplace place;
    WindowRig rig(place, {}, nullptr, {}, &drafts);
    rig.window.show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&rig.window, patience));
    rig.window.go({.place = Place::Activity});
    QStringList resumed;
    QObject::connect(&rig.home(), &HomePage::resumed, &rig.window,
        [&](const Draft &draft) { resumed.append(draft.title); });
    EXPECT_EQ(rig.window.findChild<Bell *>()->accessibleName(), u"1 thing waits for you"_s);

    QTest::keyClick(&rig.window, Qt::Key_B, Qt::ControlModifier);
    QTest::keyClick(rig.window.findChild<RecordTable *>(u"bellNeedsTable"_s), Qt::Key_Return);

    EXPECT_EQ(resumed, QStringList{u"Deploy shop 1.4.0 to staging"_s});
    EXPECT_EQ(rig.window.here().place, Place::Home);
}

} // namespace
} // namespace slipway::ui
