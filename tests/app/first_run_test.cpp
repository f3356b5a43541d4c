// SPDX-License-Identifier: Apache-2.0
// What a window offers on a profile in which nobody has worked yet.
#include "app/desktop/desktop.h"
#include "app/desktop/single_instance.h"
#include "sandbox/sandbox_profile.h"
#include "tests/app/opened_windows.h"
#include "ui/wizards/flow_wizard.h"

#include <QAbstractButton>
#include <QAction>
#include <QFile>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace slipway::app {
namespace {

using namespace Qt::StringLiterals;

/// A window on a profile in which nobody has worked yet.
class FirstRunTest : public testing::Test {
protected:
    void SetUp() override
    {
        desktop.openWindow();
        press(u"newProjectButton"_s, [](const QAbstractButton &) {}); // waits until the profile is open
    }
    template <typename Then>
    void press(const QString &name, Then then)
    {
        QAbstractButton *button = nullptr;
        ASSERT_TRUE(QTest::qWaitFor(
            [&] {
                button = openedWindow().page().findChild<QAbstractButton *>(name);
                return button && button->isVisible();
            },
            patience))
            << qPrintable(name);
        then(*button);
    }
    [[nodiscard]] static bool showsWizard(const QString &kind)
    {
        return QTest::qWaitFor(
            [&] {
                const auto *wizard = openedWindow().findChild<ui::FlowWizard *>(kind);
                return wizard && wizard->isVisible();
            },
            patience);
    }

    QTemporaryDir folder;
    QString started; ///< the profile that another window was to be opened on
    Desktop desktop{{.profile = folder.path()}, [this](const Settings &wanted) -> Result<> {
                        QMetaObject::invokeMethod(qApp, [this, wanted] { started = wanted.profile; });
                        return {};
                    }};
};

TEST_F(FirstRunTest, LeadsToOnesOwnProjectHostsAndEnvironments)
{
    const auto click = [](QAbstractButton &button) { button.click(); };
    press(u"newProjectButton"_s, click);
    EXPECT_TRUE(showsWizard(u"project"_s));
    press(u"addEnvironmentsButton"_s, click);
    EXPECT_EQ(ui::linkOf(openedWindow().here()), u"slipway://setting/configuration"_s);
    openedWindow().go({});
    press(u"importHostsButton"_s, click);
    EXPECT_TRUE(showsWizard(u"import"_s));
    EXPECT_EQ(openedWindow().here().place, ui::Place::Hosts);
}

TEST_F(FirstRunTest, OpensTheSandboxInAProfileAndAWindowOfItsOwn)
{
    press(u"emptyAction"_s, [](QAbstractButton &button) { button.click(); });

    ASSERT_TRUE(QTest::qWaitFor([this] { return !started.isEmpty(); }, patience));
    EXPECT_EQ(started, folder.filePath(u"sandbox-profile"_s));
    const sandbox::SandboxProfile apart{workflow::Profile(folder.path())};
    EXPECT_TRUE(apart.exists());
    EXPECT_EQ(apart.profile().folder(), started);
    EXPECT_FALSE(QFile::exists(folder.filePath(u"sandbox"_s))); // which would be one in the person's own

    auto *chip = openedWindow().findChild<QAbstractButton *>(u"statusSandbox"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return chip->text() == u"Sandbox: ended"_s; }, patience))
        << qPrintable(chip->text());
    {
        SingleInstance window(started);
        ASSERT_TRUE(window.take({}));
        const auto *deletion = openedWindow().findChild<QAction *>(u"deleteSandbox"_s);
        EXPECT_TRUE(QTest::qWaitFor([&] { return !deletion->isEnabled(); }, patience));
        EXPECT_TRUE(deletion->toolTip().startsWith(u"The sandbox is open"_s));
    }
}

TEST_F(FirstRunTest, DeletesASandboxThatIsNotOpenAfterOneQuestion)
{
    const sandbox::SandboxProfile apart{workflow::Profile(folder.path())};
    ASSERT_TRUE(apart.create());
    auto *deletion = openedWindow().findChild<QAction *>(u"deleteSandbox"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return deletion->isEnabled(); }, patience))
        << qPrintable(deletion->toolTip());

    deletion->trigger();
    auto *question = openedWindow().findChild<QMessageBox *>(u"deleteSandboxQuestion"_s);
    ASSERT_NE(question, nullptr);
    EXPECT_TRUE(apart.exists()); // not before it was answered
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }

    EXPECT_TRUE(QTest::qWaitFor([&] { return !QFile::exists(apart.profile().folder()); }, patience));
    EXPECT_TRUE(QFile::exists(folder.filePath(u"slipway.db"_s)));
}

} // namespace
} // namespace slipway::app
