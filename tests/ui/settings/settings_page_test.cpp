// SPDX-License-Identifier: Apache-2.0
// The settings as a person meets them: offscreen, through keys and the mouse.
#include "tests/ui/configuration/scripted_configuration.h"
#include "tests/ui/patience.h"
#include "tests/ui/sample_board.h"
#include "tests/ui/settings/scripted_settings_desk.h"
#include "tests/ui/window_rig.h"
#include "ui/navigation/availability.h"
#include "ui/settings/appearance.h"
#include "ui/settings/credential_dialogs.h"
#include "ui/settings/settings_page.h"
#include "ui/widgets/record_table.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>
#include <semaphore>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

class SettingsPageTest : public testing::Test {
protected:
    void open(const QString &section)
    {
        show(section);
        ASSERT_TRUE(waitFor([this] { return the<QLabel>(u"databaseFact"_s).text().size() > 0; }));
    }
    void show(const QString &section)
    {
        rig = std::make_unique<WindowRig>(place,
            PageMakers{{Place::Settings, [this](QWidget *parent) {
                            return new SettingsPage(desk, {.desk = configuration, .activity = rig->activity},
                                appearance, rig->keymap, parent);
                        }}});
        rig->window.resize(1200, 760);
        rig->window.show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&rig->window, patience));
        go(section);
    }
    void go(const QString &section) { rig->window.go({.place = Place::Settings, .path = {section}}); }
    /// A part of the section that is named.
    template <typename Widget = QWidget>
    Widget &in(const QString &section, const QString &name)
    {
        auto *found = the<QWidget>(section + u"Settings"_s).findChild<Widget *>(name);
        EXPECT_NE(found, nullptr) << qPrintable(section + u": "_s + name);
        return *found;
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
    QString cell(const QString &table, int row, int column)
    {
        return the<RecordTable>(table).model()->index(row, column).data().toString();
    }
    void choose(int row)
    {
        auto &table = the<RecordTable>(u"credentialTable"_s);
        ASSERT_TRUE(waitFor([&] { return !table.visualRect(table.model()->index(row, 0)).isEmpty(); }));
        QTest::mouseClick(
            table.viewport(), Qt::LeftButton, {}, table.visualRect(table.model()->index(row, 0)).center());
    }
    QString message()
    {
        return the<QWidget>(u"credentialsSettings"_s).findChild<QLabel *>(u"messageText"_s)->text();
    }
    StoreCredentialDialog *askedForValue()
    {
        EXPECT_TRUE(waitFor([this] { return rig->window.findChild<StoreCredentialDialog *>() != nullptr; }));
        return rig->window.findChild<StoreCredentialDialog *>();
    }

    ScriptedWorkplace place;
    ScriptedSettingsDesk desk;
    ScriptedConfiguration configuration;
    Appearance appearance{Scheme::Light};
    std::unique_ptr<WindowRig> rig;
};

TEST_F(SettingsPageTest, ChangesTheColoursAtOnce)
{
    open(u"appearance"_s);
    const QSignalSpy changes(&appearance, &Appearance::schemeChanged);

    QTest::mouseClick(&the<QRadioButton>(u"schemeDark"_s), Qt::LeftButton, {}, QPoint(8, 8));

    ASSERT_FALSE(changes.isEmpty());
    EXPECT_EQ(changes.last().at(0).value<Scheme>(), Scheme::Dark);
    EXPECT_EQ(appearance.choice(), Appearance::Choice::Dark);
}

TEST_F(SettingsPageTest, ShowsCredentialsWithTheirUsesAndNeverAValue)
{
    open(u"credentials"_s);

    EXPECT_EQ(cell(u"credentialTable"_s, 0, 3), u"shop, catalogue"_s);
    EXPECT_EQ(cell(u"credentialTable"_s, 0, 4), u"archiving to archive"_s);
    EXPECT_EQ(cell(u"credentialTable"_s, 2, 1), u"not stored"_s);
    EXPECT_EQ(cell(u"credentialTable"_s, 2, 2), u"never"_s);
    EXPECT_EQ(cell(u"credentialTable"_s, 2, 4), u"publishing to pypi, publishing to testpypi"_s);
    EXPECT_EQ(cell(u"credentialTable"_s, 3, 3), u"shop@staging, shop@production"_s);
    EXPECT_TRUE(the<QLabel>(u"keychainState"_s).text().contains(u"gnome-keyring"_s));
    EXPECT_EQ(rig->window.page().command(), u"credential list"_s);
    EXPECT_EQ(linkOf(rig->window.page().route()), u"slipway://setting/credentials"_s);
}

