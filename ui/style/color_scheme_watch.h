// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/motion.h"
#include "ui/style/tokens.h"

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

namespace slipway::ui {

/// Follows the desktop's choice of light or dark, and of motion, through the portal that all desktops share.
/// Where there is no portal it stays silent and the palette the program started with holds.
class ColorSchemeWatch final : public QObject {
    Q_OBJECT
public:
    /// `started` is what the program started with: where the desktop has no preference then, it is what the
    /// desktop has by itself.
    explicit ColorSchemeWatch(Scheme started, QObject *parent = nullptr);

    /// Begins to watch on the session's bus, if there is one.
    void start();
    /// Begins to watch; asks without waiting for the answer.
    void watch(QDBusConnection bus);

Q_SIGNALS:
    void schemeChosen(slipway::ui::Scheme scheme);
    void motionChosen(slipway::ui::Motion motion);

private Q_SLOTS:
    void readChange(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void ask(QDBusConnection &bus, const QString &space, const QString &key);
    void announce(const QString &space, const QString &key, const QVariant &value);
    void announceScheme(uint preference);

    Scheme m_started;
    Scheme m_byItself = Scheme::Light; ///< what the desktop has without a preference
};

} // namespace slipway::ui
