// SPDX-License-Identifier: Apache-2.0
#pragma once

class QAction;
class QLineEdit;

namespace slipway::ui {

/// Names the keys that lead to the filter behind its placeholder, and follows them when they change.
void hintKeys(QLineEdit &filter, const QAction &find);

} // namespace slipway::ui
