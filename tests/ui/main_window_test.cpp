// SPDX-License-Identifier: Apache-2.0
// The window around the pages: where one is, how one gets elsewhere, and what goes on meanwhile.
#include "tests/ui/patience.h"
#include "tests/ui/sample_board.h"
#include "tests/ui/window_rig.h"
#include "ui/navigation/availability.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>
#include <latch>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A page that shows its route, and one thing that cannot be done on it.
class PlainPage final : public Page {
public:
    PlainPage(Place place, QWidget *parent) : Page(u"plain"_s, parent)
    {
        m_route.place = place;
        setFocusPolicy(Qt::StrongFocus);
        setAccessibleName(u"Plain"_s);
        auto *deed = new QAction(u"Paint it"_s, this);
        deed->setObjectName(u"paint"_s);
        setUnavailable(*deed, u"There is no paint"_s);
        addAction(deed);
    }
    void open(const Route &route) override { m_route = route; }
    [[nodiscard]] Route route() const override { return m_route; }
    [[nodiscard]] QString command() const override
    {
        return m_route.path.isEmpty() ? QString() : u"release show "_s + m_route.path.join(u' ');
    }
    void refresh() override { ++refreshes; }
    int refreshes = 0;

private:
    Route m_route;
};

class ScriptedFinder final : public Finder {
public:
    Result<QList<Found>> find(const QString &text, std::stop_token) override
    {
        QList<Found> found;
        for (const Found &one : known) {
            if (one.title.contains(text))
                found.append(one);
        }
        return found;
    }
    QList<Found> known{{.kind = FoundKind::Release,
                           .title = u"shop 1.4.0"_s,
                           .detail = u"Release"_s,
                           .route = {.place = Place::Releases, .path = {u"shop"_s, u"1.4.0"_s}, .query = {}}},
        {.kind = FoundKind::Host,
            .title = u"shop-web-1"_s,
            .detail = u"Host"_s,
            .route = {.place = Place::Hosts, .path = {u"shop-web-1"_s}, .query = {}}}};
};

class WindowTest : public testing::Test {
protected:
    WindowTest()
        : rig(place,
            {{Place::Releases, [](QWidget *parent) { return new PlainPage(Place::Releases, parent); }},
                {Place::Hosts, [](QWidget *parent) { return new PlainPage(Place::Hosts, parent); }}},
            &finder)
    {
        place.onRead = [](std::stop_token) { return sampleBoard(); };
        rig.window.show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&rig.window, patience));
    }
    template <typename Widget>
    Widget &the(const QString &name)
    {
        auto *found = rig.window.findChild<Widget *>(name);
        EXPECT_NE(found, nullptr) << qPrintable(name);
        return *found;
    }
    template <typename Condition>
    static bool waitFor(Condition condition)
    {
        return QTest::qWaitFor(condition, patience);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(&rig.window, key, modifiers); }
    QStringList paletteLines()
    {
        QStringList lines;
        const auto &model = *the<QListView>(u"paletteList"_s).model();
        for (int row = 0; row < model.rowCount(); ++row)
            lines.append(model.index(row, 0).data(Qt::AccessibleTextRole).toString());
        return lines;
    }

    ScriptedWorkplace place;
    ScriptedFinder finder;
    WindowRig rig;
};

const Route release{.place = Place::Releases, .path = {u"shop"_s, u"1.4.0"_s}, .query = {}};

TEST_F(WindowTest, GoesFromPlaceToPlaceByKeyboardAndBack)
{
    press(Qt::Key_3, Qt::ControlModifier);
    EXPECT_EQ(rig.window.here().place, Place::Releases);
    rig.window.go(release);
    EXPECT_EQ(rig.window.windowTitle(), u"shop / 1.4.0 – Releases – Slipway"_s);
    EXPECT_TRUE(the<QToolButton>(u"go-releasesButton"_s).isChecked());

    press(Qt::Key_Left, Qt::AltModifier);
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(rig.window.here().place, Place::Home);
    EXPECT_EQ(reasonUnavailable(*rig.window.actionsOfWindow().back), u"There is nothing to go back to"_s);
    press(Qt::Key_Right, Qt::AltModifier);
    press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(rig.window.here(), release);

    QTest::mouseClick(&the<QToolButton>(u"crumbPlace"_s), Qt::LeftButton);
    EXPECT_EQ(rig.window.here(), (Route{.place = Place::Releases, .path = {}, .query = {}}));
}

