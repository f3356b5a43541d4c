// SPDX-License-Identifier: Apache-2.0
// releases_pictures FOLDER: draws the place of releases in every state, at two sizes, light and dark.
#include "tests/ui/releases/sample_releases.h"
#include "tests/ui/sample_board.h"
#include "tests/ui/window_rig.h"
#include "tests/ui/wizards/release/sample_work.h"
#include "ui/releases/releases_page.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
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

bool take(
    QApplication &application, const Picture &picture, Scheme scheme, QSize extent, const QString &folder)
{
    applyScheme(application, scheme);
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
    rig.window.resize(extent);
    rig.window.show();
    rig.feed.start();
    rig.window.go(picture.route);
    settle(400);
    if (picture.act)
        picture.act(rig.window.page());
    settle(200);
    const QString name = u"%1/releases-%2-%3-%4.png"_s.arg(folder, picture.name,
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
        std::fprintf(stderr, "usage: releases_pictures FOLDER\n");
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
