// SPDX-License-Identifier: Apache-2.0
// The foot of the window: the keychain, the sandbox, and what can be done with it.
#include "tests/ui/patience.h"
#include "tests/ui/sample_board.h"
#include "tests/ui/window_rig.h"
#include "ui/navigation/availability.h"

#include <QAbstractButton>
#include <QMenu>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = KeychainStanding::State;

/// The place where a click on the keychain leads.
class CredentialsPage final : public Page {
public:
    explicit CredentialsPage(QWidget *parent) : Page(u"credentials"_s, parent) { }
    void open(const Route &route) override { m_route = route; }
    [[nodiscard]] Route route() const override { return m_route; }
    void refresh() override { }

private:
    Route m_route;
};

class StatusBarTest : public testing::Test {
protected:
    void open(const SandboxStanding &sandbox = {})
    {
        standing = sandbox;
        place.onRead = [this](std::stop_token) {
            Board board = sampleBoard();
            board.sandbox = standing;
            return board;
        };
        PageMakers more;
        more[Place::Settings] = [](QWidget *parent) { return new CredentialsPage(parent); };
        rig = std::make_unique<WindowRig>(place, std::move(more));
        rig->window.show();
        rig->feed.start(1h);
        ASSERT_TRUE(waitFor([this] { return chip(u"statusKeychain"_s).isVisible(); }));
    }
    template <typename Condition>
    static bool waitFor(Condition condition)
    {
        return QTest::qWaitFor(condition, patience);
    }
    QToolButton &chip(const QString &name) { return *rig->window.findChild<QToolButton *>(name); }
    QAction &deed(const QString &name) { return *rig->window.findChild<QAction *>(name); }
    QString reason(const QString &name) { return reasonUnavailable(deed(name)); }
    /// Asks for the deletion, and gives this answer.
    void answer(const QString &wanted)
    {
        deed(u"deleteSandbox"_s).trigger();
        auto *question = rig->window.findChild<QMessageBox *>(u"deleteSandboxQuestion"_s);
        ASSERT_NE(question, nullptr);
        for (QAbstractButton *button : question->buttons()) {
            if (button->text().remove(u'&') == wanted)
                return button->click();
        }
        ADD_FAILURE() << qPrintable(wanted);
    }
    QString keychainWords(const Result<KeychainStanding> &found)
    {
        place.onKeychain = [found] { return found; };
        open();
        return chip(u"statusKeychain"_s).text();
    }

    ScriptedWorkplace place;
    SandboxStanding standing;
    std::unique_ptr<WindowRig> rig;
};

TEST_F(StatusBarTest, SaysHowTheKeychainStands)
{
    EXPECT_EQ(keychainWords(KeychainStanding{.state = State::Available, .said = u"KWallet"_s}),
        u"Keychain available"_s);
    EXPECT_EQ(chip(u"statusKeychain"_s).toolTip(), u"KWallet"_s);
    EXPECT_EQ(keychainWords(KeychainStanding{
                  .state = State::Locked, .said = u"the keychain is locked"_s, .remedy = u"Unlock it"_s}),
        u"Keychain locked"_s);
    EXPECT_EQ(chip(u"statusKeychain"_s).toolTip(), u"the keychain is locked. Unlock it"_s);
    EXPECT_EQ(
        keychainWords(KeychainStanding{.state = State::Missing, .said = u"no service"_s}), u"No keychain"_s);
    EXPECT_EQ(chip(u"statusKeychain"_s).accessibleName(), u"No keychain"_s);
}

TEST_F(StatusBarTest, AClickOnTheKeychainLeadsToTheCredentials)
{
    open();

    QTest::mouseClick(&chip(u"statusKeychain"_s), Qt::LeftButton);

    EXPECT_EQ(linkOf(rig->window.here()), u"slipway://setting/credentials"_s);
}

TEST_F(StatusBarTest, AWindowThatIsOpenedLaterSaysHowTheKeychainStands)
{
    open();

    const MainWindow second({.feed = rig->feed,
        .activity = rig->activity,
        .keymap = rig->keymap,
        .pages = {{Place::Home, [](QWidget *parent) { return new CredentialsPage(parent); }}}});

    EXPECT_EQ(second.findChild<QToolButton *>(u"statusKeychain"_s)->text(), u"Keychain available"_s);
}