TEST_F(WindowTest, ShowsOnlyPlacesThatHaveAPage)
{
    EXPECT_TRUE(the<QToolButton>(u"go-hostsButton"_s).isVisible());
    EXPECT_FALSE(the<QToolButton>(u"go-auditButton"_s).isVisible());
    rig.window.go({.place = Place::Audit, .path = {}, .query = {}});
    EXPECT_EQ(rig.window.here().place, Place::Home);
}

TEST_F(WindowTest, RefreshesThePageThatIsShown)
{
    rig.window.go(release);
    press(Qt::Key_F5, Qt::NoModifier);
    EXPECT_EQ(static_cast<PlainPage &>(rig.window.page()).refreshes, 1);
}

TEST_F(WindowTest, CopiesTheCommandAndTheLinkOfWhatIsShown)
{
    rig.window.go(release);
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), u"slipwayctl release show shop 1.4.0"_s);
    press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), u"slipway://release/shop/1.4.0"_s);
    rig.window.go({.place = Place::Hosts, .path = {}, .query = {}});
    EXPECT_FALSE(reasonUnavailable(*rig.window.actionsOfWindow().copyCommand).isEmpty());
}

TEST_F(WindowTest, ThePaletteGoesToWhatIsFound)
{
    press(Qt::Key_K, Qt::ControlModifier);
    auto &typed = the<QLineEdit>(u"paletteText"_s);
    ASSERT_TRUE(waitFor([&] { return typed.isVisible(); }));
    QTest::keyClicks(&typed, u"#1.4"_s);
    ASSERT_TRUE(waitFor([this] { return paletteLines() == QStringList{u"shop 1.4.0, Release, "_s}; }));
    QTest::keyClick(&typed, Qt::Key_Return);
    EXPECT_EQ(rig.window.here(), release);
    EXPECT_FALSE(typed.isVisible());
}

TEST_F(WindowTest, ThePaletteListsWhatCannotBeDoneWithTheReasonAndDoesNotDoIt)
{
    rig.window.go(release);
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto &typed = the<QLineEdit>(u"paletteText"_s);
    QTest::keyClicks(&typed, u"paint"_s);
    ASSERT_TRUE(
        waitFor([this] { return paletteLines() == QStringList{u"Paint it, There is no paint, "_s}; }));
    QTest::keyClick(&typed, Qt::Key_Return);
    EXPECT_TRUE(typed.isVisible());
}

TEST_F(WindowTest, ThePaletteRunsACommand)
{
    QSignalSpy wanted(&rig.window, &MainWindow::windowWanted);
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto &typed = the<QLineEdit>(u"paletteText"_s);
    QTest::keyClicks(&typed, u"new window"_s);
    ASSERT_TRUE(waitFor([this] { return !paletteLines().isEmpty(); }));
    QTest::keyClick(&typed, Qt::Key_Return);
    EXPECT_EQ(wanted.size(), 1);
}

TEST_F(WindowTest, WorkGoesOnInTheDrawerWhicheverPageIsShown)
{
    std::latch goOn(1);
    const int number = rig.activity.begin(u"Build shop at v1.4.0"_s, release,
        [&](std::stop_token, task::Progress &progress) -> Result<QString> {
            progress.line(u"running the backend"_s);
            goOn.wait();
            return u"shop 1.4.0-b7"_s;
        });
    auto &table = the<QTableView>(u"activityTable"_s);
    EXPECT_TRUE(table.isVisible());
    ASSERT_TRUE(waitFor(
        [this] { return the<QPlainTextEdit>(u"activitySaid"_s).toPlainText() == u"running the backend"_s; }));
    EXPECT_EQ(the<QLabel>(u"statusJobs"_s).text(), u"Work in the background: 1"_s);
    rig.window.go({.place = Place::Hosts, .path = {}, .query = {}});

    goOn.count_down();

    ASSERT_TRUE(waitFor([&] { return rig.activity.piece(number)->state == WorkState::Done; }));
    EXPECT_EQ(table.model()->index(0, 1).data().toString(), u"Done: shop 1.4.0-b7"_s);
    EXPECT_EQ(the<QPlainTextEdit>(u"activitySaid"_s).toPlainText(), u"running the backend"_s);
    QTest::keyClick(&table, Qt::Key_Return);
    EXPECT_EQ(rig.window.here(), release);
}

