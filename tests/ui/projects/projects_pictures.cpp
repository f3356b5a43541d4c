// SPDX-License-Identifier: Apache-2.0
// projects_pictures FOLDER: draws the place of projects in every state, at two sizes, light and dark.
#include "tests/ui/projects/sample_projects.h"
#include "tests/ui/sample_board.h"
#include "tests/ui/window_rig.h"
#include "tests/ui/wizards/project/sample_start.h"
#include "tests/ui/wizards/release/sample_work.h"
#include "ui/projects/projects_page.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollArea>
#include <QScrollBar>
#include <cstdio>

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

bool take(
    QApplication &application, const Picture &picture, Scheme scheme, QSize extent, const QString &folder)
{
    applyScheme(application, scheme);
    ScriptedWorkplace place;
    place.onRead = [](std::stop_token) { return sampleBoard(); };
    ScriptedProjects desk;
    if (picture.prepare)
        picture.prepare(desk);
    ScriptedWork work;
    ScriptedStart start;
    Activity activity;
    WindowRig rig(place, {{Place::Projects, [&](QWidget *parent) {
                               return new ProjectsPage(
                                   desk, start, {.work = work, .activity = activity}, parent);
                           }}});
    rig.window.resize(extent);
    rig.window.show();
    rig.feed.start();
    rig.window.go(picture.route);
    settle(400);
    if (picture.act)
        picture.act(rig.window.page());
    settle(200);
    const QString name = u"%1/projects-%2-%3-%4.png"_s.arg(folder, picture.name,
        QString::number(extent.width()), scheme == Scheme::Light ? u"light"_s : u"dark"_s);
    return rig.window.grab().save(name, "PNG", 0);
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 2) {
        std::fprintf(stderr, "usage: projects_pictures FOLDER\n");
        return 2;
    }
    for (const auto &picture : pictures()) {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            for (const QSize extent : {QSize(1366, 768), QSize(1920, 1080)}) {
                if (!take(application, picture, scheme, extent, arguments[1]))
                    return 1;
            }
        }
    }
    return 0;
}