TEST_F(StatusBarTest, SaysThatThereIsNoSandboxAndWhatCannotBeDoneThen)
{
    open();

    EXPECT_EQ(chip(u"statusSandbox"_s).text(), u"Sandbox: none"_s);
    EXPECT_TRUE(deed(u"startSandbox"_s).isEnabled());
    EXPECT_EQ(reason(u"endSandbox"_s), u"There is no sandbox"_s);
    EXPECT_EQ(reason(u"deleteSandbox"_s), u"There is no sandbox"_s);
    EXPECT_FALSE(rig->window.windowTitle().contains(u"Sandbox"_s));
    const QMenu *menu = chip(u"statusSandbox"_s).menu();
    ASSERT_NE(menu, nullptr);
    for (const QString &name : {u"startSandbox"_s, u"endSandbox"_s, u"deleteSandbox"_s}) {
        EXPECT_TRUE(menu->actions().contains(&deed(name))) << qPrintable(name);
        EXPECT_TRUE(rig->window.actions().contains(&deed(name))) << qPrintable(name); // so the palette has it
    }
}

TEST_F(StatusBarTest, StartsTheSandboxWhereItsProgressIsSeen)
{
    open();
    rig->window.go({.place = Place::Settings, .path = {}, .query = {}});

    deed(u"startSandbox"_s).trigger();

    EXPECT_EQ(reason(u"startSandbox"_s), u"The sandbox is being started"_s);
    EXPECT_EQ(rig->window.here().place, Place::Home);
    ASSERT_TRUE(waitFor([this] { return place.sandboxes == 1 && deed(u"startSandbox"_s).isEnabled(); }));
}

TEST_F(StatusBarTest, EndsWhatRunsAndDeletesOnlyWhatIsNotOpen)
{
    open({.exists = true, .isRunning = true, .isShown = true});

    EXPECT_EQ(chip(u"statusSandbox"_s).text(), u"Sandbox: running"_s);
    EXPECT_TRUE(reason(u"deleteSandbox"_s).startsWith(u"The sandbox is open"_s));
    deed(u"endSandbox"_s).trigger();
    EXPECT_TRUE(waitFor([this] { return place.sandboxEnds == 1; }));

    standing = {.exists = true};
    rig->feed.refresh();
    ASSERT_TRUE(waitFor([this] { return chip(u"statusSandbox"_s).text() == u"Sandbox: ended"_s; }));
    EXPECT_EQ(reason(u"endSandbox"_s), u"The sandbox is not running"_s);
    EXPECT_EQ(reason(u"deleteSandbox"_s), QString());
}

TEST_F(StatusBarTest, AsksOnceBeforeItDeletes)
{
    open({.exists = true});

    answer(u"Keep it"_s);
    EXPECT_EQ(rig->activity.pieces().size(), 0);
    ASSERT_TRUE(waitFor(
        [this] { return !rig->window.findChild<QMessageBox *>(u"deleteSandboxQuestion"_s); })); // it went
    answer(u"Delete the sandbox"_s);
    EXPECT_TRUE(waitFor([this] { return place.sandboxDeletions == 1; }));
}

TEST_F(StatusBarTest, MarksTheWindowOfASandboxAndLeavesItWhenItIsDeleted)
{
    place.isOne = true;
    open({.exists = true, .isRunning = true, .isShown = true});
    QSignalSpy left(&rig->window, &MainWindow::sandboxLeft);

    EXPECT_TRUE(rig->window.windowTitle().startsWith(u"Sandbox: "_s));
    EXPECT_EQ(chip(u"statusSandbox"_s).text(), u"SANDBOX: nothing leaves this computer"_s);
    EXPECT_EQ(reason(u"startSandbox"_s), u"The sandbox is running"_s);
    answer(u"Delete the sandbox"_s);

    EXPECT_TRUE(waitFor([&] { return left.count() == 1; }));
    EXPECT_EQ(place.sandboxEnds, 1); // its folder is deleted by whoever ends the program
    EXPECT_EQ(place.sandboxDeletions, 0);
}

} // namespace
} // namespace slipway::ui
