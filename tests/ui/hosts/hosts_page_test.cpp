// SPDX-License-Identifier: Apache-2.0
// The hosts page as a person meets it: offscreen, through keys and the mouse.
#include "tests/ui/accessibility.h"
#include "tests/ui/hosts/scripted_hosts_desk.h"
#include "tests/ui/patience.h"
#include "tests/ui/sample_board.h"
#include "tests/ui/window_rig.h"
#include "ui/hosts/host_panel.h"
#include "ui/hosts/hosts_page.h"
#include "ui/hosts/trust_dialog.h"
#include "ui/navigation/availability.h"
#include "ui/widgets/record_table.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

class HostsPageTest : public testing::Test {
protected:
    void open(const Route &route = {.place = Place::Hosts})
    {
        rig = std::make_unique<WindowRig>(place,
            PageMakers{{Place::Hosts,
                [this](QWidget *parent) { return new HostsPage(desk, rig->activity, parent); }}});
        rig->window.resize(1200, 760);
        rig->window.show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&rig->window, patience));
        rig->window.go(route);
    }
    void openSample(const Route &route = {.place = Place::Hosts})
    {
        desk.onRead = [] { return Result<QList<HostEntry>>(ScriptedHostsDesk::sample()); };
        open(route);
        ASSERT_TRUE(waitFor([this] { return table().isVisible() && table().model()->rowCount() == 6; }));
    }
    template <typename Condition>
    static bool waitFor(Condition condition)
    {
        return QTest::qWaitFor(condition, patience);
    }
    template <typename Widget>
    Widget &the(const QString &name)
    {
        auto *found = rig->window.page().findChild<Widget *>(name);
        EXPECT_NE(found, nullptr) << qPrintable(name);
        return *found;
    }
    RecordTable &table() { return the<RecordTable>(u"hostsTable"_s); }
    QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
    void choose(const QString &host)
    {
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            if (cell(row, HostsModel::Name) == host)
                QTest::mouseClick(table().viewport(), Qt::LeftButton, {},
                    table().visualRect(table().model()->index(row, 0)).center());
        }
        ASSERT_TRUE(waitFor([&] { return the<HostPanel>(u"hostPanel"_s).host() == host; }));
    }

    ScriptedWorkplace place;
    ScriptedHostsDesk desk;
    std::unique_ptr<WindowRig> rig;
};

TEST_F(HostsPageTest, ListsHostsWithWhatRunsThereAndWhetherTheirKeysAreKnown)
{
    openSample();

    EXPECT_EQ(cell(3, HostsModel::Name), u"web-1"_s);
    EXPECT_EQ(cell(5, HostsModel::Name), u"web-10"_s); // after web-2
    EXPECT_EQ(cell(3, HostsModel::Releases), u"shop 1.4.0-b12"_s);
    EXPECT_EQ(cell(3, HostsModel::Key), u"known (ed25519)"_s);
    EXPECT_EQ(cell(5, HostsModel::Key), u"changed"_s);
    EXPECT_EQ(cell(2, HostsModel::Key), u"not known"_s);
    EXPECT_EQ(cell(0, HostsModel::Visit), u"not probed yet"_s);
    EXPECT_EQ(the<QLabel>(u"hostsCount"_s).text(), u"6 hosts"_s);
    EXPECT_EQ(rig->window.page().command(), u"host list"_s);
}

TEST_F(HostsPageTest, HasNoBarriers)
{
    openSample({.place = Place::Hosts, .path = {u"web-10"_s}});
    ASSERT_TRUE(waitFor([this] { return the<HostPanel>(u"hostPanel"_s).host() == u"web-10"_s; }));

    const QStringList barriers = barriersIn(rig->window.page());

    EXPECT_TRUE(barriers.isEmpty()) << qPrintable(barriers.join(u'\n'));
}

TEST_F(HostsPageTest, SortsWhatNeedsALookToTheTop)
{
    openSample();

    table().sortByColumn(HostsModel::Key, Qt::AscendingOrder);

    EXPECT_TRUE(waitFor([this] { return cell(0, HostsModel::Name) == u"web-10"_s; }));
    EXPECT_EQ(cell(1, HostsModel::Name), u"stage-2"_s);
}

TEST_F(HostsPageTest, NarrowsByEveryWordThatIsTyped)
{
    openSample();
    QTest::keyClick(&table(), Qt::Key_Slash);
    ASSERT_TRUE(waitFor([this] { return the<QLineEdit>(u"hostsFilter"_s).hasFocus(); }));

    QTest::keyClicks(&the<QLineEdit>(u"hostsFilter"_s), u"staging web"_s);

    EXPECT_TRUE(waitFor([this] { return the<QLabel>(u"hostsCount"_s).text() == u"1 of 6 hosts"_s; }));
    EXPECT_EQ(cell(0, HostsModel::Name), u"stage-1"_s);

    QTest::keyClicks(&the<QLineEdit>(u"hostsFilter"_s), u"nowhere"_s);
    EXPECT_TRUE(waitFor([this] { return the<QLabel>(u"hostsNoMatch"_s).isVisible(); }));
}