TEST_F(SettingsPageTest, StoresTheValueThatIsTypedAndForgetsIt)
{
    open(u"credentials"_s);
    choose(2); // pypi, not stored yet

    QTest::mouseClick(&the<QToolButton>(u"credentialStoreButton"_s), Qt::LeftButton);
    auto *dialog = askedForValue();
    ASSERT_NE(dialog, nullptr);
    auto *value = dialog->findChild<QLineEdit *>(u"credentialValue"_s);
    auto *yes = dialog->findChild<QPushButton *>(u"questionYes"_s);
    EXPECT_EQ(dialog->name(), u"pypi"_s);
    EXPECT_FALSE(yes->isEnabled());
    EXPECT_EQ(value->echoMode(), QLineEdit::Password);
    QTest::keyClicks(value, u"hunter2hunter2"_s);
    QTest::mouseClick(yes, Qt::LeftButton);

    EXPECT_TRUE(waitFor([this] { return desk.did().contains(u"store pypi of 14"_s); }));
    EXPECT_TRUE(waitFor([this] { return message() == u"Store “pypi”: It is in the keychain"_s; }))
        << qPrintable(message());
}

TEST_F(SettingsPageTest, TestsWhatIsStoredAndSaysWhyElseNot)
{
    open(u"credentials"_s);
    auto &test = the<QAction>(u"credentialTest"_s);
    EXPECT_EQ(reasonUnavailable(test), u"Choose a credential first"_s);
    choose(2);
    EXPECT_EQ(reasonUnavailable(test), u"The keychain was given no value for it yet"_s);

    choose(0);
    QTest::mouseClick(&the<QToolButton>(u"credentialTestButton"_s), Qt::LeftButton);

    EXPECT_TRUE(waitFor([this] {
        return message() == u"Test “archive”: It can be read from Secret Service"_s;
    })) << qPrintable(message());
}

TEST_F(SettingsPageTest, RotatesAStoredValueAndSaysWhatIsKnownOfTheNewOne)
{
    desk.onStore = [] { return QStringList{u"pypi: a token for pypi.org, project shop"_s}; };
    open(u"credentials"_s);
    choose(2);
    EXPECT_EQ(reasonUnavailable(the<QAction>(u"credentialRotate"_s)),
        u"The keychain was given no value for it yet"_s);
    choose(0);

    QTest::mouseClick(&the<QToolButton>(u"credentialRotateButton"_s), Qt::LeftButton);
    auto *dialog = askedForValue();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->name(), u"archive"_s);
    EXPECT_TRUE(dialog->findChild<QLineEdit *>(u"credentialName"_s)->isReadOnly());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"credentialValue"_s), u"hunter2hunter2"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"questionYes"_s), Qt::LeftButton);

    EXPECT_TRUE(waitFor([this] {
        return message()
            == u"Rotate “archive”: It is in the keychain. pypi: a token for pypi.org, project shop"_s;
    })) << qPrintable(message());
}

TEST_F(SettingsPageTest, ATokenThatCannotWorkIsNotStoredAndTheReasonIsSaid)
{
    desk.onStore = []() -> Result<QStringList> {
        return fail(Errc::Denied, u"the token is for test.pypi.org, and upload.pypi.org is another index"_s);
    };
    open(u"credentials"_s);
    choose(0);

    QTest::mouseClick(&the<QToolButton>(u"credentialRotateButton"_s), Qt::LeftButton);
    auto *dialog = askedForValue();
    ASSERT_NE(dialog, nullptr);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"credentialValue"_s), u"hunter2hunter2"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"questionYes"_s), Qt::LeftButton);

    EXPECT_TRUE(waitFor([this] { return message().contains(u"the token is for test.pypi.org"_s); }))
        << qPrintable(message());
}

TEST_F(SettingsPageTest, SaysWhatWouldStopBeforeItRemovesACredential)
{
    open(u"credentials"_s);
    choose(0);

    QTest::mouseClick(&the<QToolButton>(u"credentialRemoveButton"_s), Qt::LeftButton);
    ASSERT_TRUE(waitFor([this] { return rig->window.findChild<RemoveCredentialDialog *>() != nullptr; }));
    auto *dialog = rig->window.findChild<RemoveCredentialDialog *>();
    const QString text = dialog->findChild<QLabel *>(u"questionText"_s)->text();
    EXPECT_TRUE(text.contains(u"archiving to archive"_s)) << qPrintable(text);
    EXPECT_TRUE(text.contains(u"shop, catalogue"_s)) << qPrintable(text);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"questionYes"_s), Qt::LeftButton);

    EXPECT_TRUE(waitFor([this] { return desk.did().contains(u"remove archive"_s); }));
}

