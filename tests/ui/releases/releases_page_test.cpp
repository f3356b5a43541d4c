// SPDX-License-Identifier: Apache-2.0
// The place of releases as a person meets it: offscreen, with keys and clicks.
#include "ui/releases/releases_page.h"

#include "tests/ui/accessibility.h"
#include "tests/ui/patience.h"
#include "tests/ui/releases/sample_releases.h"
#include "tests/ui/sample_board.h"
#include "tests/ui/window_rig.h"
#include "tests/ui/wizards/release/sample_work.h"
#include "ui/navigation/availability.h"
#include "ui/widgets/record_table.h"
#include "ui/wizards/flow_wizard.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

/// Where links lead to.
class PageElsewhere final : public Page {
public:
    explicit PageElsewhere(QWidget *parent) : Page(u"elsewhere"_s, parent) { }

    void open(const Route &route) override { m_route = route; }
    [[nodiscard]] Route route() const override { return m_route; }
    void refresh() override { }

private:
    Route m_route;
};

class ReleasesPageTest : public testing::Test {
protected:
    void open(const Route &route = {.place = Place::Releases, .path = {}, .query = {}})
    {
        rig = std::make_unique<WindowRig>(place,
            PageMakers{{Place::Releases,
                           [this](QWidget *parent) {
                               return new ReleasesPage(
                                   desk, {.work = work, .activity = rig->activity}, parent);
                           }},
                {Place::Deployments, [](QWidget *parent) { return new PageElsewhere(parent); }}});
        rig->window.show();
        rig->window.go(route);
    }
    void openRelease() { open({.place = Place::Releases, .path = {u"shop"_s, u"1.4.0-b12"_s}, .query = {}}); }
    template <typename Condition>
    static bool waitFor(Condition condition)
    {
        return QTest::qWaitFor(condition, patience);
    }
    template <typename Widget>
    Widget &the(const QString &name)
    {
        const auto found = page().findChildren<Widget *>(name);
        EXPECT_FALSE(found.isEmpty()) << qPrintable(name);
        for (auto *one : found) {
            if (one->isVisible())
                return *one;
        }
        return *found.first();
    }
    Page &page() { return rig->window.page(); }
    bool shows(const QString &name) { return the<QWidget>(name).isVisible(); }
    QAction &action(const QString &name) { return *page().findChild<QAction *>(name); }

    ScriptedWorkplace place;
    ScriptedReleases desk;
    ScriptedWork work;
    std::unique_ptr<WindowRig> rig;
};

TEST_F(ReleasesPageTest, ListsReleasesNewestFirstWithWhatIsKnownOfEach)
{
    open();
    ASSERT_TRUE(waitFor([this] { return shows(u"releasesTable"_s); }));
    const auto *model = the<RecordTable>(u"releasesTable"_s).model();

    EXPECT_EQ(model->rowCount(), 5);
    QStringList row;
    for (int column = 0; column < model->columnCount(); ++column)
        row.append(model->index(1, column).data().toString());
    EXPECT_EQ(row.mid(0, 3), QStringList({u"shop"_s, u"1.4.0"_s, u"12"_s}));
    EXPECT_EQ(row.mid(5),
        QStringList(
            {u"ada"_s, u"Reproducible"_s, u"Warnings: 1"_s, u"vault"_s, u"testpypi"_s, u"staging"_s}));
    EXPECT_EQ(the<QLabel>(u"listSummary"_s).text(), u"5 releases"_s);
}

TEST_F(ReleasesPageTest, FiltersAsOneTypesAfterASlash)
{
    open();
    ASSERT_TRUE(waitFor([this] { return shows(u"releasesTable"_s); }));
    auto &table = the<RecordTable>(u"releasesTable"_s);

    QTest::keyClick(&table, Qt::Key_Slash);
    QTest::keyClicks(QApplication::focusWidget(), u"shop staging"_s);

    ASSERT_TRUE(waitFor([&] { return table.model()->rowCount() == 1; }));
    EXPECT_EQ(table.model()->index(0, 1).data().toString(), u"1.4.0"_s);
    EXPECT_EQ(page().route().query, u"shop staging"_s);
    EXPECT_EQ(page().command(), u"release list shop"_s);
    the<QLineEdit>(u"filter"_s).setText(u"nobody"_s);
    ASSERT_TRUE(waitFor([this] { return shows(u"noMatch"_s); }));
    EXPECT_EQ(the<QLabel>(u"noMatch"_s).text(), u"No release matches “nobody”."_s);
}

