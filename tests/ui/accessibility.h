// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QWidget;

namespace slipway::ui {

/// What keeps people who do not see or do not point from using what is visible in a widget: things without a
/// name or a role, things that the keyboard does not reach, things too small to hit, keys that two things
/// share. A sentence each, with the widget's objectName.
[[nodiscard]] QStringList barriersIn(QWidget &root);

} // namespace slipway::ui
