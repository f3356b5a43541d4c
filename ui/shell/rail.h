// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/navigation/route.h"

#include <QHash>
#include <QWidget>

class QAction;
class QToolButton;

namespace slipway::ui {

/// The places of the program, one below the other, at the window's edge. Narrow: icons only.
class Rail final : public QWidget {
    Q_OBJECT
public:
    /// The actions are the window's, one a place.
    Rail(const QHash<Place, QAction *> &places, QWidget *parent = nullptr);

    void setNarrow(bool isNarrow);
    [[nodiscard]] bool isNarrow() const { return m_isNarrow; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QToolButton *makeButton(QAction &action);

    QList<QToolButton *> m_buttons;
    bool m_isNarrow = false;
};

} // namespace slipway::ui
