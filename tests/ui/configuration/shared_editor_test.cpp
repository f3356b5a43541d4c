// SPDX-License-Identifier: Apache-2.0
// Stores, indexes and environments as they are edited, without the frame around them.
#include "ui/configuration/shared_editor.h"

#include "tests/ui/accessibility.h"
#include "tests/ui/configuration/scripted_configuration.h"
#include "ui/navigation/availability.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QTest>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

class SharedEditorTest : public testing::Test {
protected:
    SharedEditorTest()
    {
        QObject::connect(&editor, &ConfigurationEditor::edited, &edit, &ConfigurationEdit::change);
        QObject::connect(&edit, &ConfigurationEdit::changed, &editor, [this] { editor.present(edit.now()); });
        edit.begin({.before = sampleConfiguration(), .after = sampleConfiguration()});
        editor.setWindowTitle(u"Settings"_s);
        editor.resize(1000, 1000);
        editor.show();
        QApplication::setActiveWindow(&editor);
    }
    template <typename Widget>
    Widget &the(const QString &section, const QString &name)
    {
        auto *found = editor.findChild<QWidget *>(section + u"Editor"_s)->findChild<Widget *>(name);
        EXPECT_NE(found, nullptr) << qPrintable(name);
        return *found;
    }
    void add(const QString &section, const QString &name)
    {
        QTest::keyClicks(&the<QLineEdit>(section, section + u"Name"_s), name);
        QTest::mouseClick(&the<QAbstractButton>(section, section + u"AddButton"_s), Qt::LeftButton);
    }
    QAction &remove(const QString &section) { return the<QAction>(section, section + u"Remove"_s); }
    void choose(const QString &section, int row)
    {
        the<QListWidget>(section, section + u"List"_s).setCurrentRow(row);
    }
    static void pick(QComboBox &box, const QString &text)
    {
        box.setFocus();
        QTest::keyClicks(&box, text);
        QTest::keyClick(&box, Qt::Key_Return);
    }

    SharedEditor editor;
    ConfigurationEdit edit;
};

TEST_F(SharedEditorTest, AddsAnEnvironmentBehindTheOthers)
{
    add(u"environments"_s, u"qa"_s);

    ASSERT_EQ(edit.now().environments.size(), 4);
    EXPECT_EQ(edit.now().environments[3].name, u"qa"_s);
    EXPECT_EQ(edit.now().environments[3].order, 3);
    EXPECT_EQ(the<QLabel>(u"environments"_s, u"environmentsPartHeading"_s).text(), u"qa"_s);
    pick(the<QComboBox>(u"environments"_s, u"tierField"_s), u"Sta"_s);
    pick(the<QComboBox>(u"environments"_s, u"requiresField"_s), u"dev"_s);

    EXPECT_EQ(edit.now().environments[3].tier, model::Tier::Staging);
    EXPECT_EQ(edit.now().environments[3].mustPassFirst, u"development"_s);
}

TEST_F(SharedEditorTest, ChangesAStoreAndAnIndex)
{
    choose(u"stores"_s, 1);
    auto &address = the<QLineEdit>(u"stores"_s, u"urlField"_s);
    address.selectAll();
    QTest::keyClicks(&address, u"https://new.example.org/"_s);
    auto &credential = the<QLineEdit>(u"indexes"_s, u"credentialField"_s);
    QTest::keyClicks(&credential, u"testpypi"_s);

    EXPECT_EQ(edit.now().stores[1].url, u"https://new.example.org/"_s);
    EXPECT_EQ(edit.now().indexes[0].credential, u"testpypi"_s);
    EXPECT_EQ(edit.steps().count(), 2);
}

TEST_F(SharedEditorTest, TakesOutOnlyWhatNobodyNames)
{
    choose(u"environments"_s, 1);
    EXPECT_EQ(reasonUnavailable(remove(u"environments"_s)),
        u"It is still named by: environments.production, targets.shop.staging"_s);
    choose(u"indexes"_s, 0);
    EXPECT_EQ(reasonUnavailable(remove(u"indexes"_s)), u"It is still named by: indexes.pypi"_s);
    choose(u"stores"_s, 0);
    EXPECT_EQ(reasonUnavailable(remove(u"stores"_s)), u"It is still named by: projects.till"_s);

    choose(u"environments"_s, 0);
    remove(u"environments"_s).trigger();

    EXPECT_EQ(edit.now().environments.size(), 2);
    edit.steps().undo();
    EXPECT_EQ(edit.now().environments.first().name, u"development"_s);
}

TEST_F(SharedEditorTest, TakesNoNameTwice)
{
    auto &name = the<QLineEdit>(u"stores"_s, u"storesName"_s);
    auto &deed = the<QAction>(u"stores"_s, u"storesAdd"_s);
    EXPECT_EQ(reasonUnavailable(deed), u"Enter its name first"_s);

    QTest::keyClicks(&name, u"vault"_s);
    QTest::keyClick(&name, Qt::Key_Return);

    EXPECT_EQ(reasonUnavailable(deed), u"The name is taken"_s);
    EXPECT_EQ(edit.now().stores.size(), 2);
}

TEST_F(SharedEditorTest, SaysAtTheFieldWhatIsWrong)
{
    const ConfigurationProblem problem{
        .path = u"indexes.pypi.requires"_s, .fact = u"it requires itself"_s, .hint = {}};

    EXPECT_TRUE(editor.showProblem(problem));
    EXPECT_FALSE(the<QWidget>(u"indexes"_s, u"requiresProblem"_s).isVisible());
    editor.enter();

    EXPECT_TRUE(the<QWidget>(u"indexes"_s, u"requiresProblem"_s).isVisible());
    EXPECT_EQ(QApplication::focusWidget(), &the<QComboBox>(u"indexes"_s, u"requiresField"_s));
    EXPECT_FALSE(editor.showProblem({.path = u"hosts.web-1.port"_s, .fact = {}, .hint = {}}));
}

TEST_F(SharedEditorTest, HasNoBarriers)
{
    const auto found = barriersIn(editor);

    EXPECT_TRUE(found.isEmpty()) << qPrintable(found.join(u'\n'));
}

} // namespace
} // namespace slipway::ui