TEST_F(HostsPageTest, ShowsWhatAHostSaysAgainstTheRecord)
{
    openSample({.place = Place::Hosts, .path = {u"web-2"_s}});

    ASSERT_TRUE(waitFor([this] { return the<HostPanel>(u"hostPanel"_s).host() == u"web-2"_s; }));
    EXPECT_EQ(the<QLabel>(u"hostRelease"_s).text(), u"1.3.9-b11 on the host, 1.4.0-b12 on record"_s);
    EXPECT_EQ(linkOf(rig->window.page().route()), u"slipway://host/web-2"_s);
    EXPECT_EQ(rig->window.page().command(), u"host probe web-2"_s);
}

TEST_F(HostsPageTest, ProbesTheHostThatIsChosenAndElseAll)
{
    openSample();
    QTest::mouseClick(&the<QToolButton>(u"hostsProbeButton"_s), Qt::LeftButton);
    ASSERT_TRUE(
        waitFor([this] { return desk.did() == QStringList{u"probe "_s} && rig->activity.running() == 0; }));
    ASSERT_TRUE(waitFor([this] { return table().model()->rowCount() == 6; }));

    choose(u"web-1"_s);
    QTest::keyClick(&table(), Qt::Key_P, Qt::ControlModifier);

    EXPECT_TRUE(waitFor([this] { return desk.did().contains(u"probe web-1"_s); }));
    EXPECT_TRUE(
        waitFor([this] { return the<QLabel>(u"messageText"_s).text() == u"Probe web-1: 1 of 1 reached"_s; }));
    EXPECT_TRUE(waitFor([this] { return the<HostPanel>(u"hostPanel"_s).host() == u"web-1"_s; }));
}

TEST_F(HostsPageTest, TrustsAKeyOnlyOnceItWasCompared)
{
    openSample();
    choose(u"stage-2"_s);

    QTest::mouseClick(&the<QToolButton>(u"hostsTrustButton"_s), Qt::LeftButton);
    ASSERT_TRUE(waitFor([this] { return rig->window.findChild<TrustDialog *>() != nullptr; }));
    auto *dialog = rig->window.findChild<TrustDialog *>();
    auto *yes = dialog->findChild<QPushButton *>(u"questionYes"_s);
    EXPECT_EQ(dialog->findChild<QLabel *>(u"trustFingerprint"_s)->text(), u"SHA256:Kf0q1Yl0G3c6mJt2o9w"_s);
    EXPECT_FALSE(yes->isEnabled());
    EXPECT_EQ(yes->toolTip(), u"Say first that the fingerprint was compared"_s);
    EXPECT_EQ(barriersIn(*dialog).join(u'\n').toStdString(), "");
    EXPECT_EQ(desk.did(), (QStringList{u"scan stage-2"_s}));

    QTest::keyClick(dialog->findChild<QCheckBox *>(u"trustCompared"_s), Qt::Key_Space);
    QTest::mouseClick(yes, Qt::LeftButton);

    EXPECT_TRUE(
        waitFor([this] { return desk.did().contains(u"trust stage-2 SHA256:Kf0q1Yl0G3c6mJt2o9w"_s); }));
}

TEST_F(HostsPageTest, SaysWhyAHostDidNotShowItsKey)
{
    desk.onShownKey = [] {
        return Result<ShownHostKey>(
            fail(Error(Errc::Unreachable, u"stage-2 does not answer"_s).hint(u"Is it up?"_s)));
    };
    openSample();
    choose(u"stage-2"_s);

    QTest::mouseClick(&the<QToolButton>(u"hostsTrustButton"_s), Qt::LeftButton);

    EXPECT_TRUE(waitFor(
        [this] { return the<QLabel>(u"messageText"_s).text().contains(u"stage-2 does not answer"_s); }));
}

TEST_F(HostsPageTest, SaysWhatIsMissingWhereNothingCanBeDone)
{
    open();

    ASSERT_TRUE(waitFor([this] { return the<QLabel>(u"emptyHeading"_s).isVisible(); }));
    EXPECT_EQ(reasonUnavailable(the<QAction>(u"hostsProbe"_s)), u"There is no host yet"_s);
    EXPECT_EQ(reasonUnavailable(the<QAction>(u"hostsTrust"_s)), u"There is no host yet"_s);
}

TEST_F(HostsPageTest, SaysWhyTheHostsCannotBeReadAndTriesAgain)
{
    desk.onRead = [] { return Result<QList<HostEntry>>(fail(Errc::Unreachable, u"the server is gone"_s)); };
    open();
    ASSERT_TRUE(waitFor([this] { return the<QLabel>(u"faultHeadline"_s).isVisible(); }));

    desk.onRead = [] { return Result<QList<HostEntry>>(ScriptedHostsDesk::sample()); };
    QTest::mouseClick(&the<QPushButton>(u"faultRetry"_s), Qt::LeftButton);

    EXPECT_TRUE(waitFor([this] { return table().isVisible(); }));
}

} // namespace
} // namespace slipway::ui
