// SPDX-License-Identifier: Apache-2.0
// audit_pictures FOLDER: draws the audit page in every state.
#include "tests/ui/audit/scripted_audit_desk.h"
#include "tests/ui/gallery.h"
#include "tests/ui/sample_board.h"
#include "tests/ui/window_rig.h"
#include "ui/audit/audit_page.h"

#include <QTableView>
#include <algorithm>

using namespace slipway;
using namespace slipway::ui;
using namespace Qt::StringLiterals;

namespace {

struct Picture {
    QString name;
    Route route;
    std::function<void(ScriptedAuditDesk &)> prepare = {};
};

QList<Picture> pictures()
{
    const auto broken = [](ScriptedAuditDesk &desk) {
        desk.broken
            = audit::Finding{.flaw = audit::Flaw::Gap, .seq = 4'711, .sentence = u"event 4711 is missing"_s};
    };
    const auto gone = [](ScriptedAuditDesk &desk) {
        desk.onOpen = [] {
            return Result<>(fail(Errc::Unreachable, u"the database server db.example.org does not answer"_s));
        };
    };
    const auto slow = [](ScriptedAuditDesk &desk) {
        desk.onOpen = [] {
            std::this_thread::sleep_for(std::chrono::milliseconds(1'500));
            return Result<>();
        };
    };
    return {{u"full"_s, {.place = Place::Audit, .path = {u"49992"_s}}, {}},
        {u"filtered"_s,
            {.place = Place::Audit,
                .path = {u"49997"_s},
                .query = u"env:production outcome:failed \"health\""_s},
            {}},
        {u"invalid"_s, {.place = Place::Audit, .query = u"outcome:great"_s}, {}},
        {u"nothing"_s, {.place = Place::Audit, .query = u"actor:nobody"_s}, {}},
        {u"broken"_s, {.place = Place::Audit}, broken}, {u"error"_s, {.place = Place::Audit}, gone},
        {u"loading"_s, {.place = Place::Audit}, slow}};
}

bool take(const Picture &picture, const Frame &frame)
{
    ScriptedWorkplace place;
    ScriptedAuditDesk desk;
    desk.events = 50'000;
    if (picture.prepare)
        picture.prepare(desk);
    WindowRig *made = nullptr;
    WindowRig rig(place,
        {{Place::Audit, [&](QWidget *parent) { return new AuditPage(desk, made->activity, parent); }}});
    made = &rig;
    rig.window.resize(frame.size);
    rig.window.show();
    rig.window.go(picture.route);
    settle(700);
    return rig.window.grab().save(frame.file(u"audit-"_s + picture.name), "PNG", 0);
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
