// SPDX-License-Identifier: Apache-2.0
// audit_pictures FOLDER: draws the audit page in every state.
#include "tests/ui/audit/scripted_audit_desk.h"
#include "tests/ui/sample_board.h"
#include "tests/ui/window_rig.h"
#include "ui/audit/audit_page.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTableView>

using namespace slipway;
using namespace slipway::ui;
using namespace Qt::StringLiterals;

namespace {

void settle(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
}

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

bool take(const Picture &picture, const QString &file, const QSize &size)
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
    rig.window.resize(size);
    rig.window.show();
    rig.window.go(picture.route);
    settle(700);
    return rig.window.grab().save(file, "PNG");
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QString folder = QApplication::arguments().value(1);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        applyScheme(application, scheme);
        for (const QSize &size : {QSize(1366, 768), QSize(1920, 1080)}) {
            for (const Picture &picture : pictures()) {
                const QString file = u"%1/audit-%2-%3-%4.png"_s.arg(folder, picture.name)
                                         .arg(size.width())
                                         .arg(scheme == Scheme::Light ? u"light"_s : u"dark"_s);
                if (!take(picture, file, size))
                    return 1;
            }
        }
    }
    return 0;
}
