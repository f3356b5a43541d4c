// SPDX-License-Identifier: Apache-2.0
// hosts_pictures FOLDER: draws the hosts page in every state.
#include "tests/ui/hosts/scripted_hosts_desk.h"
#include "tests/ui/sample_board.h"
#include "tests/ui/window_rig.h"
#include "ui/hosts/hosts_page.h"
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

bool take(const Picture &picture, const QString &file, const QSize &size)
{
    ScriptedWorkplace place;
    ScriptedHostsDesk desk;
    if (picture.prepare)
        picture.prepare(desk);
    WindowRig *made = nullptr;
    WindowRig rig(place,
        {{Place::Hosts, [&](QWidget *parent) { return new HostsPage(desk, made->activity, parent); }}});
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
                const QString file = u"%1/hosts-%2-%3-%4.png"_s.arg(folder, picture.name)
                                         .arg(size.width())
                                         .arg(scheme == Scheme::Light ? u"light"_s : u"dark"_s);
                if (!take(picture, file, size))
                    return 1;
            }
        }
    }
    return 0;
}
