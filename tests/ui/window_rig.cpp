// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/window_rig.h"

#include "ui/activity/activity_page.h"

namespace slipway::ui {

namespace {

WindowGround groundOf(BoardFeed &feed, Activity &activity, PageMakers more, Finder *finder)
{
    more.emplace(Place::Home, [&feed](QWidget *parent) { return new HomePage(feed, nullptr, parent); });
    more.emplace(
        Place::Activity, [&activity](QWidget *parent) { return new ActivityPage(activity, parent); });
    return {.feed = feed, .activity = activity, .finder = finder, .pages = std::move(more)};
}

} // namespace

WindowRig::WindowRig(Workplace &place, PageMakers more, Finder *finder)
    : feed(place),
      window(groundOf(feed, activity, std::move(more), finder))
{
    QObject::connect(&window, &MainWindow::closeWanted, &window, &QWidget::hide);
}

} // namespace slipway::ui
