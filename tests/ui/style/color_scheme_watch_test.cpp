// SPDX-License-Identifier: Apache-2.0
// What the desktop prefers, over a real bus, from a portal that plays the desktop's.
#include "ui/style/color_scheme_watch.h"

#include "tests/fakes/keychain/keychain_session.h"
#include "tests/ui/patience.h"
#include "tests/ui/style/scripted_portal.h"

#include <QTest>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

const QString appearance = u"org.freedesktop.appearance"_s;
const QString scheme = u"color-scheme"_s;
constexpr uint noPreference = 0;
constexpr uint dark = 1;
constexpr uint light = 2;

class ColorSchemeWatchTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(session.start(fakes::KeychainSession::Mode::NoService));
        address = session.environment().value(u"DBUS_SESSION_BUS_ADDRESS"_s);
        portalBus = QDBusConnection::connectToBus(address, u"portal"_s);
        ASSERT_TRUE(portalBus.isConnected());
    }
    void TearDown() override
    {
        QDBusConnection::disconnectFromBus(u"portal"_s);
        QDBusConnection::disconnectFromBus(u"program"_s);
    }
    void offer()
    {
        ASSERT_TRUE(portalBus.registerObject(u"/org/freedesktop/portal/desktop"_s, &portal,
            QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        ASSERT_TRUE(portalBus.registerService(u"org.freedesktop.portal.Desktop"_s));
    }
    /// A program that started in `started`; returns when its questions were answered.
    void watchFrom(Scheme started)
    {
        watch = std::make_unique<ColorSchemeWatch>(started);
        QObject::connect(watch.get(), &ColorSchemeWatch::schemeChosen, watch.get(),
            [this](Scheme chosen) { schemes.append(chosen); });
        QObject::connect(watch.get(), &ColorSchemeWatch::motionChosen, watch.get(),
            [this](Motion chosen) { motions.append(chosen); });
        watch->watch(QDBusConnection::connectToBus(address, u"program"_s));
        ASSERT_TRUE(QTest::qWaitFor([this] { return portal.asked == 3; }, patience));
    }
    bool comesTo(Scheme wanted, int within = patience)
    {
        return QTest::qWaitFor([&] { return !schemes.isEmpty() && schemes.last() == wanted; }, within);
    }
    /// Says it until it is heard: the bus may learn later than it passes on the answers that the program
    /// listens.
    template <typename Wanted>
    bool hears(const QString &space, const QString &key, const QVariant &value, Wanted wanted)
    {
        return QTest::qWaitFor(
            [&] {
                portal.change(space, key, value);
                return comesTo(wanted, 50);
            },
            patience);
    }
    bool comesTo(Motion wanted, int within = patience)
    {
        return QTest::qWaitFor([&] { return !motions.isEmpty() && motions.last() == wanted; }, within);
    }

    fakes::KeychainSession session;
    QString address;
    QDBusConnection portalBus{QString()};
    ScriptedPortal portal;
    std::unique_ptr<ColorSchemeWatch> watch;
    QList<Scheme> schemes;
    QList<Motion> motions;
};

TEST_F(ColorSchemeWatchTest, ReadsWhatTheDesktopPrefersAndFollowsIt)
{
    portal.settings[appearance + u' ' + scheme] = dark;
    offer();
    watchFrom(Scheme::Light);
    EXPECT_TRUE(comesTo(Scheme::Dark));

    EXPECT_TRUE(hears(appearance, scheme, light, Scheme::Light));
    EXPECT_TRUE(hears(appearance, scheme, dark, Scheme::Dark));
}

TEST_F(ColorSchemeWatchTest, TakesNoPreferenceForLightAfterTheDesktopWasDark)
{
    portal.settings[appearance + u' ' + scheme] = dark;
    offer();
    watchFrom(Scheme::Dark); // the palette was that of the preference
    EXPECT_TRUE(comesTo(Scheme::Dark));

    EXPECT_TRUE(hears(appearance, scheme, noPreference, Scheme::Light));
}

TEST_F(ColorSchemeWatchTest, TakesNoPreferenceForWhatTheDesktopHadWithoutOne)
{
    portal.settings[appearance + u' ' + scheme] = noPreference;
    offer();
    watchFrom(Scheme::Dark);
    EXPECT_TRUE(comesTo(Scheme::Dark));

    EXPECT_TRUE(hears(appearance, scheme, light, Scheme::Light));
    EXPECT_TRUE(hears(appearance, scheme, noPreference, Scheme::Dark));
}

TEST_F(ColorSchemeWatchTest, HearsWhetherTheDesktopWantsMotion)
{
    portal.settings[u"org.gnome.desktop.interface enable-animations"_s] = false;
    offer();
    watchFrom(Scheme::Light);
    EXPECT_TRUE(comesTo(Motion::Off));

    EXPECT_TRUE(hears(u"org.gnome.desktop.interface"_s, u"enable-animations"_s, true, Motion::On));
    EXPECT_TRUE(hears(appearance, u"reduced-motion"_s, 1U, Motion::Off));
}

TEST_F(ColorSchemeWatchTest, IsSilentAboutOtherSettingsAndWithoutAPortal)
{
    ColorSchemeWatch alone(Scheme::Dark);
    QObject::connect(
        &alone, &ColorSchemeWatch::schemeChosen, &alone, [this](Scheme chosen) { schemes.append(chosen); });
    alone.watch(QDBusConnection(u"there is none"_s));
    offer();
    watchFrom(Scheme::Light);

    ASSERT_TRUE(hears(u"org.gnome.desktop.interface"_s, u"enable-animations"_s, false, Motion::Off));
    portal.change(appearance, u"contrast"_s, dark);
    portal.change(u"org.example"_s, scheme, dark);
    ASSERT_TRUE(hears(u"org.gnome.desktop.interface"_s, u"enable-animations"_s, true, Motion::On));

    // What was said between the two has arrived as well.
    EXPECT_TRUE(schemes.isEmpty());
}

} // namespace
} // namespace slipway::ui
