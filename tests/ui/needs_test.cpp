// SPDX-License-Identifier: Apache-2.0
// What waits for a person stands above the matrix, and leads to where it is taken care of.
#include "tests/ui/sample_board.h"
#include "tests/ui/window_rig.h"
#include "ui/home/cell.h"
#include "ui/home/home_page.h"
#include "ui/home/needs_panel.h"
#include "ui/widgets/record_table.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

TEST(NeedsTest, DeploymentsThatStandHalfDoneNeedSomebodyTheWorstFirst)
{
    QStringList texts;
    for (const Need &need : needsOf(sampleBoard()))
        texts.append(need.text);
    ASSERT_EQ(texts.size(), 3) << qPrintable(texts.join(u'\n'));
    EXPECT_TRUE(texts[0].startsWith(u"warehouse to 0.1.0-b2 in production"_s)) << qPrintable(texts[0]);
    EXPECT_TRUE(texts[0].contains(u"not every host could be put back"_s));
    EXPECT_TRUE(texts[1].startsWith(u"pricing to 3.1.0rc1-b18 in staging"_s)) << qPrintable(texts[1]);
    EXPECT_TRUE(texts[1].contains(u"interrupted"_s));
    EXPECT_TRUE(texts[2].startsWith(u"mailer to 1.13.0-b8 in production"_s)) << qPrintable(texts[2]);
}

TEST(NeedsTest, ADeploymentThatAsksComesFirstAndSinceItAsks)
{
    Board board = sampleBoard();
    const auto running = std::ranges::find_if(board.cells, [](const store::MatrixCell &cell) {
        return cell.latest && cell.latest->state == model::DeploymentState::Running;
    });
    ASSERT_NE(running, board.cells.end());
    running->latest->askingSince = board.at.addSecs(-90);

    const auto needs = needsOf(board);

    ASSERT_EQ(needs.size(), 4);
    EXPECT_TRUE(needs[0].text.startsWith(running->project)) << qPrintable(needs[0].text);
    EXPECT_TRUE(needs[0].text.contains(u"waits for an answer"_s)) << qPrintable(needs[0].text);
    EXPECT_EQ(needs[0].since, board.at.addSecs(-90));
    EXPECT_EQ(needs[0].route.path, (QStringList{QString::number(running->latest->id.value)}));
    EXPECT_EQ(Cell::of(*running).standing(), Standing::Attention);
    EXPECT_TRUE(Cell::of(*running).isHeld());
}

class NeedsPanelTest : public testing::Test {
protected:
    NeedsPanelTest() { panel.show(); }
    RecordTable &table() { return *panel.findChild<RecordTable *>(); }
    void choose(int row)
    {
        table().setCurrentIndex(table().model()->index(row, 0));
        table().setFocus();
    }

    QTemporaryDir folder;
    Drafts drafts{folder.filePath(u"drafts.json"_s)};
    NeedsPanel panel{&drafts};
    QToolButton &discard() { return *panel.findChild<QToolButton *>(u"discardDraftButton"_s); }

    std::optional<Route> route; ///< where the panel led last
    QString resumed; ///< the draft that was gone on with
};

TEST_F(NeedsPanelTest, IsNotThereWhenNothingWaits)
{
    panel.setBoard(Board{});
    EXPECT_FALSE(panel.isVisible());
    panel.setBoard(sampleBoard());
    EXPECT_TRUE(panel.isVisible());
}

TEST_F(NeedsPanelTest, EnterLeadsToTheDeployment)
{
    panel.setBoard(sampleBoard());
    QObject::connect(&panel, &NeedsPanel::departed, &panel, [this](const Route &to) { route = to; });
    choose(1);
    QTest::keyClick(&table(), Qt::Key_Return);
    ASSERT_TRUE(route);
    EXPECT_EQ(route->place, Place::Deployments);
    EXPECT_EQ(route->path.size(), 1);
}