TEST_F(SettingsPageTest, SaysWhereThereIsNoKeychain)
{
    desk.onRead = [] {
        auto facts = ScriptedSettingsDesk::sample();
        facts.keychainFailure
            = Error(Errc::Unsupported, u"there is no D-Bus session here"_s).hint(u"Start one."_s);
        return Result<SettingsFacts>(facts);
    };
    open(u"credentials"_s);

    EXPECT_TRUE(the<QLabel>(u"keychainState"_s).text().contains(u"there is no D-Bus session here"_s));
    EXPECT_EQ(reasonUnavailable(the<QAction>(u"credentialStore"_s)), u"There is no keychain to keep it in"_s);
}

TEST_F(SettingsPageTest, ShowsDestinationsAndEnvironmentsAsTheyAreConfigured)
{
    open(u"destinations"_s);

    EXPECT_EQ(cell(u"destinationTable"_s, 0, 1), u"store, HTTP"_s);
    EXPECT_EQ(cell(u"destinationTable"_s, 2, 4), u"only what was verified on testpypi"_s);
    EXPECT_EQ(cell(u"environmentTable"_s, 1, 1), u"production"_s);
    EXPECT_EQ(cell(u"environmentTable"_s, 1, 3), u"1"_s);
    EXPECT_EQ(rig->window.page().command(), u"export"_s);
}

TEST_F(SettingsPageTest, LeadsToEditingWhatAllProjectsShareAndBack)
{
    open(u"environments"_s);

    QTest::mouseClick(the<QWidget>(u"environmentsSettings"_s).findChild<QToolButton *>(u"editSharedButton"_s),
        Qt::LeftButton);

    ASSERT_TRUE(waitFor([this] { return the<QWidget>(u"environmentsList"_s).isVisible(); }));
    EXPECT_EQ(rig->window.here().path, QStringList{u"configuration"_s});
    EXPECT_EQ(rig->window.page().command(), u"export"_s);
    QTest::mouseClick(&the<QToolButton>(u"leaveSettingsButton"_s), Qt::LeftButton);
    EXPECT_TRUE(the<QWidget>(u"destinationTable"_s).isVisible());
}

TEST_F(SettingsPageTest, ExaminesTheComputerOnceItIsAskedAbout)
{
    open(u"appearance"_s);
    EXPECT_TRUE(desk.did().isEmpty());

    the<QListWidget>(u"settingsList"_s).setFocus();
    QTest::keyClick(&the<QListWidget>(u"settingsList"_s), Qt::Key_End);

    ASSERT_TRUE(waitFor([this] { return the<RecordTable>(u"diagnosisTable"_s).model()->rowCount() == 3; }));
    EXPECT_EQ(cell(u"diagnosisTable"_s, 2, 1), u"missing"_s);
    EXPECT_EQ(rig->window.page().command(), u"doctor"_s);
    QTest::mouseClick(&the<QToolButton>(u"settingsCopyDiagnosesButton"_s), Qt::LeftButton);
    EXPECT_TRUE(QApplication::clipboard()->text().contains(u"apt-get install bubblewrap"_s));
}