TEST_F(WindowTest, WorkIsStoppedFromTheDrawer)
{
    const int number
        = rig.activity.begin(u"Wait"_s, {}, [](std::stop_token stop, task::Progress &) -> Result<QString> {
              while (!stop.stop_requested())
                  std::this_thread::sleep_for(5ms);
              return fail(Errc::Cancelled, u"stopped"_s);
          });
    auto &stop = the<QAction>(u"stopWork"_s);
    EXPECT_TRUE(stop.isEnabled());
    stop.trigger();
    ASSERT_TRUE(waitFor([&] { return rig.activity.piece(number)->state == WorkState::Stopped; }));
    EXPECT_EQ(reasonUnavailable(stop), u"This work has ended"_s);
}

TEST_F(WindowTest, ComesBackAsItWasLeft)
{
    QTemporaryDir folder;
    QSettings kept(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
    rig.window.resize(1111, 700);
    rig.window.actionsOfWindow().narrowRail->setChecked(true);
    rig.window.go(release);
    rig.window.keep(kept);

    WindowRig again(
        place, {{Place::Releases, [](QWidget *parent) { return new PlainPage(Place::Releases, parent); }}});
    again.window.restore(kept);

    EXPECT_EQ(again.window.size(), QSize(1111, 700));
    EXPECT_TRUE(again.window.actionsOfWindow().narrowRail->isChecked());
    EXPECT_EQ(again.window.here(), release);
}

TEST_F(WindowTest, F6GoesThroughItsParts)
{
    rig.window.go(release);
    QSet<QString> visited;
    for (int i = 0; i < 4; ++i) {
        press(Qt::Key_F6, Qt::NoModifier);
        for (const QString &part : {u"topBar"_s, u"rail"_s, u"pages"_s}) {
            const auto *focus = QApplication::focusWidget();
            if (focus && the<QWidget>(part).isAncestorOf(focus))
                visited.insert(part);
        }
    }
    EXPECT_EQ(visited.size(), 3);
}

TEST_F(WindowTest, ThePaletteAndTheSheetShowKeysThatWereChosen)
{
    rig.keymap.bind(u"window/newWindow"_s, {QKeySequence(u"Ctrl+U"_s)});

    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClicks(&the<QLineEdit>(u"paletteText"_s), u"new window"_s);
    EXPECT_EQ(paletteLines().value(0), u"Open in a new window, , Ctrl+U"_s);
    QTest::keyClick(&the<QLineEdit>(u"paletteText"_s), Qt::Key_Escape);
    press(Qt::Key_Slash, Qt::ControlModifier);
    QTest::keyClicks(&the<QLineEdit>(u"shortcutFilter"_s), u"new window"_s);

    const auto &sheet = *the<QTableView>(u"shortcutTable"_s).model();
    ASSERT_EQ(sheet.rowCount(), 1);
    EXPECT_EQ(sheet.index(0, 0).data().toString(), u"Ctrl+U"_s);
}

TEST_F(WindowTest, NoTwoActionsShareAKey)
{
    rig.window.go(release);
    QSet<QKeySequence> taken;
    for (const QAction *action : rig.window.page().actions() + rig.window.actions() + rig.home().actions()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            EXPECT_FALSE(taken.contains(keys)) << qPrintable(action->objectName() + u' ' + keys.toString());
            taken.insert(keys);
        }
    }
    EXPECT_GT(taken.size(), 20);
}

} // namespace
} // namespace slipway::ui
