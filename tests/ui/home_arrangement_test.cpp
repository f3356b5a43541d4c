// SPDX-License-Identifier: Apache-2.0
// How a person arranges the matrix: through keys, buttons, the menu and links.
#include "tests/ui/patience.h"
#include "tests/ui/sample_board.h"
#include "tests/ui/window_rig.h"
#include "ui/home/home_page.h"
#include "ui/home/matrix_view.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

class HomeArrangementTest : public testing::Test {
protected:
    HomeArrangementTest()
    {
        place.onRead = [](std::stop_token) { return sampleBoard(); };
        rig = std::make_unique<WindowRig>(place);
    }
    void SetUp() override { show(*rig); }
    static void show(WindowRig &shown)
    {
        shown.window.show();
        shown.feed.start(std::chrono::hours(1));
        ASSERT_TRUE(QTest::qWaitForWindowActive(&shown.window, patience));
        ASSERT_TRUE(QTest::qWaitFor([&] { return shown.matrix().isVisible(); }, patience));
    }
    template <typename Object>
    Object &the(const QString &name)
    {
        auto *found = rig->home().findChild<Object *>(name);
        if (!found)
            found = rig->window.findChild<Object *>(name);
        EXPECT_NE(found, nullptr) << qPrintable(name);
        return *found;
    }
    MatrixView &matrix() { return rig->matrix(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&matrix(), key, modifiers);
    }
    /// The headers of the rows.
    QStringList rows()
    {
        QStringList texts;
        for (int row = 0; row < matrix().model()->rowCount(); ++row)
            texts.append(matrix().model()->headerData(row, Qt::Vertical).toString());
        return texts;
    }
    QString current()
    {
        return matrix().currentIndex().data(Qt::AccessibleTextRole).toString().section(u':', 0, 0);
    }
    int rowHeight(int row) { return matrix().verticalHeader()->sectionSize(row); }
    void saveView(const QString &name)
    {
        the<QAction>(u"saveView"_s).trigger();
        the<QLineEdit>(u"viewName"_s).setText(name);
        QTest::mouseClick(&the<QPushButton>(u"questionYes"_s), Qt::LeftButton);
        QTest::qWait(0); // the dialog goes
    }

    ScriptedWorkplace place;
    std::unique_ptr<WindowRig> rig;
};

