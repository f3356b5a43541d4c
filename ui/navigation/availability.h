// SPDX-License-Identifier: Apache-2.0
// Why something cannot be done now. Whatever is switched off says so where it stands: in its tooltip, in its
// accessible description and in the command palette.
#pragma once

#include <QString>

class QAction;

namespace slipway::ui {

/// An empty reason switches the action on.
void setUnavailable(QAction &action, const QString &reason);
/// Empty: it can be done.
[[nodiscard]] QString reasonUnavailable(const QAction &action);
/// Names the action's keys in its tooltip, after what it does; to be called again when they change. What it
/// does is said before the first call.
void showKeys(QAction &action);

} // namespace slipway::ui
