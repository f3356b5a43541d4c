// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/appearance.h"

#include <QWidget>

class QButtonGroup;
class QGroupBox;

namespace slipway::ui {

/// Chooses the colours, the style and the motion; what is chosen takes effect at once.
class AppearanceSection final : public QWidget {
    Q_OBJECT
public:
    explicit AppearanceSection(Appearance &appearance, QWidget *parent = nullptr);

private:
    struct Offer {
        int id = 0;
        QString name = {};
        QString text = {};
        QString tip = {};
    };
    [[nodiscard]] QGroupBox *makeBox(
        const QString &name, const QString &title, QButtonGroup &group, const QList<Offer> &offers);
    void show();

    Appearance &m_appearance;
    QButtonGroup *m_schemes;
    QButtonGroup *m_styles;
    QButtonGroup *m_motions;
};

} // namespace slipway::ui
