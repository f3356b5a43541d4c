// SPDX-License-Identifier: Apache-2.0
// The window as a person meets it: offscreen, through public widgets.
#include "tests/ui/window_rig.h"

#include "tests/ui/patience.h"
#include "tests/ui/sample_board.h"
#include "ui/home/home_page.h"
#include "ui/home/matrix_view.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>
#include <latch>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Result<Board> newerDatabase(std::stop_token)
{
    return fail(Error(Errc::Unsupported, u"the database was made by a newer Slipway"_s)
                    .hint(u"Install the newer one"_s)
                    .named(u"store.newer"_s));
}

class HomeTest : public testing::Test {
protected:
    void open(std::chrono::milliseconds pause = 1h)
    {
        rig = std::make_unique<WindowRig>(place);
        window = &rig->window;
        window->show();
        rig->feed.start(pause);
    }
    void openSample()
    {
        place.onRead = [](std::stop_token) { return sampleBoard(); };
        open();
        ASSERT_TRUE(waitFor([this] { return matrix().isVisible(); }));
    }
    template <typename Condition>
    static bool waitFor(Condition condition)
    {
        return QTest::qWaitFor(condition, patience);
    }
    template <typename Widget>
    Widget &the(const QString &name)
    {
        auto *found = rig->home().findChild<Widget *>(name);
        if (!found)
            found = window->findChild<Widget *>(name);
        EXPECT_NE(found, nullptr) << qPrintable(name);
        return *found;
    }
    MatrixView &matrix() { return rig->matrix(); }

    ScriptedWorkplace place;
    std::unique_ptr<WindowRig> rig;
    MainWindow *window = nullptr;
};

TEST_F(HomeTest, IsDrawnBeforeAnythingIsOpened)
{
    std::latch opened(1);
    place.onRead = [&](std::stop_token) {
        opened.wait();
        return sampleBoard();
    };
    open();

    EXPECT_TRUE(waitFor([this] { return the<QLabel>(u"loading"_s).isVisible(); }));
    EXPECT_FALSE(matrix().isVisible());

    opened.count_down();
    EXPECT_TRUE(waitFor([this] { return matrix().isVisible(); }));
}

TEST_F(HomeTest, OffersTheSandboxWhenThereIsNothingAndOpensIt)
{
    place.onSandbox = [this](std::stop_token, task::Progress &progress) -> Result<> {
        progress.line(u"build: shop 1.0.0"_s);
        place.onRead = [](std::stop_token) { return sampleBoard(); };
        return {};
    };
    open();
    auto &button = the<QPushButton>(u"emptyAction"_s);
    ASSERT_TRUE(waitFor([&] { return button.isVisible(); }));
    EXPECT_EQ(button.text().remove(u'&'), u"Open the sandbox"_s);

    QTest::mouseClick(&button, Qt::LeftButton);

    EXPECT_TRUE(waitFor([this] { return matrix().isVisible(); }));
    EXPECT_EQ(place.sandboxes, 1);
}

TEST_F(HomeTest, OffersToBeginWithWhatIsOnesOwnWhenThereIsNothing)
{
    open();
    ASSERT_TRUE(waitFor([this] { return the<QPushButton>(u"emptyAction"_s).isVisible(); }));
    QSignalSpy projects(&rig->home(), &HomePage::newProjectWanted);
    QSignalSpy imports(&rig->home(), &HomePage::importWanted);
    QSignalSpy departures(&rig->home(), &HomePage::departed);

    QTest::mouseClick(&the<QAbstractButton>(u"newProjectButton"_s), Qt::LeftButton);
    QTest::mouseClick(&the<QAbstractButton>(u"importHostsButton"_s), Qt::LeftButton);
    QTest::mouseClick(&the<QAbstractButton>(u"addEnvironmentsButton"_s), Qt::LeftButton);

    EXPECT_EQ(projects.count(), 1);
    EXPECT_EQ(imports.count(), 1);
    ASSERT_EQ(departures.count(), 1);
    EXPECT_EQ(linkOf(departures.first().first().value<Route>()), u"slipway://setting/configuration"_s);
    EXPECT_EQ(place.sandboxes, 0);
}

