// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/appearance.h"

#include <QWidget>

class QButtonGroup;

namespace slipway::ui {

/// Chooses the colours; what is chosen takes effect at once.
class AppearanceSection final : public QWidget {
    Q_OBJECT
public:
    explicit AppearanceSection(Appearance &appearance, QWidget *parent = nullptr);

private:
    void show();

    Appearance &m_appearance;
    QButtonGroup *m_schemes;
};

} // namespace slipway::ui
