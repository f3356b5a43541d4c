// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/style/scripted_portal.h"

namespace slipway::ui {

using namespace Qt::StringLiterals;

QDBusVariant ScriptedPortal::Read(const QString &space, const QString &key)
{
    ++asked;
    const QVariant value = settings.value(space + u' ' + key);
    if (!value.isValid())
        sendErrorReply(u"org.freedesktop.portal.Error.NotFound"_s, u"Requested setting not found"_s);
    // As the real ones do: a variant within a variant.
    return QDBusVariant(QVariant::fromValue(QDBusVariant(value.isValid() ? value : QVariant(0))));
}

void ScriptedPortal::change(const QString &space, const QString &key, const QVariant &value)
{
    settings[space + u' ' + key] = value;
    Q_EMIT SettingChanged(space, key, QDBusVariant(value));
}

} // namespace slipway::ui
