// SPDX-License-Identifier: Apache-2.0
// projects_pictures FOLDER: draws the place of projects in every state, at two sizes, light and dark.
#include "tests/ui/configuration/scripted_configuration.h"
#include "tests/ui/gallery.h"
#include "tests/ui/projects/sample_projects.h"
#include "tests/ui/sample_board.h"
#include "tests/ui/window_rig.h"
#include "tests/ui/wizards/project/sample_start.h"
#include "tests/ui/wizards/release/sample_work.h"
#include "ui/projects/projects_page.h"

#include <QScrollArea>
#include <QScrollBar>
#include <algorithm>

using namespace slipway;
using namespace slipway::ui;
using namespace Qt::StringLiterals;

namespace {

struct Picture {
    QString name;
    Route route = {.place = Place::Projects, .path = {}, .query = {}};
    std::function<void(ScriptedProjects &)> prepare = {};
    std::function<void(Page &)> act = {};
};

void scrollDown(Page &page)
{
    auto *scroll = page.findChild<QScrollArea *>(u"projectScroll"_s);
    scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
}

QList<Picture> pictures()
{
    const Route one{.place = Place::Projects, .path = {u"shop"_s}, .query = {}};
    const auto empty = [](ScriptedProjects &desk) { desk.onList = [] { return QList<ProjectRow>(); }; };
    const auto bare = [](ScriptedProjects &desk) {
        desk.onSheet = [] {
            ProjectSheet sheet = sampleProject();
            sheet.stages.clear();
            sheet.builds.clear();
            return sheet;
        };
    };
    return {{.name = u"list"_s}, {.name = u"list-empty"_s, .prepare = empty},
        {.name = u"project"_s, .route = one}, {.name = u"project-below"_s, .route = one, .act = scrollDown},
        {.name = u"project-bare"_s, .route = one, .prepare = bare}};
}

bool take(const Picture &picture, const Frame &frame)
{
    ScriptedWorkplace place;
    place.onRead = [](std::stop_token) { return sampleBoard(); };
    ScriptedProjects desk;
    if (picture.prepare)
        picture.prepare(desk);
    ScriptedWork work;
    ScriptedStart start;
    ScriptedConfiguration configuration;
    Activity activity;
    WindowRig rig(place, {{Place::Projects, [&](QWidget *parent) {
                               return new ProjectsPage(
                                   desk, start, configuration, {.work = work, .activity = activity}, parent);
                           }}});
    rig.window.resize(frame.size);
    rig.window.show();
    rig.feed.start();
    rig.window.go(picture.route);
    settle(400);
    if (picture.act)
        picture.act(rig.window.page());
    settle(200);
    return rig.window.grab().save(frame.file(u"projects-"_s + picture.name), "PNG", 0);
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
