// SPDX-License-Identifier: Apache-2.0
// The audit page as a person meets it: offscreen, through keys and the mouse.
#include "tests/support/instrumented.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/audit/scripted_audit_desk.h"
#include "tests/ui/patience.h"
#include "tests/ui/sample_board.h"
#include "tests/ui/window_rig.h"
#include "ui/audit/audit_page.h"
#include "ui/audit/event_panel.h"
#include "ui/audit/histogram.h"
#include "ui/widgets/record_table.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

class AuditPageTest : public testing::Test {
protected:
    void open(qint64 events, const Route &route = {.place = Place::Audit})
    {
        desk.events = events;
        rig = std::make_unique<WindowRig>(place,
            PageMakers{{Place::Audit,
                [this](QWidget *parent) { return new AuditPage(desk, rig->activity, parent); }}});
        rig->window.resize(1200, 760);
        rig->window.show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&rig->window, patience));
        rig->window.go(route);
    }
    template <typename Condition>
    static bool waitFor(Condition condition)
    {
        return QTest::qWaitFor(condition, patience);
    }
    template <typename Widget>
    Widget &the(const QString &name)
    {
        auto *found = rig->window.findChild<Widget *>(name);
        EXPECT_NE(found, nullptr) << qPrintable(name);
        return *found;
    }
    RecordTable &table() { return the<RecordTable>(u"auditTable"_s); }
    QLineEdit &filter() { return the<QLineEdit>(u"auditFilter"_s); }
    QString count() { return the<QLabel>(u"auditCount"_s).text(); }
    QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
    Page &page() { return rig->window.page(); }
    void openAndWait(qint64 events)
    {
        open(events);
        ASSERT_TRUE(waitFor([this] { return table().isVisible() && table().model()->rowCount() > 0; }));
    }

    ScriptedWorkplace place;
    ScriptedAuditDesk desk;
    std::unique_ptr<WindowRig> rig;
};

