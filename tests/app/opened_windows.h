// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/main_window.h"

#include <QApplication>
#include <cstdlib>
#include <gtest/gtest.h>

namespace slipway::app {

constexpr int patience = 60'000; ///< milliseconds

/// All windows that a program behind them has opened.
inline QList<ui::MainWindow *> openedWindows()
{
    QList<ui::MainWindow *> windows;
    for (QWidget *each : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<ui::MainWindow *>(each))
            windows.append(found);
    }
    return windows;
}

/// One of them; there has to be one.
inline ui::MainWindow &openedWindow()
{
    const auto windows = openedWindows();
    if (windows.isEmpty()) {
        ADD_FAILURE() << "there is no window";
        std::abort();
    }
    return *windows.first();
}

} // namespace slipway::app