TEST_F(HomeArrangementTest, RowsStandAsCloseAsOneWishes)
{
    const int normal = rowHeight(0);

    press(Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
    const int compact = rowHeight(0);
    press(Qt::Key_3, Qt::ControlModifier | Qt::AltModifier);

    EXPECT_LT(compact, normal);
    EXPECT_GT(rowHeight(0), normal);
    EXPECT_TRUE(the<QAction>(u"densityComfortable"_s).isChecked());
    EXPECT_FALSE(the<QAction>(u"densityCompact"_s).isChecked());
    EXPECT_EQ(rig->views.layout().density, Density::Comfortable);
}

TEST_F(HomeArrangementTest, AHeadingIsAsHighInEachDensity)
{
    the<QAction>(u"groupState"_s).trigger();
    const int heading = rowHeight(0);

    the<QAction>(u"densityComfortable"_s).trigger();
    EXPECT_EQ(rowHeight(0), heading);
    EXPECT_GT(rowHeight(1), heading);
    the<QAction>(u"groupNone"_s).trigger();

    EXPECT_GT(rowHeight(0), heading);
}

TEST_F(HomeArrangementTest, AGroupIsOpenedAndClosedByTheKeyboard)
{
    the<QAction>(u"groupState"_s).trigger();
    matrix().makeCurrent(u"mailer"_s, u"development"_s);
    const auto all = rows();

    press(Qt::Key_Left);
    EXPECT_TRUE(current().startsWith(u"Group Needs attention"_s)) << qPrintable(current());
    press(Qt::Key_Left);
    EXPECT_EQ(rows().size(), all.size() - 4);
    EXPECT_TRUE(current().startsWith(u"Group Needs attention"_s));
    press(Qt::Key_Right);
    EXPECT_EQ(rows(), all);
    press(Qt::Key_Space);
    EXPECT_EQ(rows().size(), all.size() - 4);
    press(Qt::Key_Return);

    EXPECT_EQ(rows(), all);
    press(Qt::Key_Right);
    EXPECT_TRUE(current().contains(u"staging"_s)) << qPrintable(current());
}

TEST_F(HomeArrangementTest, AGroupIsOpenedAndClosedByAClick)
{
    the<QAction>(u"groupState"_s).trigger();
    const auto all = rows();

    QTest::mouseClick(
        matrix().viewport(), Qt::LeftButton, {}, matrix().visualRect(matrix().model()->index(0, 1)).center());
    EXPECT_EQ(rows().size(), all.size() - 4);
    auto *header = matrix().verticalHeader();
    QTest::mouseClick(
        header->viewport(), Qt::LeftButton, {}, QPoint(20, header->sectionViewportPosition(0) + 8));

    EXPECT_EQ(rows(), all);
}

TEST_F(HomeArrangementTest, TheChosenCellStaysWhenProjectsAreGrouped)
{
    matrix().makeCurrent(u"shop"_s, u"production"_s);

    the<QAction>(u"groupState"_s).trigger();
    EXPECT_EQ(current(), u"shop in production"_s);
    the<QAction>(u"closeGroups"_s).trigger();
    EXPECT_EQ(rows().size(), 3);
    matrix().makeCurrent(u"shop"_s, u"production"_s);

    EXPECT_EQ(rows().size(), 4);
    EXPECT_EQ(current(), u"shop in production"_s);
}

TEST_F(HomeArrangementTest, TheKeyboardHasAPlaceWhenTheHeadingItStoodOnIsGone)
{
    the<QAction>(u"groupState"_s).trigger();
    matrix().setCurrentIndex(matrix().model()->index(0, 1));

    the<QAction>(u"groupNone"_s).trigger();

    EXPECT_EQ(current(), u"catalogue in development"_s);
}

TEST_F(HomeArrangementTest, ShowsOnlyWhatNeedsAttention)
{
    QTest::mouseClick(&the<QToolButton>(u"onlyAttentionButton"_s), Qt::LeftButton);

    EXPECT_EQ(rows(), (QStringList{u"invoices"_s, u"mailer"_s, u"pricing"_s, u"warehouse"_s}));
    EXPECT_TRUE(the<QLabel>(u"homeSummary"_s).text().startsWith(u"4 of 8 project"_s));
    the<QLineEdit>(u"filter"_s).setText(u"catalogue"_s);
    EXPECT_TRUE(the<QLabel>(u"noMatch"_s).text().startsWith(u"No project that needs attention matches"_s));

    the<QLineEdit>(u"filter"_s).clear();
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);

    EXPECT_EQ(rows().size(), 8);
}

TEST_F(HomeArrangementTest, AViewIsSavedUnderANameAndChosenAgain)
{
    rig->window.go(*routeOf(u"slipway://home?q=dan&group=state&density=compact"_s));
    saveView(u"What dan & co do"_s);
    auto &button = the<QPushButton>(u"viewButton"_s);
    EXPECT_EQ(button.accessibleName(), u"View: What dan & co do"_s);
    EXPECT_FALSE(the<QAction>(u"saveView"_s).isEnabled());

    the<QAction>(u"groupNone"_s).trigger();
    the<QLineEdit>(u"filter"_s).clear();
    EXPECT_EQ(button.accessibleName(), u"View"_s);
    the<QAction>(u"savedView"_s).trigger();

    EXPECT_EQ(the<QLineEdit>(u"filter"_s).text(), u"dan"_s);
    EXPECT_EQ(rows(), (QStringList{u"Needs attention (1)"_s, u"invoices"_s, u"Good (1)"_s, u"search"_s}));
    EXPECT_TRUE(the<QAction>(u"savedView"_s).isChecked());
    the<QAction>(u"savedView"_s).trigger();
    EXPECT_TRUE(the<QAction>(u"savedView"_s).isChecked()) << "a second choice of the same takes nothing away";
}

