// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/notices/scripted_desktop.h"

namespace slipway::ui {

uint ScriptedDesktop::Notify(const QString &program, uint replaces, const QString &icon,
    const QString &summary, const QString &body, const QStringList &actions, const QVariantMap &hints,
    int timeout)
{
    shown.append({program, replaces, icon, summary, body, actions, hints, timeout});
    return uint(shown.size());
}

} // namespace slipway::ui
