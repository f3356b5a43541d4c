// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/tokens.h"

#include <QDBusVariant>
#include <QObject>

namespace slipway::ui {

/// Follows the desktop's choice of light or dark, through the portal that all desktops share. Where there is
/// no portal it stays silent and the palette the program started with holds.
class ColorSchemeWatch final : public QObject {
    Q_OBJECT
public:
    explicit ColorSchemeWatch(QObject *parent = nullptr);

    /// Begins to watch; asks without waiting for the answer.
    void start();

Q_SIGNALS:
    void schemeChosen(slipway::ui::Scheme scheme);

private Q_SLOTS:
    void readChange(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void announce(const QVariant &value);
};

} // namespace slipway::ui
