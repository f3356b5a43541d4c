// SPDX-License-Identifier: Apache-2.0
// The place of projects as a person meets it: offscreen, with keys and clicks.
#include "ui/projects/projects_page.h"

#include "tests/ui/accessibility.h"
#include "tests/ui/configuration/scripted_configuration.h"
#include "tests/ui/patience.h"
#include "tests/ui/projects/sample_projects.h"
#include "tests/ui/sample_board.h"
#include "tests/ui/window_rig.h"
#include "tests/ui/wizards/project/sample_start.h"
#include "tests/ui/wizards/release/sample_work.h"
#include "ui/widgets/record_table.h"
#include "ui/wizards/flow_wizard.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
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

class ProjectsPageTest : public testing::Test {
protected:
    void open(const Route &route = {.place = Place::Projects, .path = {}, .query = {}})
    {
        rig = std::make_unique<WindowRig>(place,
            PageMakers{{Place::Projects,
                           [this](QWidget *parent) {
                               return new ProjectsPage(desk, start, configuration,
                                   {.work = work, .activity = rig->activity}, parent);
                           }},
                {Place::Releases, [](QWidget *parent) { return new PageElsewhere(parent); }}});
        rig->window.show();
        rig->window.go(route);
    }
    void openProject() { open({.place = Place::Projects, .path = {u"shop"_s}, .query = {}}); }
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
    QStringList row(const QString &table, int number)
    {
        const auto *model = the<RecordTable>(table).model();
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column)
            cells.append(model->index(number, column).data().toString());
        return cells;
    }

    ScriptedWorkplace place;
    ScriptedProjects desk;
    ScriptedWork work;
    ScriptedStart start;
    ScriptedConfiguration configuration;
    std::unique_ptr<WindowRig> rig;
};

TEST_F(ProjectsPageTest, ListsProjectsWithTheirLastBuildAndWhatRuns)
{
    open();
    ASSERT_TRUE(waitFor([this] { return shows(u"projectsTable"_s); }));

    EXPECT_EQ(row(u"projectsTable"_s, 0).mid(3, 3),
        QStringList({u"13: Succeeded"_s, u"11"_s,
            u"development 1.5.0-b13, staging 1.4.0-b12, production 1.3.0-b9"_s}));
    EXPECT_EQ(row(u"projectsTable"_s, 2).mid(1, 3), QStringList({u"–"_s, QString(), u"–"_s}));
    EXPECT_EQ(page().command(), u"status"_s);
    QTest::keyClick(&the<RecordTable>(u"projectsTable"_s), Qt::Key_Slash);
    QTest::keyClicks(QApplication::focusWidget(), u"catal"_s);
    EXPECT_TRUE(waitFor([this] { return the<RecordTable>(u"projectsTable"_s).model()->rowCount() == 1; }));
}

TEST_F(ProjectsPageTest, SaysWhatAProjectIsWhereThereIsNone)
{
    desk.onList = [] { return QList<ProjectRow>(); };
    open();

    ASSERT_TRUE(waitFor([this] { return shows(u"emptyState"_s); }));
    EXPECT_EQ(the<QLabel>(u"emptyHeading"_s).text(), u"No projects yet"_s);

    QTest::mouseClick(&the<QPushButton>(u"emptyAction"_s), Qt::LeftButton);
    EXPECT_NE(page().findChild<FlowWizard *>(u"project"_s), nullptr);
}

TEST_F(ProjectsPageTest, ShowsEnvironmentsAsColumns)
{
    open();
    ASSERT_TRUE(waitFor([this] { return shows(u"projectsTable"_s); }));
    auto &table = the<RecordTable>(u"projectsTable"_s);
    table.setFocus();

    QTest::keyClick(&table, Qt::Key_Return);

    ASSERT_TRUE(waitFor([this] { return shows(u"stageTable"_s); }));
    EXPECT_EQ(page().command(), u"status shop"_s);
    const auto *model = the<RecordTable>(u"stageTable"_s).model();
    EXPECT_EQ(model->headerData(3, Qt::Horizontal).toString(), u"★ production"_s);
    EXPECT_EQ(
        row(u"stageTable"_s, 0), QStringList({u"Runs"_s, u"1.4.0-b12"_s, u"1.4.0-b12"_s, u"1.3.0-b9"_s}));
    EXPECT_EQ(row(u"stageTable"_s, 1),
        QStringList({u"State"_s, u"Deploying"_s, u"OK"_s, u"OK, 1.4.0-b12 put back"_s}));
    EXPECT_EQ(row(u"stageTable"_s, 3), QStringList({u"By"_s, u"ada"_s, u"ada"_s, u"ada"_s}));
    EXPECT_EQ(row(u"stageTable"_s, 4),
        QStringList({u"Last good before"_s, u"1.3.0-b9"_s, u"1.3.0-b9"_s, u"1.2.0-b7"_s}));
    EXPECT_TRUE(waitFor([this] {
        return row(u"stageTable"_s, 5)
            == QStringList({u"Waiting changes"_s, u"1 commit"_s, u"0 commits"_s, u"2 commits"_s});
    }));
}

