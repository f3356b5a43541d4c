// SPDX-License-Identifier: Apache-2.0
#include "ui/navigation/availability.h"

#include "ui/navigation/action_words.h"
#include "ui/navigation/page.h"

#include <QAction>
#include <QVariant>

namespace slipway::ui {

namespace {

constexpr auto reasonKey = "slipwayUnavailable";
constexpr auto tipKey = "slipwayTip";
constexpr auto keysKey = "slipwayKeys";

void keepTip(QAction &action)
{
    if (!action.property(tipKey).isValid())
        action.setProperty(tipKey, action.toolTip());
}

void showTip(QAction &action)
{
    const QString reason = reasonUnavailable(action);
    const QString tip = action.property(tipKey).toString();
    const QString keys = action.property(keysKey).toString();
    action.setToolTip(!reason.isEmpty() ? reason
            : keys.isEmpty()            ? tip
                                        : Page::tr("%1 (%2)", "command, keys").arg(tip, keys));
}

} // namespace

void setUnavailable(QAction &action, const QString &reason)
{
    keepTip(action);
    action.setProperty(reasonKey, reason);
    showTip(action);
    action.setEnabled(reason.isEmpty());
}

QString reasonUnavailable(const QAction &action)
{
    return action.property(reasonKey).toString();
}

void showKeys(QAction &action)
{
    keepTip(action);
    action.setProperty(keysKey, inWords(action.shortcuts()));
    showTip(action);
}

} // namespace slipway::ui