TEST_F(SettingsPageTest, OnlyWhatNeedsTheDatabaseFailsWithoutIt)
{
    std::atomic<bool> isThere = false;
    desk.onRead = [&] {
        SettingsFacts facts = ScriptedSettingsDesk::sample();
        if (!isThere)
            facts.databaseFailure = Error(Errc::Unreachable, u"the server is gone"_s);
        return Result<SettingsFacts>(facts);
    };
    open(u"appearance"_s);
    EXPECT_TRUE(the<QRadioButton>(u"schemeDark"_s).isVisible());
    go(u"keys"_s);
    EXPECT_TRUE(the<QWidget>(u"keysSettings"_s).isVisible());
    for (const QString &section : {u"credentials"_s, u"destinations"_s, u"environments"_s, u"database"_s}) {
        go(section);
        EXPECT_TRUE(waitFor([&] { return in(section, u"faultCause"_s).isVisible(); })) << qPrintable(section);
        EXPECT_EQ(in<QLabel>(section, u"faultCause"_s).text(), u"The server is gone."_s);
    }
    EXPECT_TRUE(in(u"database"_s, u"databaseFact"_s).isVisible());
    EXPECT_EQ(in<QLabel>(u"database"_s, u"databaseFact"_s).text(), ScriptedSettingsDesk::sample().database);
    EXPECT_EQ(reasonUnavailable(the<QAction>(u"credentialStore"_s)), u"The database cannot be opened"_s);

    the<QAction>(u"settingsExamine"_s).trigger();
    EXPECT_TRUE(waitFor([this] { return the<RecordTable>(u"diagnosisTable"_s).model()->rowCount() == 3; }));
    EXPECT_TRUE(the<RecordTable>(u"diagnosisTable"_s).isVisible());

    go(u"environments"_s);
    ASSERT_TRUE(waitFor([&] { return in(u"environments"_s, u"faultRetry"_s).isVisible(); }));
    isThere = true;
    QTest::mouseClick(&in<QPushButton>(u"environments"_s, u"faultRetry"_s), Qt::LeftButton);
    EXPECT_TRUE(waitFor([this] { return the<RecordTable>(u"environmentTable"_s).isVisible(); }));
    go(u"database"_s);
    EXPECT_TRUE(waitFor([this] { return !in(u"database"_s, u"faultCause"_s).isVisible(); }));
}

TEST_F(SettingsPageTest, SaysThatItReadsAndThatItExamines)
{
    std::counting_semaphore gate(0);
    desk.onRead = [&] {
        gate.acquire();
        return Result<SettingsFacts>(ScriptedSettingsDesk::sample());
    };
    desk.onExamine = [&] { gate.acquire(); };
    show(u"environments"_s);
    EXPECT_TRUE(in(u"environments"_s, u"loading"_s).isVisible());
    gate.release(10);
    EXPECT_TRUE(waitFor([this] { return the<RecordTable>(u"environmentTable"_s).isVisible(); }));
    while (gate.try_acquire()) { }

    go(u"diagnostics"_s);
    EXPECT_TRUE(in(u"diagnostics"_s, u"diagnosisTableInstead"_s).isVisible());
    EXPECT_EQ(in<QLabel>(u"diagnostics"_s, u"diagnosisTableInstead"_s).text(), u"Examining this computer…"_s);
    EXPECT_EQ(reasonUnavailable(the<QAction>(u"settingsExamine"_s)), u"This computer is being examined"_s);
    gate.release(10);
    EXPECT_TRUE(waitFor([this] { return the<RecordTable>(u"diagnosisTable"_s).isVisible(); }));
    EXPECT_TRUE(waitFor([this] { return the<QAction>(u"settingsExamine"_s).isEnabled(); }));
}

TEST_F(SettingsPageTest, SaysWhatFillsATableThatIsEmpty)
{
    desk.onRead = [] {
        SettingsFacts facts = ScriptedSettingsDesk::sample();
        facts.credentials.clear();
        facts.configuration = {};
        return Result<SettingsFacts>(facts);
    };
    open(u"credentials"_s);
    for (const auto &[section, table] : {std::pair{u"credentials"_s, u"credentialTable"_s},
             std::pair{u"destinations"_s, u"destinationTable"_s},
             std::pair{u"environments"_s, u"environmentTable"_s}}) {
        go(section);
        const auto &instead = in<QLabel>(section, table + u"Instead"_s);
        EXPECT_TRUE(waitFor([&] { return instead.isVisible(); })) << qPrintable(section);
        EXPECT_TRUE(instead.text().contains(u"the first one"_s)) << qPrintable(instead.text());
        EXPECT_FALSE(the<RecordTable>(table).isVisible());
    }
}

TEST(AppearanceTest, KeepsAChoiceAndFollowsTheDesktopOnlyWithoutOne)
{
    const QTemporaryDir folder;
    QSettings kept(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
    Appearance appearance(Scheme::Light);
    appearance.follow(Scheme::Dark);
    EXPECT_EQ(appearance.scheme(), Scheme::Dark);

    appearance.choose(Appearance::Choice::Light);
    appearance.follow(Scheme::Dark);
    appearance.keep(kept);
    Appearance later(Scheme::Dark);
    later.restore(kept);

    EXPECT_EQ(appearance.scheme(), Scheme::Light);
    EXPECT_EQ(later.scheme(), Scheme::Light);
}

} // namespace
} // namespace slipway::ui
