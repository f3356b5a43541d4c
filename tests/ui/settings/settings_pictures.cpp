// SPDX-License-Identifier: Apache-2.0
// settings_pictures FOLDER: draws every section of the settings.
#include "tests/ui/sample_board.h"
#include "tests/ui/settings/scripted_settings_desk.h"
#include "tests/ui/window_rig.h"
#include "ui/settings/appearance.h"
#include "ui/settings/settings_page.h"
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
    std::function<void(ScriptedSettingsDesk &)> prepare = {};
};

QList<Picture> pictures()
{
    QList<Picture> all;
    for (const QString &section : {u"appearance"_s, u"credentials"_s, u"destinations"_s, u"environments"_s,
             u"database"_s, u"diagnostics"_s})
        all.append({section, {.place = Place::Settings, .path = {section}}, {}});
    all.append({u"error"_s, {.place = Place::Settings}, [](ScriptedSettingsDesk &desk) {
                    desk.onRead = [] {
                        return Result<SettingsFacts>(
                            fail(Errc::Unreachable, u"the database server db.example.org does not answer"_s));
                    };
                }});
    return all;
}

bool take(const Picture &picture, const QString &file, const QSize &size, Scheme scheme)
{
    ScriptedWorkplace place;
    ScriptedSettingsDesk desk;
    if (picture.prepare)
        picture.prepare(desk);
    Appearance appearance(scheme);
    WindowRig *made = nullptr;
    WindowRig rig(place, {{Place::Settings, [&](QWidget *parent) {
                               return new SettingsPage(desk, made->activity, appearance, parent);
                           }}});
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
                const QString file = u"%1/settings-%2-%3-%4.png"_s.arg(folder, picture.name)
                                         .arg(size.width())
                                         .arg(scheme == Scheme::Light ? u"light"_s : u"dark"_s);
                if (!take(picture, file, size, scheme))
                    return 1;
            }
        }
    }
    return 0;
}
