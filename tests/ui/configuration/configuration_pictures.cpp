// SPDX-License-Identifier: Apache-2.0
// configuration_pictures FOLDER: draws the settings of a project in every state, at two sizes, light and
// dark.
#include "tests/ui/configuration/scripted_configuration.h"
#include "tests/ui/gallery.h"
#include "tests/ui/projects/sample_projects.h"
#include "tests/ui/sample_board.h"
#include "tests/ui/window_rig.h"
#include "tests/ui/wizards/project/sample_start.h"
#include "tests/ui/wizards/release/sample_work.h"
#include "ui/projects/projects_page.h"

#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace slipway;
using namespace slipway::ui;
using namespace Qt::StringLiterals;

namespace {

struct Picture {
    QString name;
    std::function<void(Page &, ScriptedConfiguration &)> act = {};
};

void type(Page &page, const QString &field, const QString &text)
{
    auto *line = page.findChild<QLineEdit *>(field);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
}

void choose(Page &page, int environment)
{
    page.findChild<QListWidget *>(u"targetList"_s)->setCurrentRow(environment);
    settle(100);
    auto *scroll = page.findChild<QScrollArea *>(u"configurationScroll"_s)->verticalScrollBar();
    scroll->setValue(scroll->maximum());
}

void press(Page &page, const QString &deed)
{
    page.findChild<QAction *>(deed)->trigger();
    settle(300);
}

void change(Page &page, ScriptedConfiguration &)
{
    choose(page, 2);
    type(page, u"hostsField"_s, u"web-2, web-3"_s);
    type(page, u"vendorField"_s, u"wheels"_s);
    settle(300);
}

QList<Picture> pictures()
{
    const auto problem = [](Page &page, ScriptedConfiguration &) {
        choose(page, 2);
        type(page, u"hostsField"_s, u"web-2, web-9"_s);
        settle(300);
        press(page, u"reviewEdits"_s);
    };
    const auto review = [](Page &page, ScriptedConfiguration &desk) {
        change(page, desk);
        press(page, u"reviewEdits"_s);
    };
    const auto late = [review](Page &page, ScriptedConfiguration &desk) {
        review(page, desk);
        auto theirs = desk.stored();
        theirs.targets[0].keep = 9;
        desk.store(theirs);
        press(page, u"applyEdits"_s);
    };
    const auto target = [](Page &page, ScriptedConfiguration &) { choose(page, 2); };
    const auto absent = [](Page &page, ScriptedConfiguration &) { choose(page, 0); };
    return {{u"settings"_s}, {u"changed"_s, change}, {u"target"_s, target}, {u"absent"_s, absent},
        {u"problem"_s, problem}, {u"review"_s, review}, {u"out-of-date"_s, late}};
}

bool take(const Picture &picture, const Frame &frame)
{
    ScriptedWorkplace place;
    place.onRead = [](std::stop_token) { return sampleBoard(); };
    ScriptedProjects desk;
    ScriptedConfiguration configuration;
    ScriptedWork work;
    ScriptedStart start;
    Activity activity;
    const QTemporaryDir folder;
    Drafts drafts(folder.filePath(u"drafts.json"_s));
    WindowRig rig(place, {{Place::Projects, [&](QWidget *parent) {
                               return new ProjectsPage(desk, start, configuration,
                                   {.work = work, .activity = activity, .drafts = &drafts}, parent);
                           }}});
    rig.window.resize(frame.size);
    rig.window.show();
    rig.feed.start();
    rig.window.go({.place = Place::Projects, .path = {u"shop"_s, u"settings"_s}, .query = {}});
    settle(400);
    if (picture.act)
        picture.act(rig.window.page(), configuration);
    settle(200);
    return rig.window.grab().save(frame.file(u"project-settings-"_s + picture.name), "PNG", 0);
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