TEST_F(ProjectsPageTest, ListsTheChangesThatWaitForTheChosenEnvironment)
{
    openProject();
    ASSERT_TRUE(waitFor([this] { return shows(u"waitingTable"_s); }));
    EXPECT_EQ(row(u"waitingTable"_s, 0).at(0), u"Retry payments that time out"_s);
    auto &stages = the<RecordTable>(u"stageTable"_s);
    stages.setFocus();

    QTest::keyClick(&stages, Qt::Key_Right);
    EXPECT_EQ(the<QLabel>(u"waitingSummary"_s).text(), u"None: staging has all that is on main"_s);
    QTest::keyClick(&stages, Qt::Key_Right);

    EXPECT_EQ(the<RecordTable>(u"waitingTable"_s).model()->rowCount(), 2);
    QTest::keyClick(&stages, Qt::Key_Return);
    EXPECT_EQ(rig->window.here().path, QStringList({u"shop"_s, u"1.3.0-b9"_s}));
}

TEST_F(ProjectsPageTest, ShowsBuildsThatFailedAndTheirLogs)
{
    openProject();
    ASSERT_TRUE(waitFor([this] { return shows(u"buildTable"_s); }));
    auto &builds = the<RecordTable>(u"buildTable"_s);
    ASSERT_TRUE(waitFor(
        [this] { return the<QPlainTextEdit>(u"buildLogText"_s).toPlainText().contains(u"build 13"_s); }));

    builds.setFocus();
    QTest::keyClick(&builds, Qt::Key_End, Qt::ControlModifier);

    EXPECT_TRUE(the<QLabel>(u"buildFailure"_s).text().startsWith(u"It failed: a check blocks it"_s));
    EXPECT_TRUE(waitFor(
        [this] { return the<QPlainTextEdit>(u"buildLogText"_s).toPlainText().contains(u"build 11"_s); }));
    EXPECT_EQ(the<QLabel>(u"buildLogHeading"_s).text(), u"Log of build 11"_s);
}

TEST_F(ProjectsPageTest, LeadsFromABuildToItsRelease)
{
    openProject();
    ASSERT_TRUE(waitFor([this] { return shows(u"buildTable"_s); }));

    QTest::keyClick(&the<RecordTable>(u"buildTable"_s), Qt::Key_Return);

    EXPECT_EQ(rig->window.here().path, QStringList({u"shop"_s, u"1.5.0-b13"_s}));
}

TEST_F(ProjectsPageTest, BuildsAndGoesToTheReleaseThatWasMade)
{
    openProject();
    ASSERT_TRUE(waitFor([this] { return shows(u"stageTable"_s); }));

    QTest::mouseClick(&the<QAbstractButton>(u"buildButton"_s), Qt::LeftButton);

    auto *wizard = page().findChild<FlowWizard *>(u"build"_s);
    ASSERT_NE(wizard, nullptr);
    auto *references = wizard->findChild<RecordTable *>(u"references"_s);
    ASSERT_TRUE(waitFor([&] { return references->currentIndex().isValid(); }));
    wizard->next();
    wizard->accept();
    EXPECT_EQ(rig->window.here().place, Place::Projects);
    EXPECT_TRUE(waitFor([this] { return rig->window.here().place == Place::Releases; }));
    EXPECT_EQ(rig->window.here().path, QStringList({u"shop"_s, u"1.4.0-b12"_s}));
}

TEST_F(ProjectsPageTest, SaysWhyABuildMadeNoReleaseAndStays)
{
    work.onWork = []() -> Result<WorkResult> {
        return fail(Error(Errc::Refused, u"a check blocks it"_s).hint(u"Name the licence"_s));
    };
    openProject();
    ASSERT_TRUE(waitFor([this] { return shows(u"stageTable"_s); }));
    page().findChild<QAction *>(u"build"_s)->trigger();
    auto *wizard = page().findChild<FlowWizard *>(u"build"_s);
    auto *references = wizard->findChild<RecordTable *>(u"references"_s);
    ASSERT_TRUE(waitFor([&] { return references->currentIndex().isValid(); }));

    wizard->next();
    wizard->accept();

    ASSERT_TRUE(waitFor([this] { return shows(u"messageBar"_s); }));
    EXPECT_EQ(the<QLabel>(u"messageText"_s).text(),
        u"Build shop at v1.5.0 did not succeed. A check blocks it. Name the licence"_s);
    EXPECT_EQ(rig->window.here().place, Place::Projects);
}

