// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/navigation/route.h"

#include <QDBusConnection>
#include <QObject>
#include <map>

namespace slipway::ui {

/// Something that a person should hear of who is not looking.
struct Notice {
    enum class Urgency : uchar { Low, Normal, Critical }; ///< as the desktop numbers them

    QString summary = {};
    QString body = {}; ///< plain text
    Urgency urgency = Urgency::Normal;
    Route route = {}; ///< where a click leads
};

/// Shows notices by org.freedesktop.Notifications. Where nobody offers it, nothing is shown: what a notice
/// says stands in the window as well. Lives on the main thread and never waits for the desktop.
class DesktopNotifier final : public QObject {
    Q_OBJECT
public:
    explicit DesktopNotifier(const QDBusConnection &bus, QObject *parent = nullptr);

    void show(const Notice &notice);

Q_SIGNALS:
    void chosen(const slipway::ui::Route &route); ///< a person clicked the notice

private Q_SLOTS:
    void takeAction(uint id, const QString &action);
    void forget(uint id, uint reason);

private:
    QDBusConnection m_bus;
    std::map<uint, Route> m_shown;
};

} // namespace slipway::ui