TEST_F(ReleasesPageTest, SaysHowManyWereLeftOut)
{
    desk.onList = [] { return manyReleases(2000); };
    open();

    EXPECT_TRUE(
        waitFor([this] { return the<QLabel>(u"listSummary"_s).text() == u"The newest 2000 of 5000"_s; }));
}

TEST_F(ReleasesPageTest, SaysWhatAReleaseIsWhereThereIsNone)
{
    desk.onList = [] { return ReleaseList{.hasProjects = true}; };
    open();

    ASSERT_TRUE(waitFor([this] { return shows(u"emptyState"_s); }));
    EXPECT_EQ(the<QLabel>(u"emptyHeading"_s).text(), u"No releases yet"_s);
    EXPECT_FALSE(shows(u"filter"_s));
}

TEST_F(ReleasesPageTest, SaysWhyTheListCannotBeReadAndReadsAgain)
{
    desk.onList = []() -> Result<ReleaseList> {
        return fail(Error(Errc::Unreachable, u"db.example.org does not answer"_s).hint(u"Ask for the VPN"_s));
    };
    open();
    ASSERT_TRUE(waitFor([this] { return shows(u"faultPanel"_s); }));
    EXPECT_EQ(the<QLabel>(u"faultHeadline"_s).text(), u"The releases cannot be read"_s);
    desk.onList = [] { return sampleReleases(); };

    QTest::mouseClick(&the<QWidget>(u"faultRetry"_s), Qt::LeftButton);

    EXPECT_TRUE(waitFor([this] { return shows(u"releasesTable"_s); }));
}

TEST_F(ReleasesPageTest, EnterOpensTheChosenReleaseAndBackReturnsToTheList)
{
    open();
    ASSERT_TRUE(waitFor([this] { return shows(u"releasesTable"_s); }));
    auto &table = the<RecordTable>(u"releasesTable"_s);
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Down);

    QTest::keyClick(&table, Qt::Key_Return);

    ASSERT_TRUE(waitFor([this] { return shows(u"releaseView"_s); }));
    EXPECT_EQ(rig->window.here().path, QStringList({u"shop"_s, u"1.4.0-b12"_s}));
    EXPECT_EQ(page().command(), u"release show shop 1.4.0-b12"_s);
    rig->window.actionsOfWindow().back->trigger();
    EXPECT_TRUE(shows(u"releasesTable"_s));
    EXPECT_TRUE(page().route().path.isEmpty());
}

TEST_F(ReleasesPageTest, ShowsTheJourneyFromTheSourceToEveryEnvironment)
{
    openRelease();
    ASSERT_TRUE(waitFor([this] { return shows(u"releaseView"_s); }));

    const auto *way = the<QListView>(u"journey"_s).model();
    QStringList stations;
    for (int row = 0; row < way->rowCount(); ++row)
        stations.append(way->index(row, 0).data().toString());

    EXPECT_EQ(stations,
        QStringList({u"Source: v1.4.0"_s, u"sdist: With warnings"_s, u"vault: Archived"_s,
            u"testpypi: Published"_s, u"pypi: Not published"_s, u"development: Ran before"_s,
            u"staging: Runs here"_s, u"production: Not deployed"_s}));
}

TEST_F(ReleasesPageTest, LeadsFromAStationToItsDeployment)
{
    openRelease();
    ASSERT_TRUE(waitFor([this] { return shows(u"releaseView"_s); }));
    auto &journey = the<QListView>(u"journey"_s);
    journey.setCurrentIndex(journey.model()->index(6, 0));

    QTest::keyClick(&journey, Qt::Key_Return);

    EXPECT_EQ(rig->window.here().place, Place::Deployments);
    EXPECT_EQ(rig->window.here().path, QStringList(u"81"_s));
}

TEST_F(ReleasesPageTest, CopiesEveryDigestInFull)
{
    openRelease();
    ASSERT_TRUE(waitFor([this] { return shows(u"releaseView"_s); }));
    const auto copies = page().findChildren<QToolButton *>(u"copyDigest"_s);
    ASSERT_EQ(copies.size(), 6); // three of the sdist, three of the wheel

    QTest::mouseClick(copies[3], Qt::LeftButton);

    EXPECT_EQ(QApplication::clipboard()->text(), sampleSheet().release.wheel.digests.sha256);
    action(u"copyDigest"_s).trigger();
    EXPECT_EQ(QApplication::clipboard()->text(), sampleSheet().release.artifact.digests.sha256);
}

