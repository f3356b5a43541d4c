// SPDX-License-Identifier: Apache-2.0
// releases_pictures FOLDER: draws the place of releases in every state, at two sizes, light and dark.
#include "tests/ui/gallery.h"
#include "tests/ui/releases/sample_releases.h"
#include "tests/ui/sample_board.h"
#include "tests/ui/window_rig.h"
#include "tests/ui/wizards/release/sample_work.h"
#include "ui/releases/releases_page.h"

#include <QAction>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <algorithm>

using namespace slipway;
using namespace slipway::ui;
using namespace Qt::StringLiterals;

namespace {

struct Picture {
    QString name;
    Route route = {.place = Place::Releases, .path = {}, .query = {}};
    std::function<void(ScriptedReleases &)> prepare = {};
    std::function<void(Page &)> act = {};
};

void scrollDown(Page &page)
{
    page.findChild<QAction *>(u"compare"_s)->trigger();
    settle(200);
    auto *scroll = page.findChild<QScrollArea *>(u"releaseScroll"_s);
    scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
}

QList<Picture> pictures()
{
    const Route one{.place = Place::Releases, .path = {u"shop"_s, u"1.4.0-b12"_s}, .query = {}};
    const auto empty
        = [](ScriptedReleases &desk) { desk.onList = [] { return ReleaseList{.hasProjects = true}; }; };
    const auto broken = [](ScriptedReleases &desk) {
        desk.onList = []() -> Result<ReleaseList> {
            return fail(Error(Errc::Unreachable, u"db.example.org: the connection was refused"_s)
                            .hint(u"Start the database, or choose another profile with --profile"_s));
        };
    };
    const auto full = [](ScriptedReleases &desk) { desk.onList = [] { return manyReleases(2000); }; };
    const auto bare = [](ScriptedReleases &desk) {
        desk.onSheet = [](const QString &) {
            ReleaseSheet sheet = sampleSheet();
            sheet.placements.clear();
            sheet.deployments.clear();
            sheet.siblings.clear();
            sheet.release.wheel = {};
            sheet.release.checks.removeIf([](const auto &check) { return check.id == u"install.offline"; });
            for (auto &stage : sheet.stages)
                stage = {.environment = stage.environment, .hasTarget = true};
            return sheet;
        };
        desk.onChanges = [](const QString &) { return ReleaseChanges{.branch = u"main"_s}; };
    };
    return {{.name = u"list"_s}, {.name = u"list-empty"_s, .prepare = empty},
        {.name = u"list-error"_s, .prepare = broken}, {.name = u"list-full"_s, .prepare = full},
        {.name = u"release"_s, .route = one}, {.name = u"release-below"_s, .route = one, .act = scrollDown},
        {.name = u"release-bare"_s, .route = one, .prepare = bare}};
}

bool take(const Picture &picture, const Frame &frame)
{
    ScriptedWorkplace place;
    place.onRead = [](std::stop_token) { return sampleBoard(); };
    ScriptedReleases desk;
    if (picture.prepare)
        picture.prepare(desk);
    ScriptedWork work;
    Activity activity;
    WindowRig rig(place, {{Place::Releases, [&](QWidget *parent) {
                               return new ReleasesPage(desk, {.work = work, .activity = activity}, parent);
                           }}});
    rig.window.resize(frame.size);
    rig.window.show();
    rig.feed.start();
    rig.window.go(picture.route);
    settle(400);
    if (picture.act)
        picture.act(rig.window.page());
    settle(200);
    return rig.window.grab().save(frame.file(u"releases-"_s + picture.name), "PNG", 0);
}

} // namespace

int main(int argc, char **argv)
{
    return drawGallery(argc, argv, [](const Frame &frame) {
        const auto all = pictures();
        return std::all_of(
            all.begin(), all.end(), [&](const Picture &picture) { return take(picture, frame); });
    });
}
