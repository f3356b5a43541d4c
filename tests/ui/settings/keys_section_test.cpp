// SPDX-License-Identifier: Apache-2.0
// Changing keys as a person does it: offscreen, through the keyboard.
#include "tests/ui/accessibility.h"
#include "tests/ui/configuration/scripted_configuration.h"
#include "tests/ui/patience.h"
#include "tests/ui/sample_board.h"
#include "tests/ui/settings/scripted_settings_desk.h"
#include "tests/ui/window_rig.h"
#include "ui/navigation/availability.h"
#include "ui/settings/appearance.h"
#include "ui/settings/settings_page.h"
#include "ui/widgets/record_table.h"

#include <QAction>
#include <QApplication>
#include <QDialogButtonBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

class KeysSectionTest : public testing::Test {
protected:
    KeysSectionTest()
        : rig(place, {{Place::Settings, [this](QWidget *parent) {
                           return new SettingsPage(desk, {.desk = configuration, .activity = rig.activity},
                               appearance, rig.keymap, parent);
                       }}})
    {
        rig.window.resize(1200, 760);
        rig.window.show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&rig.window, patience));
        rig.window.go({.place = Place::Settings, .path = {u"keys"_s}});
    }
    template <typename Widget>
    Widget &the(const QString &name)
    {
        auto *found = rig.window.page().findChild<Widget *>(name);
        EXPECT_NE(found, nullptr) << qPrintable(name);
        return *found;
    }
    /// The row that does this there, as the filter leaves it; -1: there is none.
    int rowOf(const QString &name, const QString &where)
    {
        const auto &model = *the<RecordTable>(u"keysTable"_s).model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data() == name && model.index(row, 1).data() == where)
                return row;
        }
        return -1;
    }
    QString keysOf(const QString &name, const QString &where)
    {
        return the<RecordTable>(u"keysTable"_s).model()->index(rowOf(name, where), 2).data().toString();
    }
    void choose(const QString &name, const QString &where)
    {
        ASSERT_GE(rowOf(name, where), 0) << qPrintable(name);
        the<RecordTable>(u"keysTable"_s).selectRow(rowOf(name, where));
    }
    /// Presses the keys in the field, and waits until they are taken as they are.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        auto &edit = the<QKeySequenceEdit>(u"keysEdit"_s);
        bool isDone = false;
        const auto watching = QObject::connect(
            &edit, &QKeySequenceEdit::editingFinished, &edit, [&isDone] { isDone = true; });
        edit.setFocus();
        QTest::keyClick(&edit, key, modifiers);
        EXPECT_TRUE(QTest::qWaitFor([&] { return isDone; }, patience));
        QObject::disconnect(watching);
    }
    void click(const QString &button)
    {
        QTest::mouseClick(&the<QToolButton>(button + u"Button"_s), Qt::LeftButton);
    }
    QString message()
    {
        auto *section = the<QWidget>(u"keysSection"_s).findChild<QLabel *>(u"messageText"_s);
        return section->isVisible() ? section->text() : QString();
    }

    ScriptedWorkplace place;
    ScriptedSettingsDesk desk;
    ScriptedConfiguration configuration;
    Appearance appearance{Scheme::Light};
    WindowRig rig;
};

TEST_F(KeysSectionTest, ListsTheActionsOfEveryPageThatWasNotVisitedToo)
{
    EXPECT_EQ(keysOf(u"Search or run a command"_s, u"Every page"_s), u"Ctrl+K"_s);
    EXPECT_EQ(keysOf(u"Filter"_s, u"Home"_s), u"/, Ctrl+F"_s);
    EXPECT_EQ(keysOf(u"Examine this computer"_s, u"Settings"_s), QString());
    EXPECT_GE(rowOf(u"Stop"_s, u"Activity"_s), 0);
    EXPECT_EQ(rig.window.windowTitle(), u"Keys – Settings – Slipway"_s);
}

TEST_F(KeysSectionTest, KeysThatArePressedTakeEffectAtOnce)
{
    choose(u"Details"_s, u"Home"_s);
    press(Qt::Key_E, Qt::ControlModifier);

    EXPECT_EQ(keysOf(u"Details"_s, u"Home"_s), u"Ctrl+E"_s);
    const auto &details = *rig.home().findChild<QAction *>(u"details"_s);
    EXPECT_EQ(details.shortcut(), QKeySequence(u"Ctrl+E"_s));
    EXPECT_EQ(details.toolTip(), u"Show or hide the details of the cell (Ctrl+E)"_s);
    EXPECT_EQ(the<RecordTable>(u"keysTable"_s).currentIndex().row(), rowOf(u"Details"_s, u"Home"_s));
}