TEST_F(ReleasesPageTest, PutsWhatTheChecksFoundFirstWithItsHintInFull)
{
    openRelease();
    ASSERT_TRUE(waitFor([this] { return shows(u"releaseView"_s); }));
    auto &table = the<RecordTable>(u"checkTable"_s);

    EXPECT_EQ(table.model()->index(0, 0).data().toString(), u"Warning"_s);
    EXPECT_EQ(table.model()->index(1, 0).data().toString(), u"Note"_s);
    EXPECT_EQ(table.model()->index(2, 0).data().toString(), u"Passed"_s);
    EXPECT_TRUE(the<QLabel>(u"checkHint"_s).text().startsWith(u"What to do: Name it with an SPDX"_s));
    EXPECT_TRUE(the<QLabel>(u"trialSays"_s).text().startsWith(u"Passed: What hosts get"_s));

    QTest::keyClick(&table, Qt::Key_Down);
    EXPECT_TRUE(the<QLabel>(u"checkSentence"_s).text().contains(u"(source.tag-signature)"_s));
}

TEST_F(ReleasesPageTest, TellsWhatIsIncludedTakenAwayAndNotIncluded)
{
    QStringList asked;
    desk.onChanges = [&](const QString &environment) {
        asked.append(environment);
        return sampleChanges();
    };
    openRelease();
    auto &table = the<RecordTable>(u"changeTable"_s);
    ASSERT_TRUE(waitFor([&] { return table.model()->rowCount() == 5; }));

    QStringList ways;
    for (int row = 0; row < 5; ++row)
        ways.append(table.model()->index(row, 0).data().toString());
    EXPECT_EQ(
        ways, QStringList({u"Taken away"_s, u"Included"_s, u"Included"_s, u"Included"_s, u"Not included"_s}));
    EXPECT_EQ(the<QLabel>(u"changesSummary"_s).text(),
        u"Since 1.3.0-b9: 3 included, by 2 authors; 1 taken away; 1 not included"_s);
    EXPECT_EQ(asked, QStringList(u"development"_s)); // the first place where another release runs

    QTest::keyClick(&the<QComboBox>(u"changesEnvironment"_s), Qt::Key_End);
    EXPECT_TRUE(waitFor([&] { return asked.last() == u"production"_s; }));
}

TEST_F(ReleasesPageTest, ComparesWithTheReleaseBeforeIt)
{
    openRelease();
    ASSERT_TRUE(waitFor([this] { return shows(u"releaseView"_s); }));
    EXPECT_EQ(the<QComboBox>(u"otherRelease"_s).currentText(), u"1.3.0-b9"_s);

    QTest::mouseClick(&the<QToolButton>(u"compareButton"_s), Qt::LeftButton);

    auto &table = the<RecordTable>(u"differenceTable"_s);
    ASSERT_TRUE(waitFor([&] { return table.isVisible(); }));
    EXPECT_EQ(table.model()->rowCount(), 3);
    EXPECT_EQ(table.model()->index(1, 3).data().toString(), u"–"_s);
    EXPECT_TRUE(the<QLabel>(u"comparisonSaid"_s).text().startsWith(u"Commits only in this release: 3"_s));
}

