// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QVariant>

namespace slipway::ui {

/// A desktop's side of the protocol.
class ScriptedDesktop final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QList<QVariantList> shown;

public Q_SLOTS:
    // NOLINTNEXTLINE(readability-identifier-naming): the protocol's name
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &summary,
        const QString &body, const QStringList &actions, const QVariantMap &hints, int timeout);

Q_SIGNALS:
    // NOLINTNEXTLINE(readability-identifier-naming): the protocol's name
    void ActionInvoked(uint id, const QString &action);
};

} // namespace slipway::ui
