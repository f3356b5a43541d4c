// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/window_rig.h"

#include "ui/activity/activity_page.h"

namespace slipway::ui {

namespace {

WindowGround groundOf(BoardFeed &feed, Activity &activity, HomeViews &views, PageMakers more, Finder *finder)
{
    more.emplace(
        Place::Home, [&feed, &views](QWidget *parent) { return new HomePage(feed, views, nullptr, parent); });
    more.emplace(
        Place::Activity, [&activity](QWidget *parent) { return new ActivityPage(activity, parent); });
    return {.feed = feed, .activity = activity, .finder = finder, .pages = std::move(more)};
}

HomeViews &leftAs(const HomeLayout &left, HomeViews &views)
{
    views.setLayout(left);
    return views;
}

} // namespace

WindowRig::WindowRig(Workplace &place, PageMakers more, Finder *finder, const HomeLayout &left)
    : feed(place),
      window(groundOf(feed, activity, leftAs(left, views), std::move(more), finder))
{
    QObject::connect(&window, &MainWindow::closeWanted, &window, &QWidget::hide);
}

} // namespace slipway::ui
