// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/activity/activity.h"
#include "ui/home/home_page.h"
#include "ui/keys/keymap.h"
#include "ui/navigation/kept_layout.h"
#include "ui/notices/recent_notices.h"
#include "ui/shell/main_window.h"
#include "ui/shell/recents.h"

namespace slipway::ui {

/// A window over a workplace, put together as the program does it. Closing it hides it.
class WindowRig {
public:
    /// `left` is how Home was left the last time.
    explicit WindowRig(Workplace &place, PageMakers more = {}, Finder *finder = nullptr,
        const HomeLayout &left = {}, Drafts *drafts = nullptr);

    BoardFeed feed;
    Activity activity;
    HomeViews views;
    Keymap keymap;
    RecentNotices notices;
    Recents recents;
    KeptLayout layout;
    MainWindow window;

    [[nodiscard]] HomePage &home() const { return *window.findChild<HomePage *>(); }
    [[nodiscard]] MatrixView &matrix() const { return home().matrix(); }
};

} // namespace slipway::ui
