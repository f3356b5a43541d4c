// SPDX-License-Identifier: Apache-2.0
// The settings of a project as a person changes them: offscreen, with keys and clicks.
#include "ui/configuration/configuration_frame.h"

#include "tests/ui/accessibility.h"
#include "tests/ui/configuration/scripted_configuration.h"
#include "tests/ui/patience.h"
#include "ui/activity/activity.h"
#include "ui/configuration/project_editor.h"
#include "ui/navigation/availability.h"
#include "ui/widgets/record_table.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

class ConfigurationFrameTest : public testing::Test {
protected:
    void openWindow()
    {
        window = std::make_unique<QWidget>();
        window->setWindowTitle(u"Settings"_s);
        editor = new ProjectEditor;
        frame = new ConfigurationFrame({.desk = desk, .activity = activity, .drafts = &drafts}, editor);
        auto *column = new QVBoxLayout(window.get());
        column->addWidget(frame);
        window->resize(1100, 900);
        window->show();
        QApplication::setActiveWindow(window.get());
    }
    void open(const QString &project = u"shop"_s)
    {
        if (!window)
            openWindow();
        editor->setProject(project);
        frame->open({.title = u"Settings of %1"_s.arg(project), .route = routeTo(project)});
        ASSERT_TRUE(waitFor([this] { return the<QWidget>(u"configurationScroll"_s).isVisible(); }));
    }
    static Route routeTo(const QString &project)
    {
        return {.place = Place::Projects, .path = {project, u"settings"_s}, .query = {}};
    }
    template <typename Condition>
    static bool waitFor(Condition condition)
    {
        return QTest::qWaitFor(condition, patience);
    }
    template <typename Widget>
    Widget &the(const QString &name)
    {
        auto *found = window->findChild<Widget *>(name);
        EXPECT_NE(found, nullptr) << qPrintable(name);
        return *found;
    }
    QAction &deed(const QString &name) { return *frame->findChild<QAction *>(name); }
    void type(const QString &field, const QString &text)
    {
        auto &line = the<QLineEdit>(field);
        line.setFocus();
        line.selectAll();
        QTest::keyClicks(&line, text);
    }
    bool summarySays(const QString &text)
    {
        return waitFor([&] { return the<QLabel>(u"configurationSummary"_s).text() == text; });
    }
    bool isKept(int changes)
    {
        return summarySays(changes == 1
                ? u"1 change is not applied yet. It is kept as a draft."_s
                : u"%1 changes are not applied yet. They are kept as a draft."_s.arg(changes));
    }
    bool says(const QString &text)
    {
        return waitFor([&] { return the<QLabel>(u"messageText"_s).text() == text; });
    }
    bool isReviewing() { return the<QWidget>(u"changeReview"_s).isVisible(); }
    void review()
    {
        deed(u"reviewEdits"_s).trigger();
        ASSERT_TRUE(waitFor([this] { return isReviewing(); }));
    }
    QStringList changed(int row)
    {
        const auto *model = the<RecordTable>(u"changeTable"_s).model();
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column)
            cells.append(model->index(row, column).data().toString());
        return cells;
    }

    QTemporaryDir folder;
    ScriptedConfiguration desk;
    Drafts drafts{folder.filePath(u"drafts.json"_s)};
    Activity activity;
    std::unique_ptr<QWidget> window;
    ProjectEditor *editor = nullptr;
    ConfigurationFrame *frame = nullptr;
};

TEST_F(ConfigurationFrameTest, ShowsWhatIsConfigured)
{
    open();

    EXPECT_EQ(the<QLineEdit>(u"repositoryField"_s).text(), u"ssh://git@example.org/shop.git"_s);
    EXPECT_EQ(the<QPlainTextEdit>(u"environmentField"_s).toPlainText(), u"SOURCE_DATE_EPOCH=0"_s);
    EXPECT_EQ(the<QListWidget>(u"targetList"_s).item(2)->text(), u"★ production – hosts: 3"_s);
    EXPECT_EQ(reasonUnavailable(deed(u"reviewEdits"_s)), u"Nothing was changed"_s);
    EXPECT_EQ(reasonUnavailable(deed(u"undoEdit"_s)), u"There is nothing to take back"_s);
}

