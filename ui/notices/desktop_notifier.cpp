// SPDX-License-Identifier: Apache-2.0
#include "ui/notices/desktop_notifier.h"

#include "base/displayable.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto service = "org.freedesktop.Notifications";
constexpr auto path = "/org/freedesktop/Notifications";
constexpr int forever = 0; ///< a failure stays until it is seen
constexpr int usual = -1;

const QString clicked = u"default"_s;

} // namespace

DesktopNotifier::DesktopNotifier(const QDBusConnection &bus, QObject *parent) : QObject(parent), m_bus(bus)
{
    const auto listen = [this](const char *signal, const char *slot) {
        m_bus.connect(QString::fromLatin1(service), QString::fromLatin1(path), QString::fromLatin1(service),
            QString::fromLatin1(signal), this, slot);
    };
    listen("ActionInvoked", SLOT(takeAction(uint, QString)));
    listen("NotificationClosed", SLOT(forget(uint, uint)));
}

void DesktopNotifier::show(const Notice &notice)
{
    if (!m_bus.isConnected())
        return;
    const QVariantMap hints{{u"urgency"_s, QVariant::fromValue(uchar(notice.urgency))},
        {u"desktop-entry"_s, QGuiApplication::desktopFileName()}};
    auto call = QDBusMessage::createMethodCall(
        QString::fromLatin1(service), QString::fromLatin1(path), QString::fromLatin1(service), u"Notify"_s);
    // Servers without actions ignore them; the body may be read as markup.
    call << u"Slipway"_s << 0U << u"slipway"_s << displayable(notice.summary)
         << displayable(notice.body).toHtmlEscaped() << QStringList{clicked, tr("Show")} << hints
         << (notice.urgency == Notice::Urgency::Critical ? forever : usual);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, route = notice.route] {
        const QDBusPendingReply<uint> id = *watcher;
        if (!id.isError())
            m_shown[id.value()] = route;
        watcher->deleteLater();
    });
}

void DesktopNotifier::takeAction(uint id, const QString &action)
{
    const auto shown = m_shown.find(id); // other programs' notices are told of as well
    if (shown != m_shown.end() && action == clicked)
        Q_EMIT chosen(shown->second);
}

void DesktopNotifier::forget(uint id, uint)
{
    m_shown.erase(id);
}

} // namespace slipway::ui
