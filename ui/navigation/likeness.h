// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace slipway::ui {

/// How well a text answers what was typed: each word of it has to be there, its letters in order. 0: it does
/// not; more is better, beginnings of words and unbroken runs most.
[[nodiscard]] int likeness(QStringView typed, QStringView text);

} // namespace slipway::ui
