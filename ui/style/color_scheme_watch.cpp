// SPDX-License-Identifier: Apache-2.0
#include "ui/style/color_scheme_watch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace slipway::ui {

namespace {

constexpr QLatin1StringView service("org.freedesktop.portal.Desktop");
constexpr QLatin1StringView path("/org/freedesktop/portal/desktop");
constexpr QLatin1StringView interface("org.freedesktop.portal.Settings");
constexpr QLatin1StringView appearance("org.freedesktop.appearance");
constexpr QLatin1StringView key("color-scheme");

/// The portal wraps the number in as many variants as it likes.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

ColorSchemeWatch::ColorSchemeWatch(QObject *parent) : QObject(parent) { }

void ColorSchemeWatch::start()
{
    // Without an address Qt would try to start a bus, which takes long and is not ours to do.
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // Qt's spelling of a signature has no spaces.
    // clang-format off
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
        SLOT(readChange(QString,QString,QDBusVariant)));
    // clang-format on
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    question << QString(appearance) << QString(key);
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        if (const QDBusPendingReply<QDBusVariant> reply = *answer; !reply.isError())
            announce(QVariant::fromValue(reply.value()));
    });
}

void ColorSchemeWatch::readChange(
    const QString &changedSpace, const QString &changed, const QDBusVariant &value)
{
    if (changedSpace == appearance && changed == key)
        announce(QVariant::fromValue(value));
}

void ColorSchemeWatch::announce(const QVariant &value)
{
    constexpr uint dark = 1;
    constexpr uint light = 2;
    switch (unwrapped(value).toUInt()) {
    case dark:
        Q_EMIT schemeChosen(Scheme::Dark);
        return;
    case light:
        Q_EMIT schemeChosen(Scheme::Light);
        return;
    default: // no preference
        return;
    }
}

} // namespace slipway::ui
