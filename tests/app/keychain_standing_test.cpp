// SPDX-License-Identifier: Apache-2.0
// What the foot of the window is told of the keychain: each suite runs in a session of its own.
#include "app/desktop/desktop_workplace.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace slipway::app {
namespace {

using namespace Qt::StringLiterals;
using State = ui::KeychainStanding::State;

ui::KeychainStanding standing()
{
    const QTemporaryDir folder;
    DesktopWorkplace workplace{{.profile = folder.filePath(u"profile"_s)}};
    const auto found = workplace.readKeychain({});
    EXPECT_TRUE(found) << qPrintable(found ? QString() : found.error().story());
    return found.value_or(ui::KeychainStanding{});
}

TEST(Unlocked, IsAvailable)
{
    const auto now = standing();

    EXPECT_EQ(now.state, State::Available);
    EXPECT_TRUE(now.said.contains(u"gnome-keyring"_s)) << qPrintable(now.said);
}

TEST(Locked, IsLockedAndSaysWhatToDo)
{
    const auto now = standing();

    EXPECT_EQ(now.state, State::Locked);
    EXPECT_FALSE(now.remedy.isEmpty());
}

TEST(NoBus, IsMissingAndSaysWhy)
{
    const auto now = standing();

    EXPECT_EQ(now.state, State::Missing);
    EXPECT_FALSE(now.said.isEmpty());
}

} // namespace
} // namespace slipway::app