TEST_F(ReleasesPageTest, StopsAComparisonWhenAsked)
{
    desk.onCompare = [](const QString &, const std::stop_token &stop) -> Result<ReleaseComparison> {
        while (!stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        return fail(Errc::Cancelled, u"stopped"_s);
    };
    openRelease();
    ASSERT_TRUE(waitFor([this] { return shows(u"releaseView"_s); }));
    action(u"compare"_s).trigger();
    ASSERT_TRUE(waitFor([this] { return shows(u"progressStop"_s); }));

    QTest::mouseClick(&the<QWidget>(u"progressStop"_s), Qt::LeftButton);

    EXPECT_TRUE(waitFor([this] { return the<QLabel>(u"comparisonSaid"_s).text() == u"Stopped."_s; }));
    EXPECT_FALSE(shows(u"progressStop"_s));
}

TEST_F(ReleasesPageTest, SaysWhyAReleaseCannotBeShown)
{
    desk.onSheet = [](const QString &) -> Result<ReleaseSheet> {
        return fail(Error(Errc::NotFound, u"shop has no release 9.9"_s).hint(u"There are 1.4.0 and 1.3.0"_s));
    };
    open({.place = Place::Releases, .path = {u"shop"_s, u"9.9"_s}, .query = {}});

    ASSERT_TRUE(waitFor([this] { return shows(u"faultPanel"_s); }));
    for (const char16_t *name : {u"compare", u"upload", u"verify", u"publish"})
        EXPECT_EQ(reasonUnavailable(action(QString::fromUtf16(name))), u"The release cannot be read"_s);
}

TEST_F(ReleasesPageTest, NamesTheBuildThatAVersionStandsFor)
{
    open({.place = Place::Releases, .path = {u"shop"_s, u"1.4.0"_s}, .query = {}});

    EXPECT_TRUE(waitFor([this] { return rig->window.here().path.last() == u"1.4.0-b12"_s; }));
}

TEST_F(ReleasesPageTest, ReadsAgainWhenWorkHasEnded)
{
    openRelease();
    ASSERT_TRUE(waitFor([this] { return shows(u"releaseView"_s); }));
    const int before = desk.sheets;

    rig->activity.begin(u"Archive shop"_s, {}, [](std::stop_token, task::Progress &) { return u"done"_s; });

    EXPECT_TRUE(waitFor([&] { return desk.sheets > before; }));
}

TEST_F(ReleasesPageTest, PublishesTheShownReleaseAndSaysWhatCameOfIt)
{
    openRelease();
    ASSERT_TRUE(waitFor([this] { return shows(u"releaseView"_s); }));

    QTest::mouseClick(&the<QPushButton>(u"publishButton"_s), Qt::LeftButton);

    auto *wizard = page().findChild<FlowWizard *>(u"publish"_s);
    ASSERT_NE(wizard, nullptr);
    auto *indexes = wizard->findChild<RecordTable *>(u"destinations"_s);
    ASSERT_TRUE(waitFor([&] { return indexes->currentIndex().isValid(); }));
    wizard->next();
    wizard->accept();
    ASSERT_TRUE(waitFor([this] { return shows(u"messageBar"_s); }));
    EXPECT_EQ(the<QLabel>(u"messageText"_s).text(), u"Publish shop 1.4.0-b12 on testpypi: done."_s);
    EXPECT_EQ(work.delivered.release, u"1.4.0-b12"_s);
    EXPECT_EQ(rig->activity.pieces().first().about.path, QStringList({u"shop"_s, u"1.4.0-b12"_s}));
}

TEST_F(ReleasesPageTest, SaysWhyAndWhatToDoWhenVerifyingFindsDamage)
{
    work.onWork = []() -> Result<WorkResult> {
        return fail(Error(Errc::Untrusted, u"vault has other bytes"_s).hint(u"Look at its log"_s));
    };
    openRelease();
    ASSERT_TRUE(waitFor([this] { return shows(u"releaseView"_s); }));

    action(u"verify"_s).trigger();
    page().findChild<FlowWizard *>(u"verify"_s)->accept();

    ASSERT_TRUE(waitFor([this] { return shows(u"messageBar"_s); }));
    EXPECT_EQ(the<QLabel>(u"messageText"_s).text(),
        u"Verify shop 1.4.0-b12 did not succeed. Vault has other bytes. Look at its log"_s);
    EXPECT_TRUE(shows(u"releaseView"_s));
}

TEST_F(ReleasesPageTest, PublishesNothingThatIsNotArchived)
{
    open();
    ASSERT_TRUE(waitFor([this] { return shows(u"releasesTable"_s); }));

    EXPECT_EQ(reasonUnavailable(action(u"publish"_s)),
        u"What is published comes from the archive: upload it to a store first"_s);
    QTest::keyClick(&the<RecordTable>(u"releasesTable"_s), Qt::Key_Down);
    EXPECT_TRUE(reasonUnavailable(action(u"publish"_s)).isEmpty());
}

TEST_F(ReleasesPageTest, SaysWhyWhatCannotBeDoneCannotBeDone)
{
    open();
    ASSERT_TRUE(waitFor([this] { return shows(u"releasesTable"_s); }));
    EXPECT_EQ(reasonUnavailable(action(u"compare"_s)), u"Open a release first"_s);
    desk.onSheet = [](const QString &) {
        ReleaseSheet sheet = sampleSheet();
        sheet.siblings.clear();
        return sheet;
    };

    rig->window.go({.place = Place::Releases, .path = {u"shop"_s, u"1.4.0-b12"_s}, .query = {}});

    ASSERT_TRUE(waitFor([this] { return shows(u"releaseView"_s); }));
    EXPECT_EQ(reasonUnavailable(action(u"compare"_s)), u"There is no other release of shop yet"_s);
}

TEST_F(ReleasesPageTest, HasNoBarriers)
{
    open();
    ASSERT_TRUE(waitFor([this] { return shows(u"releasesTable"_s); }));
    auto found = barriersIn(rig->window);
    rig->window.go({.place = Place::Releases, .path = {u"shop"_s, u"1.4.0-b12"_s}, .query = {}});
    ASSERT_TRUE(waitFor([this] { return shows(u"releaseView"_s); }));
    found += barriersIn(rig->window);

    EXPECT_TRUE(found.isEmpty()) << qPrintable(found.join(u'\n'));
}

} // namespace
} // namespace slipway::ui
