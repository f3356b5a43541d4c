// SPDX-License-Identifier: Apache-2.0
// hosts_pictures FOLDER: draws the hosts page in every state.
#include "tests/ui/gallery.h"
#include "tests/ui/hosts/scripted_hosts_desk.h"
#include "tests/ui/sample_board.h"
#include "tests/ui/window_rig.h"
#include "ui/hosts/hosts_page.h"

#include <QTableView>
#include <algorithm>

using namespace slipway;
using namespace slipway::ui;
using namespace Qt::StringLiterals;

namespace {

struct Picture {
    QString name;
    Route route;
    std::function<void(ScriptedHostsDesk &)> prepare = {};
};

QList<Picture> pictures()
{
    const auto sample = [](ScriptedHostsDesk &desk) {
        desk.onRead = [] { return Result<QList<HostEntry>>(ScriptedHostsDesk::sample()); };
    };
    const auto gone = [](ScriptedHostsDesk &desk) {
        desk.onRead = [] {
            return Result<QList<HostEntry>>(
                fail(Errc::Unreachable, u"the database server db.example.org does not answer"_s));
        };
    };
    const auto slow = [](ScriptedHostsDesk &desk) {
        desk.onRead = [] {
            std::this_thread::sleep_for(std::chrono::milliseconds(1'500));
            return Result<QList<HostEntry>>(ScriptedHostsDesk::sample());
        };
    };
    return {{u"full"_s, {.place = Place::Hosts, .path = {u"web-1"_s}}, sample},
        {u"changed"_s, {.place = Place::Hosts, .path = {u"web-10"_s}}, sample},
        {u"no-match"_s, {.place = Place::Hosts, .query = u"nobody"_s}, sample},
        {u"empty"_s, {.place = Place::Hosts}, {}}, {u"error"_s, {.place = Place::Hosts}, gone},
        {u"loading"_s, {.place = Place::Hosts}, slow}};
}

bool take(const Picture &picture, const Frame &frame)
{
    ScriptedWorkplace place;
    ScriptedHostsDesk desk;
    if (picture.prepare)
        picture.prepare(desk);
    WindowRig *made = nullptr;
    WindowRig rig(place,
        {{Place::Hosts, [&](QWidget *parent) { return new HostsPage(desk, made->activity, parent); }}});
    made = &rig;
    rig.window.resize(frame.size);
    rig.window.show();
    rig.window.go(picture.route);
    settle(700);
    return rig.window.grab().save(frame.file(u"hosts-"_s + picture.name), "PNG", 0);
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
