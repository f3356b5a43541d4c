// SPDX-License-Identifier: Apache-2.0
// How the program looks, as a person chooses it.
#include "ui/settings/appearance.h"

#include "ui/settings/appearance_section.h"

#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

class StyleChoiceTest : public testing::Test {
protected:
    StyleChoiceTest() { section.setVisible(true); }
    void choose(const QString &name)
    {
        auto *button = section.findChild<QRadioButton *>(name);
        ASSERT_NE(button, nullptr) << qPrintable(name);
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, 8));
    }

    Appearance appearance{Scheme::Light};
    AppearanceSection section{appearance};
    QSignalSpy changes{&appearance, &Appearance::styleChanged};
    QSignalSpy chosen{&appearance, &Appearance::chosen};
};

TEST_F(StyleChoiceTest, TakesTheSystemsStyleOnRequest)
{
    EXPECT_EQ(appearance.style(), Style::House);

    choose(u"styleSystem"_s);
    EXPECT_EQ(appearance.style(), Style::System);
    EXPECT_EQ(changes.size(), 1);
    EXPECT_EQ(chosen.size(), 1);

    choose(u"styleSlipway"_s);
    EXPECT_EQ(appearance.style(), Style::House);
}

TEST_F(StyleChoiceTest, StopsMotionWhenAPersonOrTheDesktopAsksForIt)
{
    EXPECT_EQ(appearance.motion(), Motion::On);
    appearance.followMotion(Motion::Off);
    EXPECT_EQ(appearance.motion(), Motion::Off);
    EXPECT_TRUE(chosen.isEmpty()) << "a person chose nothing";
    appearance.followMotion(Motion::On);

    choose(u"motionOff"_s);
    EXPECT_EQ(appearance.motion(), Motion::Off);
    appearance.followMotion(Motion::On);
    EXPECT_EQ(appearance.motion(), Motion::Off);

    choose(u"motionSystem"_s);
    EXPECT_EQ(appearance.motion(), Motion::On);
    EXPECT_EQ(chosen.size(), 2);
}

TEST_F(StyleChoiceTest, IsKept)
{
    const QTemporaryDir folder;
    QSettings kept(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
    choose(u"styleSystem"_s);
    choose(u"motionOff"_s);
    appearance.keep(kept);

    Appearance later(Scheme::Light);
    later.restore(kept);

    EXPECT_EQ(later.style(), Style::System);
    EXPECT_EQ(later.motion(), Motion::Off);
    AppearanceSection shown(later);
    EXPECT_TRUE(shown.findChild<QRadioButton *>(u"styleSystem"_s)->isChecked());
    EXPECT_TRUE(shown.findChild<QRadioButton *>(u"motionOff"_s)->isChecked());
}

} // namespace
} // namespace slipway::ui