TEST_F(ConfigurationFrameTest, TakesBackWhatWasTypedFieldByField)
{
    open();
    type(u"vendorField"_s, u"wheels"_s);
    type(u"packageField"_s, u"shop-front"_s);
    ASSERT_TRUE(isKept(2));

    QTest::keyClick(&the<QLineEdit>(u"packageField"_s), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(the<QLineEdit>(u"packageField"_s).text(), QString());
    EXPECT_EQ(the<QLineEdit>(u"vendorField"_s).text(), u"wheels"_s);
    QTest::keyClick(&the<QLineEdit>(u"packageField"_s), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(the<QLineEdit>(u"vendorField"_s).text(), u"vendor"_s);
    QTest::keyClick(&the<QLineEdit>(u"packageField"_s), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);

    EXPECT_EQ(the<QLineEdit>(u"vendorField"_s).text(), u"wheels"_s);
    EXPECT_TRUE(isKept(1));
}

TEST_F(ConfigurationFrameTest, DiscardsAndBringsItBack)
{
    open();
    type(u"vendorField"_s, u"wheels"_s);
    ASSERT_TRUE(isKept(1));

    deed(u"discardEdits"_s).trigger();
    EXPECT_EQ(the<QLineEdit>(u"vendorField"_s).text(), u"vendor"_s);
    EXPECT_TRUE(waitFor([this] { return drafts.all().isEmpty(); }));
    deed(u"undoEdit"_s).trigger();

    EXPECT_EQ(the<QLineEdit>(u"vendorField"_s).text(), u"wheels"_s);
    EXPECT_TRUE(waitFor([this] { return drafts.all().size() == 1; }));
}

TEST_F(ConfigurationFrameTest, ReviewsEveryKeyBeforeItIsApplied)
{
    open();
    type(u"vendorField"_s, u"wheels"_s);
    QTest::mouseClick(&the<QCheckBox>(u"twiceField"_s), Qt::LeftButton, {}, QPoint(8, 8));
    the<QListWidget>(u"targetList"_s).setCurrentRow(2);
    type(u"hostsField"_s, u"web-2, web-3"_s);
    ASSERT_TRUE(isKept(3));

    review();

    EXPECT_EQ(the<QLabel>(u"changeEffect"_s).text(), u"This will change 3 keys of the configuration."_s);
    EXPECT_EQ(changed(0),
        QStringList({u"~ changed"_s, u"projects.shop.vendor"_s, u"\"vendor\""_s, u"\"wheels\""_s}));
    EXPECT_EQ(changed(1), QStringList({u"+ added"_s, u"projects.shop.build.twice"_s, u"–"_s, u"true"_s}));
    EXPECT_EQ(changed(2).at(3), u"[\"web-2\", \"web-3\"]"_s);
    QTest::keyClicks(&the<QLineEdit>(u"reason"_s), u"web-4 goes"_s);
    QTest::mouseClick(&the<QAbstractButton>(u"applyEditsButton"_s), Qt::LeftButton);

    EXPECT_TRUE(says(u"3 keys of the configuration were changed. It stands in the audit trail."_s));
    EXPECT_EQ(desk.stored().projects[0].vendor, u"wheels"_s);
    EXPECT_EQ(desk.stored().targets[1].hosts, QStringList({u"web-2"_s, u"web-3"_s}));
    EXPECT_EQ(desk.reason(), u"web-4 goes"_s);
    EXPECT_TRUE(drafts.all().isEmpty());
    EXPECT_FALSE(deed(u"undoEdit"_s).isEnabled());
}

TEST_F(ConfigurationFrameTest, SaysAtTheFieldWhatIsWrongAndLeadsThere)
{
    open();
    the<QListWidget>(u"targetList"_s).setCurrentRow(2);
    type(u"hostsField"_s, u"web-2, web-9"_s);
    ASSERT_TRUE(waitFor([this] { return the<QWidget>(u"hostsProblem"_s).isVisible(); }));
    EXPECT_EQ(the<QLabel>(u"hostsProblemText"_s).text(), u"There is no host \"web-9\"."_s);
    the<QListWidget>(u"targetList"_s).setCurrentRow(1);
    EXPECT_FALSE(the<QWidget>(u"hostsProblem"_s).isVisible());
    the<QLineEdit>(u"repositoryField"_s).setFocus();

    deed(u"reviewEdits"_s).trigger();

    EXPECT_FALSE(isReviewing());
    EXPECT_EQ(QApplication::focusWidget(), &the<QLineEdit>(u"hostsField"_s));
    EXPECT_TRUE(the<QWidget>(u"hostsProblem"_s).isVisible());
    EXPECT_TRUE(
        says(u"This cannot be applied yet. targets.shop.production.hosts: There is no host \"web-9\"."_s));
    type(u"hostsField"_s, u"web-2"_s);
    EXPECT_TRUE(waitFor([this] { return !the<QWidget>(u"messageBar"_s).isVisible(); }));
}

TEST_F(ConfigurationFrameTest, LetsAProjectRunSomewhereElseAndNoLonger)
{
    open();
    the<QListWidget>(u"targetList"_s).setCurrentRow(0);
    EXPECT_EQ(the<QLabel>(u"emptyHeading"_s).text(), u"shop does not run in development"_s);

    QTest::mouseClick(&the<QAbstractButton>(u"emptyAction"_s), Qt::LeftButton);
    EXPECT_EQ(QApplication::focusWidget(), &the<QLineEdit>(u"hostsField"_s));
    EXPECT_EQ(the<QLineEdit>(u"rootField"_s).text(), u"/srv/shop"_s);
    EXPECT_TRUE(
        waitFor([this] { return the<QLabel>(u"hostsProblemText"_s).text() == u"It names no host."_s; }));
    type(u"hostsField"_s, u"web-1"_s);
    the<QListWidget>(u"targetList"_s).setCurrentRow(1);
    the<QWidget>(u"targetEditor"_s).findChild<QAction *>(u"removeTarget"_s)->trigger();
    review();

    EXPECT_EQ(changed(0).at(1), u"targets.shop.development.hosts"_s);
    EXPECT_EQ(the<RecordTable>(u"changeTable"_s).model()->rowCount(), 5);
    EXPECT_EQ(changed(4).at(0), u"− removed"_s);
}

TEST_F(ConfigurationFrameTest, ChangesAddsAndTakesOutHooks)
{
    open();
    the<QListWidget>(u"targetList"_s).setCurrentRow(2);
    EXPECT_EQ(the<QListWidget>(u"hookList"_s).item(0)->text(), u"After switch: systemctl restart shop"_s);

    QTest::mouseClick(&the<QAbstractButton>(u"addHookButton"_s), Qt::LeftButton);
    EXPECT_EQ(QApplication::focusWidget(), &the<QPlainTextEdit>(u"runField"_s));
    EXPECT_TRUE(
        waitFor([this] { return the<QLabel>(u"runProblemText"_s).text() == u"A hook runs nothing."_s; }));
    QTest::keyClicks(&the<QPlainTextEdit>(u"runField"_s), u"true"_s);
    EXPECT_EQ(the<QListWidget>(u"hookList"_s).item(1)->text(), u"After switch: true"_s);
    the<QListWidget>(u"hookList"_s).setCurrentRow(0);
    QTest::mouseClick(&the<QAbstractButton>(u"removeHookButton"_s), Qt::LeftButton);
    review();

    EXPECT_EQ(changed(0),
        QStringList({u"~ changed"_s, u"targets.shop.production.hooks[0].run"_s,
            u"[\"systemctl\", \"restart\", \"shop\"]"_s, u"[\"true\"]"_s}));
}

TEST_F(ConfigurationFrameTest, IsRefusedWhereSomebodyElseWasFasterAndLosesNothing)
{
    open();
    type(u"vendorField"_s, u"wheels"_s);
    review();
    auto theirs = desk.stored();
    theirs.targets[0].keep = 9;
    desk.store(theirs);

    deed(u"applyEdits"_s).trigger();

    EXPECT_TRUE(
        says(u"Nothing was applied, and nothing of yours is lost. Somebody else changed the configuration. "
             "Read it again."_s));
    EXPECT_EQ(the<QLineEdit>(u"vendorField"_s).text(), u"wheels"_s);
    EXPECT_FALSE(deed(u"applyEdits"_s).isEnabled());
    QTest::mouseClick(&the<QAbstractButton>(u"takeInNewestButton"_s), Qt::LeftButton);
    EXPECT_TRUE(says(u"Your changes are now made to the newest configuration."_s));
    ASSERT_TRUE(waitFor([this] { return deed(u"applyEdits"_s).isEnabled(); }));
    deed(u"applyEdits"_s).trigger();

    ASSERT_TRUE(waitFor([this] { return desk.stored().projects[0].vendor == u"wheels"_s; }));
    EXPECT_EQ(desk.stored().targets[0].keep, 9);
}

TEST_F(ConfigurationFrameTest, ReadsAgainWithoutTakingAwayWhatIsTyped)
{
    open();
    frame->refresh();
    type(u"vendorField"_s, u"wheels"_s);
    ASSERT_TRUE(isKept(1));
    EXPECT_EQ(the<QLineEdit>(u"vendorField"_s).text(), u"wheels"_s);
    auto theirs = desk.stored();
    theirs.targets[0].keep = 9;
    desk.store(theirs);

    frame->refresh();

    EXPECT_TRUE(waitFor([this] { return deed(u"takeInNewest"_s).isEnabled(); }));
    EXPECT_EQ(the<QLineEdit>(u"vendorField"_s).text(), u"wheels"_s);
}

TEST_F(ConfigurationFrameTest, NamesWhatBothChanged)
{
    open();
    type(u"vendorField"_s, u"wheels"_s);
    ASSERT_TRUE(isKept(1));
    auto theirs = desk.stored();
    theirs.projects[0].branch = u"trunk"_s;
    desk.store(theirs);
    window.reset();

    open();

    EXPECT_TRUE(says(u"Somebody else changed this too: projects.shop. What you entered stands; the review "
                     "shows what it would replace."_s));
    review();
    EXPECT_EQ(the<RecordTable>(u"changeTable"_s).model()->rowCount(), 2);
}

TEST_F(ConfigurationFrameTest, KeepsWhatIsLeftInTheWindowAndInADraft)
{
    open();
    type(u"vendorField"_s, u"wheels"_s);
    ASSERT_TRUE(isKept(1));
    open(u"till"_s);
    EXPECT_EQ(the<QLineEdit>(u"vendorField"_s).text(), QString());
    EXPECT_TRUE(frame->hasEdits(routeTo(u"shop"_s)));
    EXPECT_FALSE(frame->hasEdits(routeTo(u"till"_s)));
    open();
    EXPECT_EQ(the<QLineEdit>(u"vendorField"_s).text(), u"wheels"_s);
    ASSERT_EQ(drafts.all().size(), 1);
    EXPECT_EQ(drafts.all().first().title, u"Settings of shop"_s);
    EXPECT_EQ(ConfigurationFrame::routeOf(drafts.all().first()), routeTo(u"shop"_s));

    window.reset(); // as when the program ends
    open();

    EXPECT_TRUE(isKept(1));
    EXPECT_EQ(the<QLineEdit>(u"vendorField"_s).text(), u"wheels"_s);
    EXPECT_TRUE(the<QLabel>(u"messageText"_s).text().endsWith(u"that were not applied are here again."_s));
}

TEST_F(ConfigurationFrameTest, CopiesTheLineThatAppliesTheSame)
{
    open();
    type(u"vendorField"_s, u"wheels"_s);
    review();
    QTest::keyClicks(&the<QLineEdit>(u"reason"_s), u"a new folder"_s);

    deed(u"copyApplyCommand"_s).trigger();

    const QString line = QApplication::clipboard()->text();
    EXPECT_TRUE(line.contains(u"apply - --reason 'a new folder' <<'SLIPWAY'\nschema = 1\n"_s))
        << qPrintable(line);
    EXPECT_TRUE(line.contains(u"vendor = \"wheels\"\n"_s));
    EXPECT_TRUE(line.endsWith(u"\nSLIPWAY\n"_s));
}

TEST_F(ConfigurationFrameTest, SaysWhyItCannotBeRead)
{
    desk.refuse(Error(Errc::Unreachable, u"the database is away"_s));
    openWindow();
    editor->setProject(u"shop"_s);
    frame->open({.title = u"Settings of shop"_s, .route = routeTo(u"shop"_s)});
    ASSERT_TRUE(waitFor([this] { return the<QWidget>(u"faultPanel"_s).isVisible(); }));
    desk.refuse({});

    QTest::mouseClick(&the<QWidget>(u"faultRetry"_s), Qt::LeftButton);

    EXPECT_TRUE(waitFor([this] { return the<QWidget>(u"configurationScroll"_s).isVisible(); }));
}

TEST_F(ConfigurationFrameTest, HasNoBarriers)
{
    open();
    the<QListWidget>(u"targetList"_s).setCurrentRow(2);
    auto found = barriersIn(*window);
    type(u"vendorField"_s, u"wheels"_s);
    review();
    found += barriersIn(*window);

    EXPECT_TRUE(found.isEmpty()) << qPrintable(found.join(u'\n'));
}

} // namespace
} // namespace slipway::ui
