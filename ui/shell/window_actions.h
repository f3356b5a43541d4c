// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/navigation/route.h"

#include <QAction>
#include <QCoreApplication>
#include <QHash>

class QWidget;

namespace slipway::ui {

/// What can be done in every window, whichever page it shows. The actions belong to the window, are bound to
/// keys, and do nothing until somebody connects them.
struct WindowActions {
    Q_DECLARE_TR_FUNCTIONS(slipway::ui::WindowActions)
public:
    explicit WindowActions(QWidget &window);

    QHash<Place, QAction *> places; ///< one a place
    QAction *back;
    QAction *forward;
    QAction *search;
    QAction *commands;
    QAction *copyCommand;
    QAction *copyLink;
    QAction *waiting;
    QAction *refresh;
    QAction *drawer;
    QAction *narrowRail;
    QAction *newWindow;
    QAction *shortcuts;
    QAction *nextPane;
    QAction *close;
    QAction *quit;
};

} // namespace slipway::ui