TEST_F(HomeTest, LeadsToTheEnvironmentsWhereThereAreOnlyProjects)
{
    place.onRead = [](std::stop_token) {
        Board board;
        board.projects = {u"shop"_s};
        return board;
    };
    open();
    auto &first = the<QPushButton>(u"emptyAction"_s);
    ASSERT_TRUE(waitFor([&] { return first.isVisible(); }));
    EXPECT_EQ(the<QLabel>(u"emptyHeading"_s).text(), u"No environments yet"_s);
    QSignalSpy departures(&rig->home(), &HomePage::departed);

    QTest::mouseClick(&first, Qt::LeftButton);

    ASSERT_EQ(departures.count(), 1);
    EXPECT_EQ(linkOf(departures.first().first().value<Route>()), u"slipway://setting/configuration"_s);
    EXPECT_EQ(place.sandboxes, 0);
    EXPECT_TRUE(the<QAbstractButton>(u"importHostsButton"_s).isVisible());
}

TEST_F(HomeTest, ShowsTheSandboxsLastLineAndStopsItWhenAsked)
{
    place.onSandbox = [](std::stop_token stop, task::Progress &progress) -> Result<> {
        progress.line(u"deploy: shop to staging"_s);
        while (!stop.stop_requested())
            std::this_thread::sleep_for(5ms);
        return fail(Errc::Cancelled, u"stopped"_s);
    };
    open();
    auto &button = the<QPushButton>(u"emptyAction"_s);
    ASSERT_TRUE(waitFor([&] { return button.isVisible(); }));
    QTest::keyClick(&button, Qt::Key_Space);
    ASSERT_TRUE(
        waitFor([this] { return the<QLabel>(u"progressSaid"_s).text() == u"deploy: shop to staging"_s; }));
    EXPECT_FALSE(button.isVisible());

    QTest::mouseClick(&the<QPushButton>(u"progressStop"_s), Qt::LeftButton);

    EXPECT_TRUE(waitFor([&] { return button.isVisible(); }));
    EXPECT_TRUE(the<QLabel>(u"messageText"_s).text().startsWith(u"Stopped."_s));
}

TEST_F(HomeTest, SaysWhyTheSandboxDidNotOpenAndWhatToDo)
{
    place.onSandbox = [](std::stop_token, task::Progress &) -> Result<> {
        return fail(Error(Errc::Unsupported, u"there is no sshd here"_s).hint(u"Install openssh-server"_s));
    };
    open();
    ASSERT_TRUE(waitFor([this] { return the<QPushButton>(u"emptyAction"_s).isVisible(); }));

    rig->feed.openSandbox();

    ASSERT_TRUE(waitFor([this] { return the<QLabel>(u"messageText"_s).isVisible(); }));
    const QString text = the<QLabel>(u"messageText"_s).text();
    EXPECT_TRUE(text.contains(u"there is no sshd here"_s)) << qPrintable(text);
    EXPECT_TRUE(text.contains(u"Install openssh-server"_s)) << qPrintable(text);
}

TEST_F(HomeTest, SaysWhatHappenedWhyAndWhatToDoWhenTheDatabaseCannotBeOpened)
{
    place.onRead = newerDatabase;
    open();
    ASSERT_TRUE(waitFor([this] { return the<QWidget>(u"faultPanel"_s).isVisible(); }));

    EXPECT_EQ(the<QLabel>(u"faultHeadline"_s).text(), u"The database cannot be opened"_s);
    EXPECT_EQ(the<QLabel>(u"faultCause"_s).text(), u"The database was made by a newer Slipway."_s);
    EXPECT_EQ(the<QLabel>(u"faultAdvice"_s).text(), u"Install the newer one."_s);
    QTest::mouseClick(&the<QPushButton>(u"faultCopy"_s), Qt::LeftButton);
    EXPECT_TRUE(QApplication::clipboard()->text().contains(u"code: store.newer"_s));
}