TEST_F(HomeArrangementTest, AViewIsRenamedDeletedAndBroughtBack)
{
    the<QAction>(u"densityCompact"_s).trigger();
    saveView(u"Close"_s);
    the<QAction>(u"renameView"_s).trigger();
    the<QLineEdit>(u"viewName"_s).setText(u"Closer"_s);
    QTest::mouseClick(&the<QPushButton>(u"questionYes"_s), Qt::LeftButton);
    ASSERT_EQ(rig->views.saved().size(), 1);
    EXPECT_EQ(rig->views.saved()[0].name, u"Closer"_s);

    the<QAction>(u"deleteView"_s).trigger();
    EXPECT_TRUE(rig->views.saved().isEmpty());
    EXPECT_FALSE(the<QAction>(u"deleteView"_s).isEnabled());
    auto &undo = the<QToolButton>(u"messageOffer"_s);
    ASSERT_TRUE(undo.isVisible());
    QTest::mouseClick(&undo, Qt::LeftButton);

    ASSERT_EQ(rig->views.saved().size(), 1);
    EXPECT_EQ(rig->views.saved()[0].name, u"Closer"_s);
    EXPECT_FALSE(undo.isVisible());
}

TEST_F(HomeArrangementTest, ALinkSaysHowTheMatrixIsArrangedAndTheCommandWhatItShows)
{
    the<QAction>(u"groupState"_s).trigger();
    the<QLineEdit>(u"filter"_s).setText(u"dan"_s);

    the<QAction>(u"copyLink"_s).trigger();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), u"slipway://home?q=dan&group=state"_s);
    EXPECT_EQ(rig->home().command(), u"status"_s);
    rig->window.go({});

    EXPECT_EQ(rows().size(), 11) << "Home is where nothing is filtered, grouped as it was";
    rig->window.go(*routeOf(u"slipway://home?only=attention"_s));
    EXPECT_EQ(rows().size(), 5);
}

TEST_F(HomeArrangementTest, AnotherWindowBeginsAsThisOneWasLeft)
{
    the<QAction>(u"groupState"_s).trigger();
    the<QAction>(u"densityCompact"_s).trigger();
    the<QAction>(u"closeGroups"_s).trigger();
    the<QAction>(u"details"_s).trigger();
    the<QLineEdit>(u"filter"_s).setText(u"dan"_s);
    const HomeLayout left = rig->views.layout();

    const auto before = std::exchange(rig, std::make_unique<WindowRig>(place, PageMakers{}, nullptr, left));
    show(*rig);

    EXPECT_EQ(rows(), (QStringList{u"Needs attention (4)"_s, u"Deploying (1)"_s, u"Good (3)"_s}));
    EXPECT_TRUE(the<QLineEdit>(u"filter"_s).text().isEmpty());
    EXPECT_TRUE(the<QAction>(u"densityCompact"_s).isChecked());
    EXPECT_FALSE(the<QWidget>(u"inspector"_s).isVisible());
}

TEST_F(HomeArrangementTest, TheDetailsTellWhoHoldsThePlaceAndHowItWentBefore)
{
    matrix().makeCurrent(u"pricing"_s, u"staging"_s);

    EXPECT_EQ(the<QLabel>(u"inspectorHolder"_s).text(), u"eve, until deployment 176 is over"_s);
    EXPECT_EQ(the<QLabel>(u"inspectorGood"_s).text(), u"3.0.4-b15 (12 d)"_s);
    EXPECT_TRUE(the<QLabel>(u"inspectorHistory"_s).text().startsWith(u"Last 7: "_s));
    EXPECT_TRUE(the<QWidget>(u"inspectorBars"_s).isVisible());
    matrix().makeCurrent(u"invoices"_s, u"production"_s);

    EXPECT_FALSE(the<QWidget>(u"inspectorBars"_s).isVisible());
    EXPECT_FALSE(the<QLabel>(u"inspectorHolder"_s).isVisible());
}

} // namespace
} // namespace slipway::ui