TEST_F(KeysSectionTest, KeysOfAnotherAreRefusedByNameAndTakenOverWhenAskedFor)
{
    choose(u"Details"_s, u"Home"_s);
    press(Qt::Key_K, Qt::ControlModifier);
    EXPECT_EQ(message(),
        u"Ctrl+K belongs to “Search or run a command” (Every page). Choose other keys, or take them over."_s);
    EXPECT_EQ(keysOf(u"Details"_s, u"Home"_s), u"F4"_s);

    click(u"keysTakeOver"_s);

    EXPECT_EQ(message(), QString());
    EXPECT_EQ(keysOf(u"Details"_s, u"Home"_s), u"Ctrl+K"_s);
    EXPECT_EQ(keysOf(u"Search or run a command"_s, u"Every page"_s), QString());
    EXPECT_EQ(rig.window.findChild<QPushButton *>(u"searchBox"_s)->text(), u"Search or run a command"_s);
}

TEST_F(KeysSectionTest, AnotherLineForgetsWhatWasOffered)
{
    choose(u"Details"_s, u"Home"_s);
    press(Qt::Key_K, Qt::ControlModifier);

    choose(u"Filter"_s, u"Home"_s);

    EXPECT_EQ(message(), QString());
    EXPECT_FALSE(the<QAction>(u"keysTakeOver"_s).isEnabled());
}

TEST_F(KeysSectionTest, KeysThatAKeyboardMovesWithAreRefused)
{
    choose(u"Details"_s, u"Home"_s);
    press(Qt::Key_Escape, Qt::NoModifier);

    EXPECT_TRUE(message().startsWith(u"Esc stays what it is"_s)) << qPrintable(message());
    EXPECT_EQ(keysOf(u"Details"_s, u"Home"_s), u"F4"_s);
    EXPECT_FALSE(the<QAction>(u"keysTakeOver"_s).isEnabled());
}

TEST_F(KeysSectionTest, OneOrAllGetTheirUsualKeysAgain)
{
    choose(u"Filter"_s, u"Home"_s);
    EXPECT_EQ(reasonUnavailable(the<QAction>(u"keysReset"_s)), u"It has its usual keys"_s);
    click(u"keysClear"_s);
    EXPECT_EQ(keysOf(u"Filter"_s, u"Home"_s), QString());
    click(u"keysReset"_s);
    EXPECT_EQ(keysOf(u"Filter"_s, u"Home"_s), u"/, Ctrl+F"_s);

    press(Qt::Key_U, Qt::ControlModifier);
    click(u"keysResetAll"_s);

    EXPECT_EQ(keysOf(u"Filter"_s, u"Home"_s), u"/, Ctrl+F"_s);
    EXPECT_FALSE(the<QAction>(u"keysResetAll"_s).isEnabled());
}

TEST_F(KeysSectionTest, UsualKeysThatAnotherHasNowAreOfferedToo)
{
    choose(u"Search or run a command"_s, u"Every page"_s);
    rig.keymap.bind(u"window/search"_s, {QKeySequence(Qt::Key_F4)});
    choose(u"Details"_s, u"Home"_s);
    EXPECT_EQ(keysOf(u"Details"_s, u"Home"_s), QString());

    click(u"keysReset"_s);

    EXPECT_TRUE(message().startsWith(u"F4 belongs to “Search or run a command”"_s)) << qPrintable(message());
    click(u"keysTakeOver"_s);
    EXPECT_EQ(keysOf(u"Details"_s, u"Home"_s), u"F4"_s);
}

TEST_F(KeysSectionTest, IsFilteredByKeyAndWordAndLeftWithTab)
{
    QTest::keyClicks(&the<QLineEdit>(u"keysFilter"_s), u"ctrl+k"_s);
    EXPECT_EQ(the<RecordTable>(u"keysTable"_s).model()->rowCount(), 1);

    auto &edit = the<QKeySequenceEdit>(u"keysEdit"_s);
    the<RecordTable>(u"keysTable"_s).selectRow(0);
    edit.setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);

    EXPECT_FALSE(QApplication::focusWidget() == &edit || edit.isAncestorOf(QApplication::focusWidget()));
    EXPECT_EQ(keysOf(u"Search or run a command"_s, u"Every page"_s), u"Ctrl+K"_s);
}

TEST_F(KeysSectionTest, TheSheetOfKeysLeadsHere)
{
    rig.window.go({});
    rig.window.actionsOfWindow().shortcuts->trigger();
    auto *change = rig.window.findChild<QPushButton *>(u"shortcutChange"_s);
    ASSERT_NE(change, nullptr);

    change->click();

    EXPECT_EQ(linkOf(rig.window.here()), u"slipway://setting/keys"_s);
}

TEST_F(KeysSectionTest, HasNoBarriers)
{
    choose(u"Details"_s, u"Home"_s);
    press(Qt::Key_K, Qt::ControlModifier);
    EXPECT_EQ(barriersIn(rig.window).join(u'\n').toStdString(), "");
}

} // namespace
} // namespace slipway::ui
