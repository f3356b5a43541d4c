// SPDX-License-Identifier: Apache-2.0
// What the palette lists first, what stays chosen while more is found, and what was looked at last.
#include "tests/ui/patience.h"
#include "tests/ui/sample_board.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/recents.h"

#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>
#include <semaphore>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

Found project(const QString &name)
{
    return {.title = name, .detail = u"Project"_s, .route = {.place = Place::Projects, .path = {name}}};
}

/// Finds when it is let.
class LateFinder final : public Finder {
public:
    Result<QList<Found>> find(const QString &text, std::stop_token stop) override
    {
        bool isLet = false;
        while (!isLet && !stop.stop_requested())
            isLet = mayAnswer.try_acquire_for(std::chrono::milliseconds(5));
        if (stop.stop_requested()) {
            mayAnswer.release(isLet ? 1 : 0); // for the one that took its place
            return fail(Errc::Cancelled, u"stopped"_s);
        }
        asked = text;
        return answer;
    }
    std::counting_semaphore<> mayAnswer{0};
    QString asked;
    QList<Found> answer;
};

class PaletteTest : public testing::Test {
protected:
    PaletteTest()
    {
        for (const auto &name : {u"Quit"_s, u"Quick look"_s, u"Open in a new window"_s})
            actions.append(new QAction(name, &window));
        window.resize(900, 600);
        window.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&window, patience));
    }
    void open(const QList<Found> &recent = {})
    {
        palette.openWith({.actions = actions, .recent = recent}, {});
        ASSERT_TRUE(QTest::qWaitFor([this] { return text().isVisible(); }, patience));
    }
    QLineEdit &text() { return *palette.findChild<QLineEdit *>(u"paletteText"_s); }
    QListView &list() { return *palette.findChild<QListView *>(u"paletteList"_s); }
    QStringList titles()
    {
        QStringList shown;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            shown.append(list().model()->index(row, 0).data().toString());
        return shown;
    }
    QString chosen() { return list().currentIndex().data().toString(); }
    void letFind(const QList<Found> &answer)
    {
        finder.answer = answer;
        finder.mayAnswer.release();
        const QString awaited = answer.isEmpty() ? QString() : answer.first().title;
        EXPECT_TRUE(QTest::qWaitFor([&] { return titles().contains(awaited); }, patience));
    }

    LateFinder finder;
    QWidget window;
    QList<QAction *> actions;
    CommandPalette palette{&finder, &window};
};

TEST_F(PaletteTest, WhatWasMovedToStaysChosenWhenMoreIsFound)
{
    open();
    QTest::keyClicks(&text(), u"qui"_s);
    QTest::keyClick(&text(), Qt::Key_Down);
    const QString picked = chosen();
    ASSERT_EQ(list().currentIndex().row(), 1);
    QTest::qWait(100); // the search begins when typing has paused
    letFind({project(u"quilt"_s), project(u"quinine"_s)});

    EXPECT_EQ(chosen(), picked);
    EXPECT_GT(list().currentIndex().row(), 1);
    const auto quit = std::ranges::find(actions, picked, &QAction::text);
    ASSERT_NE(quit, actions.end());
    QSignalSpy triggered(*quit, &QAction::triggered);
    QTest::keyClick(&text(), Qt::Key_Return);
    EXPECT_EQ(triggered.size(), 1);
}

TEST_F(PaletteTest, ChoosesTheBestAgainWhenSomethingElseIsTyped)
{
    open();
    QTest::keyClicks(&text(), u"qui"_s);
    QTest::keyClick(&text(), Qt::Key_Down);
    QTest::keyClicks(&text(), u"t"_s);
    letFind({project(u"quiet"_s)});

    EXPECT_EQ(chosen(), u"Quit"_s);
}