TEST_F(AuditPageTest, ShowsTheTrailNewestFirst)
{
    openAndWait(1'000);

    EXPECT_EQ(table().model()->rowCount(), 1'000);
    EXPECT_EQ(cell(0, AuditModel::Action), u"release.created"_s);
    EXPECT_EQ(cell(3, AuditModel::Outcome), u"failed"_s);
    EXPECT_EQ(cell(3, AuditModel::Environment), u"production"_s);
    EXPECT_TRUE(count().contains(u"000"_s)) << qPrintable(count());
    EXPECT_EQ(the<QLabel>(u"auditChain"_s).isVisible(), true);
    EXPECT_EQ(page().command(), u"audit list"_s);
}

TEST_F(AuditPageTest, HasNoBarriers)
{
    open(1'000, {.place = Place::Audit, .path = {u"997"_s}, .query = u"outcome:failed"_s});
    ASSERT_TRUE(waitFor([&] { return the<EventPanel>(u"eventPanel"_s).seq() == 997; }));

    const QStringList barriers = barriersIn(page());

    EXPECT_TRUE(barriers.isEmpty()) << qPrintable(barriers.join(u'\n'));
}

TEST_F(AuditPageTest, NarrowsByWhatIsTypedAndSaysSo)
{
    openAndWait(1'000);
    QTest::keyClick(&table(), Qt::Key_Slash);
    ASSERT_TRUE(waitFor([this] { return filter().hasFocus(); }));

    QTest::keyClicks(&filter(), u"outcome:failed"_s);
    QTest::keyClick(&filter(), Qt::Key_Return);

    ASSERT_TRUE(waitFor([this] { return table().model()->rowCount() == 100; }));
    EXPECT_TRUE(waitFor([this] { return count() == u"100 of 1,000 events"_s; })) << qPrintable(count());
    EXPECT_EQ(the<QLabel>(u"auditFilterVerdict"_s).text(), u"valid"_s);
    EXPECT_EQ(page().command(), u"audit list --where outcome:failed"_s);
    EXPECT_EQ(rig->window.here().query, u"outcome:failed"_s);
    EXPECT_TRUE(table().hasFocus());
}

TEST_F(AuditPageTest, SaysWhyAFilterCannotBeAskedAndKeepsWhatIsShown)
{
    openAndWait(1'000);
    const int asked = desk.asked;

    filter().setFocus();
    filter().insert(u"outcome:great"_s); // at once: what is half typed may be asked
    QTest::keyClick(&filter(), Qt::Key_Return);

    const auto &verdict = the<QLabel>(u"auditFilterVerdict"_s);
    EXPECT_TRUE(verdict.isVisible());
    EXPECT_TRUE(verdict.text().contains(u"“great” is no outcome"_s)) << qPrintable(verdict.text());
    EXPECT_EQ(desk.asked, asked);
    EXPECT_EQ(table().model()->rowCount(), 1'000);
}

TEST_F(AuditPageTest, TakesATermAwayWithItsChip)
{
    open(1'000, {.place = Place::Audit, .query = u"outcome:failed actor:bo"_s});
    ASSERT_TRUE(waitFor([this] { return count() == u"100 of 1,000 events"_s; })) << qPrintable(count());
    auto chips = rig->window.findChildren<QPushButton *>(u"auditChip"_s);
    ASSERT_EQ(chips.size(), 2);

    QTest::mouseClick(chips.first(), Qt::LeftButton);

    EXPECT_EQ(filter().text(), u"actor:bo"_s);
    EXPECT_TRUE(waitFor([this] { return count() == u"500 of 1,000 events"_s; })) << qPrintable(count());
}

TEST_F(AuditPageTest, ScrollsThroughTenMillionRowsAndReadsOnlyWhatIsSeen)
{
    openAndWait(10'000'000);
    ASSERT_TRUE(waitFor([this] { return table().model()->rowCount() == 10'000'000; }));
    QCoreApplication::processEvents(); // the scroll bar learns how long the table is
    const int read = desk.pagesRead;

    table().verticalScrollBar()->setValue(table().verticalScrollBar()->maximum() / 2);

    const int row = table().indexAt(table().viewport()->rect().center()).row();
    EXPECT_GT(row, 4'900'000);
    EXPECT_TRUE(waitFor([&] { return !cell(row, AuditModel::Action).isEmpty(); }));
    EXPECT_EQ(table().model()->index(row, AuditModel::Action).data().toString(),
        ScriptedAuditDesk::hit(10'000'000 - row).event.action);
    EXPECT_LE(desk.pagesRead - read, 8);
}

TEST_F(AuditPageTest, NeverBlocksWhileItIsScrolledWildly)
{
    openAndWait(10'000'000);
    qint64 longest = 0;
    for (int i = 0; i < 60; ++i) {
        QElapsedTimer timer;
        timer.start();
        table().verticalScrollBar()->setValue(
            int((i * 7919LL) % 100 * (table().verticalScrollBar()->maximum() / 100)));
        QApplication::processEvents();
        longest = std::max(longest, timer.elapsed());
    }
    std::cout << "longest stall while scrolling 10 million rows: " << longest << " ms\n";
    EXPECT_LT(longest, tests::isInstrumented ? 5000 : 500); // 50 on a quiet machine
    EXPECT_TRUE(waitFor([&] {
        return !cell(table().indexAt({10, 10}).row(), AuditModel::Action).isEmpty();
    }));
}

TEST_F(AuditPageTest, ShowsAnEventInFullWithWhatItChangedAndWhatIsRelated)
{
    openAndWait(1'000);
    const int row = 8; // 992: a configuration

    QTest::mouseClick(
        table().viewport(), Qt::LeftButton, {}, table().visualRect(table().model()->index(row, 2)).center());

    auto &panel = the<EventPanel>(u"eventPanel"_s);
    ASSERT_TRUE(waitFor([&] { return panel.seq() == 992; }));
    EXPECT_EQ(the<QLabel>(u"eventTitle"_s).text(), u"configuration.applied"_s);
    EXPECT_EQ(the<QLabel>(u"eventLine"_s).text(), u"3 → 5"_s);
    EXPECT_EQ(the<QListWidget>(u"eventRelated"_s).count(), 50);
    EXPECT_EQ(linkOf(page().route()), u"slipway://event/992"_s);
}

TEST_F(AuditPageTest, LeadsToAnEventThatTheFilterLeavesOut)
{
    openAndWait(1'000);
    filter().setText(u"outcome:failed"_s);
    ASSERT_TRUE(waitFor([this] { return table().model()->rowCount() == 100; }));
    ASSERT_FALSE(table().currentIndex().isValid());
    filter().setFocus();

    page().open({.place = Place::Audit, .path = {u"991"_s}, .query = u"outcome:failed"_s});
    page().enter();

    EXPECT_TRUE(waitFor([&] { return the<EventPanel>(u"eventPanel"_s).seq() == 991; }));
    QTest::qWait(50);
    EXPECT_EQ(the<EventPanel>(u"eventPanel"_s).seq(), 991) << "the focus led elsewhere";
}

TEST_F(AuditPageTest, LeadsToAnEventDeepInALongTrail)
{
    open(10'000'000, {.place = Place::Audit, .path = {u"1234567"_s}});
    const int row = 10'000'000 - 1'234'567;

    ASSERT_TRUE(waitFor([&] { return table().currentIndex().row() == row; }));
    EXPECT_TRUE(waitFor([&] { return the<EventPanel>(u"eventPanel"_s).seq() == 1'234'567; }));
    EXPECT_TRUE(waitFor([&] { return cell(row, AuditModel::Time) != u"loading…"_s; }));
    EXPECT_TRUE(table().viewport()->rect().contains(table().visualRect(table().currentIndex())));
}

TEST_F(AuditPageTest, GoesOnToTheRestOfWhatHappenedToTheSameDeployment)
{
    open(1'000, {.place = Place::Audit, .path = {u"997"_s}});
    auto &panel = the<EventPanel>(u"eventPanel"_s);
    ASSERT_TRUE(waitFor([&] { return panel.seq() == 997 && the<QPushButton>(u"eventAll"_s).isVisible(); }));

    QTest::mouseClick(&the<QPushButton>(u"eventAll"_s), Qt::LeftButton);

    EXPECT_EQ(filter().text(), u"object:deployment/17"_s);
    EXPECT_TRUE(waitFor([this] { return count() == u"200 of 1,000 events"_s; })) << qPrintable(count());
}

TEST_F(AuditPageTest, OffersNewEventsAndMovesNothingUntilAsked)
{
    openAndWait(1'000);
    desk.events = 1'037;

    auto &newer = the<QPushButton>(u"auditNewer"_s);
    ASSERT_TRUE(waitFor([&] { return newer.isVisible(); }));
    EXPECT_TRUE(newer.text().startsWith(u"37"_s)) << qPrintable(newer.text());
    EXPECT_EQ(table().model()->rowCount(), 1'000);

    QTest::mouseClick(&newer, Qt::LeftButton);

    EXPECT_TRUE(waitFor([this] { return table().model()->rowCount() == 1'037; }));
    EXPECT_FALSE(newer.isVisible());
}

TEST_F(AuditPageTest, ZoomsIntoABarOfTheHistogram)
{
    openAndWait(1'000);
    auto &histogram = the<Histogram>(u"auditHistogram"_s);
    ASSERT_TRUE(waitFor([&] { return !histogram.bars().isEmpty(); }));
    const Histogram::Bar last = histogram.bars().last();

    histogram.setFocus();
    QTest::keyClick(&histogram, Qt::Key_Left);
    QTest::keyClick(&histogram, Qt::Key_Return);

    EXPECT_EQ(filter().text(),
        u"after:%1 before:%2"_s.arg(
            last.first.toString(Qt::ISODate), last.last.addDays(1).toString(Qt::ISODate)));
}

TEST_F(AuditPageTest, AddsTheValueOfACellToTheFilter)
{
    openAndWait(1'000);
    table().setFocus();
    table().setCurrentIndex(table().model()->index(3, AuditModel::Environment));

    QTest::keyClick(&table(), Qt::Key_Return, Qt::ControlModifier);

    EXPECT_EQ(filter().text(), u"environment:production"_s);
}

TEST_F(AuditPageTest, SaysThatNothingMatchesAndTakesTheFilterAway)
{
    open(1'000, {.place = Place::Audit, .query = u"actor:nobody"_s});
    auto &clear = the<QPushButton>(u"emptyAction"_s);
    ASSERT_TRUE(waitFor([&] { return page().findChild<QPushButton *>(u"emptyAction"_s)->isVisible(); }));

    QTest::mouseClick(page().findChild<QPushButton *>(u"emptyAction"_s), Qt::LeftButton);

    EXPECT_TRUE(waitFor([this] { return table().isVisible(); }));
    EXPECT_TRUE(filter().text().isEmpty());
    (void)clear;
}

TEST_F(AuditPageTest, SaysWhyTheTrailCannotBeReadAndTriesAgain)
{
    desk.onOpen = [] { return Result<>(fail(Errc::Unreachable, u"the server is gone"_s)); };
    open(1'000);
    const auto shows = [&](const QString &name) {
        auto *label = page().findChild<QWidget *>(name);
        return label && label->isVisible();
    };
    ASSERT_TRUE(waitFor([&] { return shows(u"faultHeadline"_s); }));

    desk.onOpen = [] { return Result<>(); };
    QTest::mouseClick(page().findChild<QPushButton *>(u"faultRetry"_s), Qt::LeftButton);

    EXPECT_TRUE(waitFor([this] { return table().isVisible(); }));
}

TEST_F(AuditPageTest, TakesBackThatRowsCannotBeReadOnceTheyCan)
{
    openAndWait(100'000);
    auto *said = page().findChild<QLabel *>(u"messageText"_s);
    desk.isTorn = true;
    auto &scroll = *table().verticalScrollBar();
    scroll.setValue(scroll.maximum() / 2);
    ASSERT_TRUE(waitFor([&] { return said->isVisible(); }));
    EXPECT_TRUE(said->text().contains(u"the page is torn")) << qPrintable(said->text());
    const int missed = table().indexAt({10, 10}).row();

    desk.isTorn = false;
    scroll.setValue(scroll.maximum());

    EXPECT_TRUE(waitFor([&] { return !said->isVisible(); }));
    EXPECT_TRUE(waitFor([&] { return cell(missed, AuditModel::Time) != u"loading…"_s; }));
}

TEST_F(AuditPageTest, TakesBackThatAnEventCannotBeShownOnceOneIs)
{
    open(1'000, {.place = Place::Audit, .path = {u"5000"_s}});
    auto *said = page().findChild<QLabel *>(u"messageText"_s);
    ASSERT_TRUE(waitFor([&] { return said->isVisible(); }));
    EXPECT_TRUE(said->text().contains(u"5000")) << qPrintable(said->text());

    ASSERT_TRUE(waitFor([this] { return !cell(8, AuditModel::Action).isEmpty(); }));
    table().setCurrentIndex(table().model()->index(8, AuditModel::Action));

    ASSERT_TRUE(waitFor([&] { return the<EventPanel>(u"eventPanel"_s).seq() == 992; }));
    EXPECT_FALSE(said->isVisible());
}

TEST_F(AuditPageTest, VerifiesTheChainInTheBackground)
{
    openAndWait(1'000);

    QTest::mouseClick(&the<QToolButton>(u"auditVerifyButton"_s), Qt::LeftButton);

    EXPECT_TRUE(
        waitFor([this] { return the<QLabel>(u"auditChain"_s).text().startsWith(u"chain verified"_s); }));
    EXPECT_EQ(rig->activity.pieces().first().state, WorkState::Done);
}

TEST_F(AuditPageTest, SaysWhereTheChainIsBroken)
{
    desk.broken = audit::Finding{.flaw = audit::Flaw::Gap, .seq = 12, .sentence = u"event 12 is missing"_s};
    openAndWait(1'000);

    EXPECT_TRUE(
        waitFor([this] { return the<QLabel>(u"auditChain"_s).text() == u"chain broken at event 12"_s; }));
    EXPECT_TRUE(page().findChild<QLabel *>(u"messageText"_s)->text().contains(u"event 12 is missing"_s));
}

TEST_F(AuditPageTest, ExportsIntoTheFileThatIsChosen)
{
    openAndWait(1'000);

    QTest::mouseClick(&the<QToolButton>(u"auditExportButton"_s), Qt::LeftButton);
    ASSERT_TRUE(
        waitFor([this] { return rig->window.findChild<QFileDialog *>(u"auditExportDialog"_s) != nullptr; }));
    auto &dialog = the<QFileDialog>(u"auditExportDialog"_s);
    Q_EMIT dialog.fileSelected(u"/somewhere/audit.jsonl"_s);
    dialog.close();

    EXPECT_TRUE(waitFor([this] { return rig->activity.running() == 0 && !desk.exported.isEmpty(); }));
    EXPECT_EQ(desk.exported, u"/somewhere/audit.jsonl"_s);
}

TEST_F(AuditPageTest, CompletesFieldsAndTheirValues)
{
    openAndWait(1'000);
    ASSERT_TRUE(waitFor([this] { return the<QLabel>(u"auditChain"_s).text() == u"chain as it was left"_s; }));
    filter().setFocus();

    QTest::keyClicks(&filter(), u"env"_s);
    QTest::keyClick(
        QApplication::activePopupWidget() ? QApplication::activePopupWidget() : &filter(), Qt::Key_Down);
    QTest::keyClick(
        QApplication::activePopupWidget() ? QApplication::activePopupWidget() : &filter(), Qt::Key_Return);

    EXPECT_EQ(filter().text(), u"environment:"_s);
}

} // namespace
} // namespace slipway::ui
