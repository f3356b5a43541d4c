// SPDX-License-Identifier: Apache-2.0
#include "ui/style/color_scheme_watch.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace slipway::ui {

namespace {

constexpr QLatin1StringView service("org.freedesktop.portal.Desktop");
constexpr QLatin1StringView path("/org/freedesktop/portal/desktop");
constexpr QLatin1StringView interface("org.freedesktop.portal.Settings");
constexpr QLatin1StringView appearance("org.freedesktop.appearance");
constexpr QLatin1StringView colorScheme("color-scheme");
constexpr QLatin1StringView reducedMotion("reduced-motion");
// GNOME's own word, older than the one that is common to all.
constexpr QLatin1StringView gnome("org.gnome.desktop.interface");
constexpr QLatin1StringView animations("enable-animations");
constexpr uint noPreference = 0;

/// The portal wraps the number in as many variants as it likes.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

ColorSchemeWatch::ColorSchemeWatch(Scheme started, QObject *parent) : QObject(parent), m_started(started) { }

void ColorSchemeWatch::start()
{
    // Without an address Qt would try to start a bus, which takes long and is not ours to do.
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        watch(QDBusConnection::sessionBus());
}

void ColorSchemeWatch::watch(QDBusConnection bus)
{
    if (!bus.isConnected())
        return;
    // Qt finds the slot by the names of its types, and this one has none before it was used.
    qRegisterMetaType<QDBusVariant>();
    // Qt's spelling of a signature has no spaces.
    // clang-format off
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
        SLOT(readChange(QString,QString,QDBusVariant)));
    // clang-format on
    ask(bus, appearance, colorScheme);
    ask(bus, appearance, reducedMotion);
    ask(bus, gnome, animations);
}

void ColorSchemeWatch::ask(QDBusConnection &bus, const QString &space, const QString &key)
{
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    question << space << key;
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, space, key] {
        answer->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (reply.isError())
            return;
        const QVariant value = unwrapped(QVariant::fromValue(reply.value()));
        // What a desktop has by itself can be seen only while it prefers nothing.
        if (key == colorScheme && value.toUInt() == noPreference)
            m_byItself = m_started;
        announce(space, key, value);
    });
}

void ColorSchemeWatch::readChange(const QString &space, const QString &key, const QDBusVariant &value)
{
    announce(space, key, unwrapped(QVariant::fromValue(value)));
}

void ColorSchemeWatch::announce(const QString &space, const QString &key, const QVariant &value)
{
    if (space == appearance && key == colorScheme)
        announceScheme(value.toUInt());
    else if (space == appearance && key == reducedMotion)
        Q_EMIT motionChosen(value.toUInt() == noPreference ? Motion::On : Motion::Off);
    else if (space == gnome && key == animations)
        Q_EMIT motionChosen(value.toBool() ? Motion::On : Motion::Off);
}

void ColorSchemeWatch::announceScheme(uint preference)
{
    constexpr uint dark = 1;
    constexpr uint light = 2;
    Q_EMIT schemeChosen(preference == dark ? Scheme::Dark : preference == light ? Scheme::Light : m_byItself);
}

} // namespace slipway::ui
