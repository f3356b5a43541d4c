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

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

class SettingsPageTest : public testing::Test {
protected:
    void open(const QString &section)
    {
        rig = std::make_unique<WindowRig>(place,
            PageMakers{{Place::Settings, [this](QWidget *parent) {
                            return new SettingsPage(desk, {.desk = configuration, .activity = rig->activity},
                                appearance, rig->keymap, parent);
                        }}});
        rig->window.resize(1200, 760);
        rig->window.show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&rig->window, patience));
        rig->window.go({.place = Place::Settings, .path = {section}});
        ASSERT_TRUE(waitFor([this] { return the<QLabel>(u"databaseFact"_s).text().size() > 0; }));
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