TEST_F(NeedsPanelTest, ADraftIsResumedByEnterAndDiscardedByDelete)
{
    drafts.keep({.id = u"a"_s, .kind = u"deploy"_s, .title = u"Deploy shop 1.4.0 to staging"_s});
    ASSERT_EQ(table().model()->rowCount(), 1);
    EXPECT_EQ(table().model()->index(0, 0).data().toString(), u"Draft: Deploy shop 1.4.0 to staging"_s);
    QObject::connect(
        &panel, &NeedsPanel::resumed, &panel, [this](const Draft &draft) { resumed = draft.id; });
    choose(0);
    QTest::keyClick(&table(), Qt::Key_Return);
    EXPECT_EQ(resumed, u"a"_s);
    for (QAction *action : table().actions()) {
        if (action->objectName() == u"discardDraft"_s)
            action->trigger();
    }
    EXPECT_TRUE(drafts.all().isEmpty());
    EXPECT_FALSE(panel.isVisible());
}

TEST_F(NeedsPanelTest, WhatIsNoDraftCannotBeDiscarded)
{
    panel.setBoard(sampleBoard());
    choose(0);
    for (const QAction *action : table().actions())
        EXPECT_FALSE(action->isEnabled()) << qPrintable(action->toolTip());
    EXPECT_FALSE(discard().isVisible()) << "there are no drafts at all";
    drafts.keep({.id = u"a"_s, .kind = u"deploy"_s, .title = u"Deploy shop 1.4.0 to staging"_s});
    EXPECT_TRUE(discard().isVisible());
    EXPECT_FALSE(discard().isEnabled());
    EXPECT_EQ(discard().toolTip(), u"What is chosen is no draft"_s);
    EXPECT_EQ(discard().accessibleDescription(), discard().toolTip());
}

TEST_F(NeedsPanelTest, ADraftThatWasDiscardedComesBackWhereItWas)
{
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s}) {
        drafts.keep({.id = id, .kind = u"deploy"_s, .title = id});
        QTest::qWait(2); // they differ in when they were kept
    }
    const QDateTime kept = drafts.all()[1].at;
    const QSignalSpy discarded(&panel, &NeedsPanel::discarded);
    choose(1);
    QTest::mouseClick(&discard(), Qt::LeftButton);
    ASSERT_EQ(drafts.all().size(), 2);
    ASSERT_EQ(discarded.size(), 1);
    const QString told = discarded[0][0].toString();
    auto *undo = discarded[0][1].value<QAction *>();
    EXPECT_EQ(told, u"b"_s);
    ASSERT_NE(undo, nullptr);

    undo->trigger();

    ASSERT_EQ(drafts.all().size(), 3);
    EXPECT_EQ(drafts.all()[1].id, u"b"_s);
    EXPECT_EQ(drafts.all()[1].at, kept);
    EXPECT_EQ(Drafts(folder.filePath(u"drafts.json"_s)).all().size(), 3);
}

TEST_F(NeedsPanelTest, WhatIsAtWorkNeedsNobody)
{
    drafts.keep({.id = u"a"_s, .kind = u"ship"_s, .title = u"Release shop at v1.5.0"_s, .isAtWork = true});
    EXPECT_FALSE(panel.isVisible());
    Drafts ofNextStart(folder.filePath(u"drafts.json"_s));
    EXPECT_EQ(needsOf(&ofNextStart).size(), 1) << "its work is gone by then";
}

TEST(NeedsOfHomeTest, ADiscardedDraftIsOfferedBack)
{
    const QTemporaryDir folder;
    Drafts drafts(folder.filePath(u"drafts.json"_s));
    drafts.keep({.id = u"a"_s, .kind = u"deploy"_s, .title = u"Deploy shop 1.4.0 to staging"_s});
    ScriptedWorkplace place;
    WindowRig rig(place, {}, nullptr, {}, &drafts);
    rig.window.show();
    auto *table = rig.home().findChild<RecordTable *>(u"needsTable"_s);
    table->setCurrentIndex(table->model()->index(0, 0));

    QTest::mouseClick(rig.home().findChild<QToolButton *>(u"discardDraftButton"_s), Qt::LeftButton);

    EXPECT_TRUE(drafts.all().isEmpty());
    EXPECT_EQ(rig.home().findChild<QLabel *>(u"messageText"_s)->text(),
        u"The draft “Deploy shop 1.4.0 to staging” is discarded."_s);
    QTest::mouseClick(rig.home().findChild<QToolButton *>(u"messageOffer"_s), Qt::LeftButton);
    EXPECT_EQ(drafts.all().size(), 1);
}

} // namespace
} // namespace slipway::ui
