// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/window_rig.h"

#include "ui/activity/activity_page.h"

namespace slipway::ui {

namespace {

PageMakers withOwn(PageMakers more, BoardFeed &feed, Activity &activity, HomeViews &views, Drafts *drafts)
{
    more.emplace(Place::Home,
        [&feed, &views, drafts](QWidget *parent) { return new HomePage(feed, views, drafts, parent); });
    more.emplace(
        Place::Activity, [&activity](QWidget *parent) { return new ActivityPage(activity, parent); });
    return more;
}

HomeViews &leftAs(const HomeLayout &left, HomeViews &views)
{
    views.setLayout(left);
    return views;
}

} // namespace

WindowRig::WindowRig(
    Workplace &place, PageMakers more, Finder *finder, const HomeLayout &left, Drafts *drafts)
    : feed(place),
      window({.feed = feed,
          .activity = activity,
          .keymap = keymap,
          .finder = finder,
          .drafts = drafts,
          .notices = &notices,
          .recents = &recents,
          .layout = &layout,
          .pages = withOwn(std::move(more), feed, activity, leftAs(left, views), drafts)})
{
    QObject::connect(&window, &MainWindow::closeWanted, &window, &QWidget::hide);
}

} // namespace slipway::ui