TEST_F(PaletteTest, AWordThatFitsExactlyStandsBeforeWhatFitsSomehow)
{
    open();
    QTest::keyClicks(&text(), u"quit"_s);
    letFind({project(u"quarry-unit"_s), project(u"mosquito-quits"_s), project(u"quitters"_s)});

    EXPECT_EQ(titles(), QStringList({u"Quit"_s, u"quitters"_s, u"mosquito-quits"_s, u"quarry-unit"_s}));
    EXPECT_EQ(chosen(), u"Quit"_s);
}

TEST_F(PaletteTest, OfEqualsPlacesStandBeforeCommands)
{
    open();
    QTest::keyClicks(&text(), u"new"_s);
    letFind({project(u"the-new-one"_s)});

    EXPECT_EQ(titles(), QStringList({u"the-new-one"_s, u"Open in a new window"_s}));
}

TEST_F(PaletteTest, WhatWasFoundForOtherWordsIsNoAnswer)
{
    open();
    QTest::keyClicks(&text(), u"s"_s);
    letFind({project(u"shop"_s), project(u"sheets"_s)});

    QTest::keyClicks(&text(), u"ho"_s);

    EXPECT_EQ(titles(), QStringList{u"shop"_s}); // until the record has answered as well
}

TEST_F(PaletteTest, ANumberFindsDeploymentsEventsAndReleases)
{
    open();
    QTest::keyClicks(&text(), u"#17"_s);
    letFind({{.kind = FoundKind::Event, .title = u"#17 release.created"_s},
        {.kind = FoundKind::Deployment, .title = u"#17 shop production"_s},
        {.kind = FoundKind::Host, .title = u"web-17"_s}});

    EXPECT_EQ(finder.asked, u"#17"_s);
    EXPECT_EQ(titles(), QStringList({u"#17 release.created"_s, u"#17 shop production"_s}));
}

TEST_F(PaletteTest, ShowsWhatWasLookedAtLastBeforeAnythingIsTyped)
{
    Recents recents;
    const Route shop{.place = Place::Projects, .path = {u"shop"_s}, .query = u"typed"_s};
    recents.note(shop, {u"shop"_s});
    recents.note({.place = Place::Releases, .path = {u"shop"_s, u"1.4.0"_s}}, {u"shop"_s, u"1.4.0"_s});
    recents.note({.place = Place::Hosts}, {});
    QSignalSpy departed(&palette, &CommandPalette::departed);

    open(recents.besides({}));

    EXPECT_EQ(titles().mid(0, 2), QStringList({u"shop / 1.4.0"_s, u"shop"_s}));
    QTest::keyClick(&text(), Qt::Key_Return);
    ASSERT_EQ(departed.size(), 1);
    EXPECT_EQ(departed.first().first().value<Route>(),
        (Route{.place = Place::Releases, .path = {u"shop"_s, u"1.4.0"_s}}));
    EXPECT_EQ(recents.besides(shop).size(), 1);
}

TEST(RecentsTest, AreTenAndComeBackAfterARestart)
{
    const QTemporaryDir folder;
    Recents recents;
    for (int number = 1; number <= 12; ++number)
        recents.note(
            {.place = Place::Deployments, .path = {QString::number(number)}}, {u"No. %1"_s.arg(number)});
    recents.note({.place = Place::Deployments, .path = {u"7"_s}}, {u"No. 7"_s});
    {
        QSettings kept(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
        recents.keep(kept);
        QStringList all = kept.value(u"recents/places"_s).toStringList();
        kept.setValue(u"recents/places"_s, QStringList{u"mischief"_s, u"https://example.org"_s} + all);
    }

    Recents again;
    again.restore(QSettings(folder.filePath(u"window.ini"_s), QSettings::IniFormat));

    EXPECT_EQ(again.besides({}), recents.besides({}));
    QStringList titles;
    for (const Found &one : again.besides({}))
        titles.append(one.title);
    EXPECT_EQ(titles,
        QStringList({u"No. 7"_s, u"No. 12"_s, u"No. 11"_s, u"No. 10"_s, u"No. 9"_s, u"No. 8"_s, u"No. 6"_s,
            u"No. 5"_s, u"No. 4"_s, u"No. 3"_s}));
}

} // namespace
} // namespace slipway::ui