TEST_F(HomeTest, TriesAgainAfterAFailure)
{
    place.onRead = newerDatabase;
    open();
    ASSERT_TRUE(waitFor([this] { return the<QWidget>(u"faultPanel"_s).isVisible(); }));
    place.onRead = [](std::stop_token) { return sampleBoard(); };

    QTest::mouseClick(&the<QPushButton>(u"faultRetry"_s), Qt::LeftButton);

    EXPECT_TRUE(waitFor([this] { return matrix().isVisible(); }));
}

TEST_F(HomeTest, KeepsWhatItShowedWhenARefreshFailsAndSaysSo)
{
    openSample();
    place.onRead = newerDatabase;

    QTest::keyClick(window, Qt::Key_F5);

    ASSERT_TRUE(waitFor([this] { return the<QLabel>(u"messageText"_s).isVisible(); }));
    EXPECT_TRUE(matrix().isVisible());
    EXPECT_TRUE(the<QLabel>(u"statusRefreshed"_s).text().startsWith(u"Not refreshed since"_s));
}

TEST_F(HomeTest, RefreshesByItselfAndKeepsTheChosenCell)
{
    std::atomic<int> version = 0;
    place.onRead = [&](std::stop_token) {
        Board board = sampleBoard();
        board.projects.prepend(u"added-%1"_s.arg(++version)); // rows move at every refresh
        return board;
    };
    open(20ms);
    ASSERT_TRUE(waitFor([this] { return matrix().isVisible(); }));
    matrix().makeCurrent(u"shop"_s, u"production"_s);

    const int before = version;
    ASSERT_TRUE(waitFor([&] { return version > before + 3; }));

    const QModelIndex current = matrix().currentCell();
    ASSERT_TRUE(current.isValid());
    EXPECT_EQ(current.data(Qt::AccessibleTextRole).toString().section(u':', 0, 0), u"shop in production"_s);
}

TEST_F(HomeTest, FiltersAsOneTypesAndBringsTheChosenCellBack)
{
    openSample();
    matrix().makeCurrent(u"shop"_s, u"production"_s);
    QTest::keyClick(&matrix(), Qt::Key_Slash);
    auto &filter = the<QLineEdit>(u"filter"_s);
    QTest::keyClicks(&filter, u"catal"_s);
    EXPECT_EQ(matrix().model()->rowCount(), 1);

    filter.clear();

    EXPECT_EQ(matrix().model()->rowCount(), 8);
    EXPECT_EQ(matrix().currentCell().data(Qt::AccessibleTextRole).toString().section(u':', 0, 0),
        u"shop in production"_s);
    filter.setText(u"nowhere"_s);
    EXPECT_TRUE(the<QLabel>(u"noMatch"_s).isVisible());
}

TEST_F(HomeTest, ShowsTheChosenCellInFull)
{
    openSample();

    matrix().makeCurrent(u"checkout"_s, u"production"_s);

    EXPECT_EQ(the<QLabel>(u"inspectorTitle"_s).text(), u"checkout in production"_s);
    EXPECT_EQ(the<QLabel>(u"inspectorState"_s).text(), u"Rolled back"_s);
    EXPECT_EQ(the<QLabel>(u"inspectorRuns"_s).text(), u"5.0.1-b40"_s);
    EXPECT_EQ(the<QLabel>(u"inspectorBefore"_s).text(), u"5.0.0-b38"_s);
}

