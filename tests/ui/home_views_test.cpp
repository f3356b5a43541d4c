// SPDX-License-Identifier: Apache-2.0
#include "ui/home/home_views.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

const Arrangement trouble{.filter = u"pay & \"go\""_s,
    .onlyAttention = true,
    .grouping = Grouping::Name,
    .density = Density::Comfortable};
const Arrangement close{.grouping = Grouping::State, .density = Density::Compact};

TEST(ArrangementTest, IsALinkAndBack)
{
    for (const Arrangement &arrangement : {Arrangement{}, trouble, close}) {
        const auto route = routeOf(linkOf(routeTo(arrangement)));

        ASSERT_TRUE(route);
        EXPECT_EQ(arrangementOf(*route), arrangement);
    }
    EXPECT_EQ(linkOf(routeTo({})), u"slipway://home"_s);
    EXPECT_EQ(linkOf(routeTo(close)), u"slipway://home?density=compact&group=state"_s);
}

TEST(ArrangementTest, ALinkThatLeavesTheLayoutOpenLeavesItAsItIs)
{
    const auto opened = arrangementOf(*routeOf(u"slipway://home?q=shop"_s), trouble);

    EXPECT_EQ(opened,
        (Arrangement{.filter = u"shop"_s, .grouping = Grouping::Name, .density = Density::Comfortable}));
}

TEST(ArrangementTest, WordsThatAreNotKnownChangeNothing)
{
    const auto opened
        = arrangementOf(*routeOf(u"slipway://home?group=colour&density=9&only=mine&x=y"_s), close);

    EXPECT_EQ(opened, close);
}

class HomeViewsTest : public testing::Test {
protected:
    QStringList names() const
    {
        QStringList all;
        for (const SavedView &view : views.saved())
            all.append(view.name);
        return all;
    }

    QTemporaryDir folder;
    QSettings kept{folder.filePath(u"window.ini"_s), QSettings::IniFormat};
    HomeViews views;
    QSignalSpy worthKeeping{&views, &HomeViews::chosen};
};

TEST_F(HomeViewsTest, ComeBackAsTheyWere)
{
    views.save({.name = u"Trouble, mostly"_s, .arrangement = trouble});
    views.save({.name = u"Close"_s, .arrangement = close});
    views.setLayout({.grouping = Grouping::State,
        .density = Density::Compact,
        .closed = {u"name/pay"_s, u"state/good"_s},
        .hasDetails = false,
        .split = "split"});
    views.keep(kept);
    kept.sync();

    const QSettings file(kept.fileName(), QSettings::IniFormat);
    HomeViews again;
    again.restore(file);

    EXPECT_EQ(again.saved(), views.saved());
    EXPECT_EQ(again.layout(), views.layout());
}

TEST_F(HomeViewsTest, BeginAsUsualWhereNothingWasKept)
{
    views.restore(kept);

    EXPECT_TRUE(views.saved().isEmpty());
    EXPECT_EQ(views.layout(), HomeLayout());
}

TEST_F(HomeViewsTest, LeaveOutWhatCannotBeRead)
{
    kept.setValue(u"home/views"_s,
        QStringList{u"broken"_s, u"javascript:alert(1)"_s, u"elsewhere"_s, u"slipway://audit"_s, u"good"_s,
            u"slipway://home?q=a"_s, u"half"_s});
    kept.setValue(u"home/arrangement"_s, u"nonsense"_s);

    views.restore(kept);

    EXPECT_EQ(names(), QStringList{u"good"_s});
    EXPECT_EQ(views.layout().density, Density::Default);
}

TEST_F(HomeViewsTest, HaveOneViewOfAName)
{
    views.save({.name = u"b"_s, .arrangement = close});
    views.save({.name = u"a"_s, .arrangement = close});
    views.save({.name = u"b"_s, .arrangement = trouble});
    EXPECT_EQ(names(), (QStringList{u"a"_s, u"b"_s}));
    EXPECT_EQ(views.find(trouble)->name, u"b"_s);

    views.rename(u"b"_s, u"a"_s);

    EXPECT_EQ(names(), QStringList{u"a"_s});
    EXPECT_EQ(views.find(trouble)->name, u"a"_s);
    EXPECT_EQ(views.find(close), nullptr);
    views.remove(u"a"_s);
    EXPECT_TRUE(names().isEmpty());
    EXPECT_EQ(worthKeeping.size(), 5);
}

TEST_F(HomeViewsTest, ASplitterOnTheMoveIsNotWrittenAtEachStep)
{
    views.setLayout({.split = "a"});
    views.setLayout({.split = "b"});
    EXPECT_EQ(worthKeeping.size(), 0);
    EXPECT_EQ(views.layout().split, "b");

    views.setLayout({.density = Density::Compact, .split = "c"});

    EXPECT_EQ(worthKeeping.size(), 1);
}

} // namespace
} // namespace slipway::ui
