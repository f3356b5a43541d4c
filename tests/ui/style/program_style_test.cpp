// SPDX-License-Identifier: Apache-2.0
#include "ui/style/program_style.h"

#include "tests/ui/patience.h"
#include "ui/style/house_style.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QImage>
#include <QProgressBar>
#include <QStyleFactory>
#include <QTest>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

class ProgramStyleTest : public testing::Test {
public:
    ~ProgramStyleTest() override { style.apply(Scheme::Light, Style::House, Motion::On); }

protected:
    ProgramStyleTest() { QApplication::setStyle(QStyleFactory::create(u"windows"_s)); }

    static int durationOfMotion()
    {
        return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration);
    }
    /// Whether a bar that does not know how far it is looks different some time later.
    static bool doesABusyBarMove()
    {
        QProgressBar bar;
        bar.setRange(0, 0);
        bar.resize(160, 12);
        bar.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&bar, patience));
        const QImage first = bar.grab().toImage();
        return QTest::qWaitFor([&] { return bar.grab().toImage() != first; }, 600);
    }
    static QImage busyBar(int value)
    {
        QProgressBar bar;
        bar.setRange(0, value < 0 ? 0 : 100);
        bar.setValue(value);
        bar.setTextVisible(false);
        bar.resize(160, 12);
        return bar.grab().toImage();
    }

    ProgramStyle style; ///< of a system that has Windows' style
};

TEST_F(ProgramStyleTest, IsTheHousesOrTheSystemsAsItIsAsked)
{
    ProgramStyle ours;
    ours.apply(Scheme::Dark, Style::House, Motion::On);
    EXPECT_NE(qobject_cast<HouseStyle *>(QApplication::style()), nullptr);
    EXPECT_EQ(schemeOf(QApplication::palette()), Scheme::Dark);

    ours.apply(Scheme::Dark, Style::System, Motion::On);
    EXPECT_EQ(QApplication::style()->name(), u"windows"_s);
    EXPECT_EQ(schemeOf(QApplication::palette()), Scheme::Dark);

    ours.apply(Scheme::Light, Style::House, Motion::On);
    EXPECT_NE(qobject_cast<HouseStyle *>(QApplication::style()), nullptr);
    EXPECT_EQ(schemeOf(QApplication::palette()), Scheme::Light);
}

TEST_F(ProgramStyleTest, LeavesTheStyleInItsPlaceWhereOnlyTheColoursChange)
{
    style.apply(Scheme::Light, Style::House, Motion::On);
    const QStyle *before = QApplication::style();
    style.apply(Scheme::Dark, Style::House, Motion::On);
    EXPECT_EQ(QApplication::style(), before);
}

TEST_F(ProgramStyleTest, MovesNothingWhereNoMotionIsWanted)
{
    ProgramStyle ours;
    for (const Style whose : {Style::House, Style::System}) {
        ours.apply(Scheme::Light, whose, Motion::On);
        EXPECT_GT(durationOfMotion(), 0) << int(whose);
        EXPECT_TRUE(doesABusyBarMove()) << int(whose);

        ours.apply(Scheme::Light, whose, Motion::Off);
        EXPECT_EQ(durationOfMotion(), 0) << int(whose);
        EXPECT_FALSE(doesABusyBarMove()) << int(whose);
    }
}

TEST_F(ProgramStyleTest, ABusyBarThatStandsStillIsNeitherEmptyNorFull)
{
    style.apply(Scheme::Light, Style::House, Motion::Off);
    EXPECT_NE(busyBar(-1), busyBar(0));
    EXPECT_NE(busyBar(-1), busyBar(100));
}

} // namespace
} // namespace slipway::ui
