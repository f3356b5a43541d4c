// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusContext>
#include <QDBusVariant>
#include <QMap>
#include <QObject>

namespace slipway::ui {

/// A desktop's portal, which knows the settings that it is given.
class ScriptedPortal final : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    QMap<QString, QVariant> settings; ///< by "space key"
    int asked = 0;

    void change(const QString &space, const QString &key, const QVariant &value);

public Q_SLOTS:
    // NOLINTNEXTLINE(readability-identifier-naming): the protocol's name
    QDBusVariant Read(const QString &space, const QString &key);

Q_SIGNALS:
    // NOLINTNEXTLINE(readability-identifier-naming): the protocol's name
    void SettingChanged(const QString &space, const QString &key, const QDBusVariant &value);
};

} // namespace slipway::ui
