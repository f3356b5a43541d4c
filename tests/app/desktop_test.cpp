// SPDX-License-Identifier: Apache-2.0
// The program behind its windows, on a profile of its own: one instance, and what becomes of work.
#include "app/desktop/desktop.h"
#include "app/desktop/single_instance.h"
#include "app/desktop/termination.h"
#include "tests/app/opened_windows.h"
#include "tests/ui/accessibility.h"
#include "ui/configuration/configuration_frame.h"
#include "ui/wizards/hosts/import_wizard.h"
#include "ui/wizards/release/ship_draft.h"
#include "ui/wizards/release/ship_wizard.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <gtest/gtest.h>
#include <latch>
#include <sys/stat.h>
#include <thread>

namespace slipway::app {
namespace {

using namespace Qt::StringLiterals;

TEST(SingleInstanceTest, MakesAProfileThatOthersCannotRead)
{
    const QTemporaryDir folder;
    const QString profile = folder.filePath(u"some/profile"_s);
    SingleInstance instance(profile);

    const auto role = instance.take({});

    ASSERT_TRUE(role) << qPrintable(role.error().story());
    EXPECT_EQ(*role, SingleInstance::Role::First);
    struct stat status = {};
    ASSERT_EQ(::stat(QFile::encodeName(profile).constData(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0700U);
}

TEST(SingleInstanceTest, ASecondStartHandsItsLinkOver)
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    ASSERT_TRUE(first.take({}));
    QSignalSpy asked(&first, &SingleInstance::asked);
    std::optional<Result<SingleInstance::Role>> second;
    {
        std::atomic<bool> isOver = false;
        const std::jthread program([&] {
            SingleInstance instance(folder.path());
            second = instance.take(u"slipway://project/shop"_s);
            isOver = true;
        });
        EXPECT_TRUE(QTest::qWaitFor([&] { return isOver.load(); }, patience));
    }
    ASSERT_TRUE(second && *second) << (second ? qPrintable(second->error().story()) : "");
    EXPECT_EQ(**second, SingleInstance::Role::HandedOver);
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.first().first().toString(), u"slipway://project/shop"_s);
}

TEST(SingleInstanceTest, OneThatDoesNotAnswerIsSaid)
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    ASSERT_TRUE(first.take({}));
    // Nobody runs the first one's event loop meanwhile.
    SingleInstance second(folder.path());
    const auto role = second.take({});
    ASSERT_FALSE(role);
    EXPECT_EQ(role.error().name(), u"desktop.no-answer"_s);
}

TEST(DesktopDraftTest, LeadsFromTheStartToSettingsThatWereNotApplied)
{
    const QTemporaryDir folder;
    const ui::Route settings{.place = ui::Place::Projects, .path = {u"shop"_s, u"settings"_s}, .query = {}};
    ui::Drafts(folder.filePath(u"drafts.json"_s))
        .keep({.kind = ui::ConfigurationFrame::draftKind,
            .title = u"Settings of shop"_s,
            .fields = {{u"route"_s, ui::linkOf(settings)}}});
    Desktop desktop{{.profile = folder.path()}};
    desktop.openWindow();
    auto *needs = openedWindow().findChild<QTableView *>(u"needsTable"_s);
    ASSERT_NE(needs, nullptr);
    ASSERT_EQ(needs->model()->rowCount(), 1);

    needs->setCurrentIndex(needs->model()->index(0, 0));
    QTest::keyClick(needs, Qt::Key_Return);

    EXPECT_EQ(openedWindow().here(), settings);
}

TEST(DesktopDraftTest, LeadsFromTheStartToADeploymentThatIsLeft)
{
    const QTemporaryDir folder;
    {
        ui::Drafts drafts(folder.filePath(u"drafts.json"_s));
        const ui::ShipWish wish{
            .build = {.project = u"shop"_s}, .store = u"vault"_s, .environment = u"staging"_s};
        (new ui::ShipDraft(drafts, {.kind = ui::ShipWizard::kind}, wish))->end(true, u"1.5.0-b13"_s);
    }
    Desktop desktop{{.profile = folder.path()}};
    desktop.openWindow();
    auto *needs = openedWindow().findChild<QTableView *>(u"needsTable"_s);
    ASSERT_NE(needs, nullptr);
    ASSERT_EQ(needs->model()->rowCount(), 1);
    EXPECT_EQ(needs->model()->index(0, 0).data().toString(), u"Draft: Deploy shop 1.5.0-b13 to staging"_s);

    needs->setCurrentIndex(needs->model()->index(0, 0));
    QTest::keyClick(needs, Qt::Key_Return);

    const auto *wizard = openedWindow().findChild<ui::FlowWizard *>(u"deploy"_s);
    ASSERT_NE(wizard, nullptr);
    EXPECT_EQ(wizard->draftTitle(), u"Deploy shop 1.5.0-b13 to staging"_s);
}

TEST(DesktopDraftTest, LeadsFromTheStartToAnImportThatWasLeft)
{
    const QTemporaryDir folder;
    ui::Drafts(folder.filePath(u"drafts.json"_s))
        .keep({.kind = ui::ImportWizard::kind,
            .title = u"Import hosts"_s,
            .fields = {{u"list"_s, QJsonObject{{u"file"_s, u"/srv/hosts.csv"_s}}}}});
    Desktop desktop{{.profile = folder.path()}};
    desktop.openWindow();
    auto *needs = openedWindow().findChild<QTableView *>(u"needsTable"_s);
    ASSERT_NE(needs, nullptr);

    needs->setCurrentIndex(needs->model()->index(0, 0));
    QTest::keyClick(needs, Qt::Key_Return);

    EXPECT_EQ(openedWindow().here().place, ui::Place::Hosts);
    const auto *wizard = openedWindow().findChild<ui::FlowWizard *>(ui::ImportWizard::kind);
    ASSERT_NE(wizard, nullptr);
    EXPECT_EQ(wizard->findChild<QLineEdit *>(u"listField"_s)->text(), u"/srv/hosts.csv"_s);
}

class DesktopTest : public testing::Test {
public:
    ~DesktopTest() override { mayEnd = true; }

protected:
    DesktopTest()
    {
        desktop.openWindow();
        desktop.activity().begin(u"Build shop"_s, {}, [this](std::stop_token stop, task::Progress &) {
            while (!mayEnd && !stop.stop_requested())
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            return Result<QString>(u"built"_s);
        });
    }
    void closeAnd(const QString &answer)
    {
        openedWindow().close();
        auto *question = openedWindow().findChild<QMessageBox *>(u"workIsRunning"_s);
        ASSERT_NE(question, nullptr);
        EXPECT_EQ(ui::barriersIn(*question).join(u'\n').toStdString(), "");
        for (QAbstractButton *button : question->buttons()) {
            if (button->text().remove(u'&') == answer)
                return button->click();
        }
        FAIL() << "no such answer";
    }
    void endWork()
    {
        mayEnd = true;
        ASSERT_TRUE(QTest::qWaitFor([this] { return desktop.activity().running() == 0; }, patience));
    }
    [[nodiscard]] bool hasQuit() const { return !quitting.isEmpty(); }