TEST_F(ProjectsPageTest, SaysThatALogIsElsewhere)
{
    desk.onLog = [](int) -> Result<QString> { return fail(Errc::NotFound, u"it was made elsewhere"_s); };
    openProject();

    EXPECT_TRUE(
        waitFor([this] { return the<QLabel>(u"buildLogSummary"_s).text() == u"it was made elsewhere"_s; }));
}

TEST_F(ProjectsPageTest, ShowsHowTheProjectIsConfigured)
{
    openProject();
    ASSERT_TRUE(waitFor([this] { return shows(u"stageTable"_s); }));

    QStringList values;
    for (const auto *label : page().findChildren<QLabel *>(u"settingValue"_s))
        values.append(label->text());
    EXPECT_TRUE(values.contains(u"ssh://git@example.org/shop.git"_s));
    EXPECT_TRUE(values.contains(u"testpypi: https://test.pypi.org/legacy/ (the default)\n"
                                "pypi: https://upload.pypi.org/legacy/, only after testpypi"_s))
        << qPrintable(values.join(u'|'));
    EXPECT_EQ(row(u"targetTable"_s, 1).at(3), u"staging-1, staging-2, staging-3, staging-4"_s);
}

TEST_F(ProjectsPageTest, LeadsToItsSettingsAndBackAndSaysWhatWaitsThere)
{
    openProject();
    ASSERT_TRUE(waitFor([this] { return shows(u"stageTable"_s); }));

    QTest::mouseClick(&the<QAbstractButton>(u"editSettingsButton"_s), Qt::LeftButton);

    ASSERT_TRUE(waitFor([this] { return shows(u"configurationScroll"_s); }));
    EXPECT_EQ(rig->window.here().path, QStringList({u"shop"_s, u"settings"_s}));
    EXPECT_EQ(page().crumbs(), QStringList({u"shop"_s, u"Settings"_s}));
    EXPECT_EQ(page().command(), u"export"_s);
    QTest::keyClicks(&the<QLineEdit>(u"repositoryField"_s), u"x"_s);
    QTest::mouseClick(&the<QAbstractButton>(u"leaveSettingsButton"_s), Qt::LeftButton);
    ASSERT_TRUE(waitFor([this] { return shows(u"stageTable"_s); }));
    EXPECT_TRUE(waitFor([this] {
        return the<QLabel>(u"projectSettingsSummary"_s).text() == u"Changes to them are not applied yet."_s;
    }));
    rig->window.go({.place = Place::Projects, .path = {u"shop"_s, u"settings"_s}, .query = {}});
    EXPECT_TRUE(the<QLineEdit>(u"repositoryField"_s).text().endsWith(u"shop.gitx"_s));
}

TEST_F(ProjectsPageTest, SaysWhyAProjectCannotBeShownAndKeepsWhatItShowed)
{
    desk.onSheet
        = []() -> Result<ProjectSheet> { return fail(Errc::NotFound, u"there is no project shop"_s); };
    openProject();
    ASSERT_TRUE(waitFor([this] { return shows(u"faultPanel"_s); }));
    desk.onSheet = [] { return sampleProject(); };
    QTest::mouseClick(&the<QWidget>(u"faultRetry"_s), Qt::LeftButton);
    ASSERT_TRUE(waitFor([this] { return shows(u"stageTable"_s); }));
    desk.onSheet
        = []() -> Result<ProjectSheet> { return fail(Errc::Unreachable, u"the database is away"_s); };

    QTest::keyClick(&rig->window, Qt::Key_F5);

    ASSERT_TRUE(waitFor([this] { return shows(u"messageBar"_s); }));
    EXPECT_TRUE(shows(u"stageTable"_s));
}

TEST_F(ProjectsPageTest, HasNoBarriers)
{
    open();
    ASSERT_TRUE(waitFor([this] { return shows(u"projectsTable"_s); }));
    auto found = barriersIn(rig->window);
    rig->window.go({.place = Place::Projects, .path = {u"shop"_s}, .query = {}});
    ASSERT_TRUE(waitFor([this] { return shows(u"stageTable"_s); }));
    found += barriersIn(rig->window);

    EXPECT_TRUE(found.isEmpty()) << qPrintable(found.join(u'\n'));
}

} // namespace
} // namespace slipway::ui
