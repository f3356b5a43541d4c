// SPDX-License-Identifier: Apache-2.0
// settings_pictures FOLDER: draws every section of the settings.
#include "tests/ui/configuration/scripted_configuration.h"
#include "tests/ui/gallery.h"
#include "tests/ui/sample_board.h"
#include "tests/ui/settings/scripted_settings_desk.h"
#include "tests/ui/window_rig.h"
#include "ui/settings/appearance.h"
#include "ui/settings/settings_page.h"
#include "ui/widgets/record_table.h"

#include <QAction>
#include <QDialog>
#include <QKeySequenceEdit>
#include <QPainter>
#include <algorithm>
#include <thread>

using namespace slipway;
using namespace slipway::ui;
using namespace Qt::StringLiterals;

namespace {

struct Picture {
    QString name;
    Route route;
    std::function<void(ScriptedSettingsDesk &)> prepare = {};
    std::function<void(MainWindow &)> act = {};
};

QList<Picture> pictures()
{
    QList<Picture> all;
    for (const QString &section : {u"appearance"_s, u"keys"_s, u"credentials"_s, u"destinations"_s,
             u"environments"_s, u"database"_s, u"diagnostics"_s, u"configuration"_s})
        all.append({section, {.place = Place::Settings, .path = {section}}, {}, {}});
    all.append({u"keys-taken"_s, {.place = Place::Settings, .path = {u"keys"_s}}, {}, [](MainWindow &window) {
                    auto &edit = *window.findChild<QKeySequenceEdit *>(u"keysEdit"_s);
                    edit.setFocus();
                    edit.setKeySequence(QKeySequence(Qt::CTRL | Qt::Key_J));
                    Q_EMIT edit.editingFinished();
                }});
    all.append({u"credential-chosen"_s, {.place = Place::Settings, .path = {u"credentials"_s}}, {},
        [](MainWindow &window) { window.findChild<RecordTable *>(u"credentialTable"_s)->selectRow(0); }});
    all.append({u"credential-rotate"_s, {.place = Place::Settings, .path = {u"credentials"_s}}, {},
        [](MainWindow &window) {
            window.findChild<RecordTable *>(u"credentialTable"_s)->selectRow(0);
            window.findChild<QAction *>(u"credentialRotate"_s)->trigger();
        }});
    const auto unreachable = [](ScriptedSettingsDesk &desk) {
        desk.onRead = [] {
            SettingsFacts facts = ScriptedSettingsDesk::sample();
            facts.databaseFailure
                = Error(Errc::Unreachable, u"the database server db.example.org does not answer"_s);
            return Result<SettingsFacts>(facts);
        };
    };
    const auto bare = [](ScriptedSettingsDesk &desk) {
        desk.onRead = [] {
            return Result<SettingsFacts>(
                SettingsFacts{.keychain = u"Secret Service (gnome-keyring-daemon), unlocked"_s});
        };
    };
    const auto slow = [](ScriptedSettingsDesk &desk) {
        desk.onExamine = [] { std::this_thread::sleep_for(std::chrono::seconds(2)); };
        desk.onRead = [] {
            std::this_thread::sleep_for(std::chrono::seconds(2));
            return Result<SettingsFacts>(ScriptedSettingsDesk::sample());
        };
    };
    for (const QString &section : {u"environments"_s, u"database"_s}) {
        all.append({section + u"-error"_s, {.place = Place::Settings, .path = {section}}, unreachable, {}});
        all.append({section + u"-loading"_s, {.place = Place::Settings, .path = {section}}, slow, {}});
    }
    for (const QString &section : {u"credentials"_s, u"destinations"_s, u"environments"_s})
        all.append({section + u"-empty"_s, {.place = Place::Settings, .path = {section}}, bare, {}});
    all.append({u"diagnostics-loading"_s, {.place = Place::Settings, .path = {u"diagnostics"_s}}, slow, {}});
    return all;
}

bool take(const Picture &picture, const Frame &frame)
{
    ScriptedWorkplace place;
    ScriptedSettingsDesk desk;
    ScriptedConfiguration configuration;
    if (picture.prepare)
        picture.prepare(desk);
    Appearance appearance(frame.scheme);
    WindowRig *made = nullptr;
    WindowRig rig(place, {{Place::Settings, [&](QWidget *parent) {
                               return new SettingsPage(desk,
                                   {.desk = configuration, .activity = made->activity}, appearance,
                                   made->keymap, parent);
                           }}});
    made = &rig;
    rig.window.resize(frame.size);
    rig.window.show();
    rig.window.go(picture.route);
    settle(700);
    if (picture.act)
        picture.act(rig.window);
    settle(200);
    QPixmap shot = rig.window.grab();
    QPainter painter(&shot);
    for (QWidget *dialog : rig.window.findChildren<QDialog *>())
        painter.drawPixmap(dialog->pos() - rig.window.pos(), dialog->grab());
    return shot.save(frame.file(u"settings-"_s + picture.name), "PNG", 0);
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