    QTemporaryDir folder;
    std::atomic<bool> mayEnd = false;
    Desktop desktop{{.profile = folder.path()}};
    QSignalSpy quitting{&desktop, &Desktop::quitting};
};

TEST_F(DesktopTest, WorkGoesOnWithoutAWindowAndTheProgramEndsWithIt)
{
    closeAnd(u"Go on in the background"_s);
    EXPECT_FALSE(openedWindow().isVisible());
    EXPECT_EQ(desktop.activity().running(), 1);
    EXPECT_FALSE(hasQuit());
    endWork();
    EXPECT_TRUE(hasQuit());
}

TEST_F(DesktopTest, AWindowThatWasOpenedAgainStaysWhenTheWorkEnds)
{
    closeAnd(u"Go on in the background"_s);
    desktop.showLink({});
    ASSERT_TRUE(openedWindow().isVisible());
    endWork();
    EXPECT_TRUE(openedWindow().isVisible());
    EXPECT_FALSE(hasQuit());
}

TEST_F(DesktopTest, StayingChangesNothing)
{
    closeAnd(u"Stay"_s);
    EXPECT_TRUE(openedWindow().isVisible());
    EXPECT_EQ(desktop.activity().running(), 1);
    endWork();
    EXPECT_FALSE(hasQuit());
}

TEST_F(DesktopTest, StoppingAsksTheWorkToStop)
{
    closeAnd(u"Stop it and quit"_s);
    EXPECT_TRUE(hasQuit());
    EXPECT_TRUE(QTest::qWaitFor([this] { return desktop.activity().running() == 0; }, patience));
}

TEST_F(DesktopTest, ASignalAsksTheWorkToStopAndNobodyAnything)
{
    const Termination termination;
    QObject::connect(&termination, &Termination::asked, &desktop, &Desktop::quit);

    ::raise(SIGTERM);

    EXPECT_TRUE(QTest::qWaitFor([this] { return hasQuit(); }, patience));
    EXPECT_EQ(openedWindow().findChild<QMessageBox *>(u"workIsRunning"_s), nullptr);
    EXPECT_TRUE(QTest::qWaitFor([this] { return desktop.activity().running() == 0; }, patience));
}

TEST_F(DesktopTest, NoTwoThingsShareAKeyWhereTheyMeet)
{
    desktop.keymap().gather();

    const auto all = desktop.keymap().bindings();
    EXPECT_GT(all.size(), 50);
    QSet<QString> places;
    for (const ui::Binding &one : all) {
        places.insert(one.scope.name);
        for (const ui::Binding &rival : desktop.keymap().rivals(one.id, one.keys))
            ADD_FAILURE() << qPrintable(one.id) << " and " << qPrintable(rival.id);
    }
    EXPECT_EQ(places.size(), ui::placeCount + 1);
    endWork();
}

TEST_F(DesktopTest, KeysThatWereChosenHoldInEveryWindowAndAfterARestart)
{
    desktop.openWindow();
    desktop.keymap().bind(u"window/drawer"_s, {QKeySequence(u"Ctrl+U"_s)});
    for (QWidget *each : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<ui::MainWindow *>(each)) {
            EXPECT_EQ(found->actionsOfWindow().drawer->shortcut(), QKeySequence(u"Ctrl+U"_s));
        }
    }
    endWork();

    Desktop again({.profile = folder.path()});
    again.openWindow();

    bool isBound = false;
    for (const ui::Binding &one : again.keymap().bindings())
        isBound = isBound || (one.id == u"window/drawer" && one.keys.first() == QKeySequence(u"Ctrl+U"_s));
    EXPECT_TRUE(isBound);
}

} // namespace
} // namespace slipway::app
