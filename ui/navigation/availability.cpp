// SPDX-License-Identifier: Apache-2.0
#include "ui/navigation/availability.h"

#include <QAction>
#include <QVariant>

namespace slipway::ui {

namespace {

constexpr auto reasonKey = "slipwayUnavailable";
constexpr auto tipKey = "slipwayTip";

} // namespace

void setUnavailable(QAction &action, const QString &reason)
{
    const bool wasAvailable = action.property(reasonKey).toString().isEmpty();
    if (wasAvailable)
        action.setProperty(tipKey, action.toolTip());
    action.setProperty(reasonKey, reason);
    action.setToolTip(reason.isEmpty() ? action.property(tipKey).toString() : reason);
    action.setEnabled(reason.isEmpty());
}

QString reasonUnavailable(const QAction &action)
{
    return action.property(reasonKey).toString();
}

} // namespace slipway::ui