TEST_F(HomeTest, ReadsFromHostsAndMarksWhatDiffers)
{
    place.onReadHosts = [] { return sampleReadings(); };
    openSample();
    matrix().makeCurrent(u"catalogue"_s, u"production"_s);

    QTest::mouseClick(&the<QWidget>(u"readHostsButton"_s), Qt::LeftButton);

    ASSERT_TRUE(waitFor([this] { return the<QLabel>(u"inspectorHosts"_s).isVisible(); }));
    EXPECT_TRUE(the<QLabel>(u"inspectorHosts"_s).text().startsWith(u"1 of 4 drifted"_s));
    EXPECT_TRUE(the<QLabel>(u"messageText"_s).text().contains(u"differ from the record: 1"_s));
}

TEST_F(HomeTest, CountsProjectsAndEnvironmentsInWords)
{
    openSample();

    EXPECT_EQ(the<QLabel>(u"homeSummary"_s).text(), u"8 projects in 3 environments"_s);

    place.onRead = [](std::stop_token) { return bigBoard(1, 1); };
    rig->feed.refresh();
    EXPECT_TRUE(
        waitFor([&] { return the<QLabel>(u"homeSummary"_s).text() == u"1 project in 1 environment"_s; }));
}

TEST_F(HomeTest, SaysThatTheSandboxIsBeingOpened)
{
    place.onSandbox = [](std::stop_token stop, task::Progress &) -> Result<> {
        while (!stop.stop_requested())
            std::this_thread::sleep_for(5ms);
        return fail(Errc::Cancelled, u"stopped"_s);
    };
    open();
    auto &heading = the<QLabel>(u"emptyHeading"_s);
    ASSERT_TRUE(waitFor([&] { return heading.isVisible(); }));
    EXPECT_EQ(heading.text(), u"No projects yet"_s);

    rig->feed.openSandbox();

    EXPECT_EQ(heading.text(), u"Opening the sandbox…"_s);
    EXPECT_FALSE(the<QPushButton>(u"emptyAction"_s).isVisible());
    rig->feed.stop(BoardFeed::Work::Sandbox);
    EXPECT_TRUE(waitFor([&] { return heading.text() == u"No projects yet"_s; }));
}

TEST_F(HomeTest, SaysWhoseRecordItIsAndWhatRuns)
{
    openSample();

    EXPECT_EQ(the<QLabel>(u"statusProfile"_s).text(), u"/srv/team/slipway"_s);
    EXPECT_EQ(the<QLabel>(u"statusDatabase"_s).text(), u"PostgreSQL: slipway on db.example.org"_s);
    EXPECT_EQ(the<QLabel>(u"statusRunning"_s).text(), u"Running deployments: 1"_s);
    EXPECT_TRUE(the<QLabel>(u"statusRefreshed"_s).text().startsWith(u"Refreshed "_s));
}

TEST_F(HomeTest, MayBeClosedWhileWorkIsUnderWay)
{
    std::atomic<bool> wasStopped = false;
    place.onSandbox = [&](std::stop_token stop, task::Progress &) -> Result<> {
        while (!stop.stop_requested())
            std::this_thread::sleep_for(5ms);
        wasStopped = true;
        return fail(Errc::Cancelled, u"stopped"_s);
    };
    open();
    rig->feed.openSandbox();

    window->close();
    rig.reset();
    QApplication::processEvents();

    EXPECT_TRUE(wasStopped);
}

TEST_F(HomeTest, EveryWidgetThatCanBeReachedHasANameForScreenReaders)
{
    openSample();

    for (const auto *widget : window->findChildren<QWidget *>()) {
        const bool isQtsOwn = widget->objectName().startsWith(u"qt_"_s) || widget->objectName().isEmpty();
        if (widget->focusPolicy() == Qt::NoFocus || isQtsOwn || widget->isHidden())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget); // its text is its name
        EXPECT_TRUE(label || !widget->accessibleName().isEmpty()) << qPrintable(widget->objectName());
    }
    EXPECT_FALSE(window->windowTitle().isEmpty());
}

} // namespace
} // namespace slipway::ui
