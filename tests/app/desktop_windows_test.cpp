// SPDX-License-Identifier: Apache-2.0
// How the windows stand, and what of it comes back.
#include "app/desktop/desktop.h"
#include "tests/app/opened_windows.h"

#include <QAction>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace slipway::app {
namespace {

using namespace Qt::StringLiterals;

const ui::Route hosts{.place = ui::Place::Hosts, .path = {}, .query = {}};
const ui::Route release{.place = ui::Place::Releases, .path = {u"shop"_s, u"1.4.0"_s}, .query = {}};

class DesktopWindowsTest : public testing::Test {
protected:
    [[nodiscard]] std::unique_ptr<Desktop> start() const
    {
        auto desktop = std::make_unique<Desktop>(Settings{.profile = folder.path()});
        QSignalSpy painted(desktop.get(), &Desktop::painted);
        desktop->openWindow();
        EXPECT_TRUE(painted.wait(patience));
        return desktop;
    }
    static QStringList links()
    {
        QStringList shown;
        for (const auto *window : openedWindows())
            shown.append(ui::linkOf(window->here()));
        shown.sort();
        return shown;
    }
    static void visitAll()
    {
        for (int place = 0; place < ui::placeCount; ++place)
            openedWindow().go({.place = ui::Place(place), .path = {}, .query = {}});
    }
    QTemporaryDir folder;
};

TEST_F(DesktopWindowsTest, ComeBackAllOfThemWithWhatTheyShowed)
{
    const QStringList left{ui::linkOf({}), ui::linkOf(hosts), ui::linkOf(release)};
    auto desktop = start();
    for (const auto &route : {hosts, release, hosts})
        desktop->openWindow(route);
    for (auto *window : openedWindows()) {
        if (window->here() == hosts) {
            window->close(); // for good: it is one of several
            break;
        }
    }
    ASSERT_TRUE(QTest::qWaitFor([] { return openedWindows().size() == 3; }, patience));
    desktop->quit();
    desktop.reset();

    desktop = start();
    EXPECT_EQ(links(), left);
}

TEST_F(DesktopWindowsTest, PagesAreArrangedAsTheyWereLeft)
{
    const QStringList splitters{u"deploymentAcross"_s, u"deploymentDown"_s, u"hostParts"_s,
        u"hostsSplitter"_s, u"auditSplitter"_s, u"activitySplitter"_s};
    QMap<QString, QByteArray> left;
    auto desktop = start();
    visitAll();
    for (const QString &name : splitters) {
        auto *splitter = openedWindow().findChild<QSplitter *>(name);
        ASSERT_NE(splitter, nullptr) << qPrintable(name);
        splitter->setSizes({300, 900});
        left[name] = splitter->saveState();
        Q_EMIT splitter->splitterMoved(300, 1);
    }
    for (const QString &name : {u"hostsDetails"_s, u"auditDetails"_s, u"showTable"_s})
        openedWindow().findChild<QAction *>(name)->trigger();
    desktop->quit();
    desktop.reset();

    desktop = start();
    visitAll();
    for (const QString &name : splitters)
        EXPECT_EQ(openedWindow().findChild<QSplitter *>(name)->saveState(), left[name]) << qPrintable(name);
    EXPECT_FALSE(openedWindow().findChild<QAction *>(u"hostsDetails"_s)->isChecked());
    EXPECT_TRUE(openedWindow().findChild<QWidget *>(u"eventPanel"_s)->isHidden());
    EXPECT_TRUE(openedWindow().findChild<QAction *>(u"showTable"_s)->isChecked());
    EXPECT_EQ(openedWindow().findChild<QStackedWidget *>(u"hostViews"_s)->currentIndex(), 2);
}

TEST_F(DesktopWindowsTest, WhatIsArrangedIsWrittenSoonAndNotOnlyAtTheEnd)
{
    const auto desktop = start();
    openedWindow().go(release);

    EXPECT_TRUE(QTest::qWaitFor(
        [this] {
            const QSettings kept(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
            return kept.value(u"window/route"_s).toString() == ui::linkOf(release);
        },
        patience));
}

} // namespace
} // namespace slipway::app
