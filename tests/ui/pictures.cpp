// SPDX-License-Identifier: Apache-2.0
// ui_pictures FOLDER: draws the window in every state with sample content. home-1366-light.png is the
// README's.
#include "tests/ui/gallery.h"
#include "tests/ui/sample_board.h"
#include "tests/ui/window_rig.h"
#include "ui/home/home_page.h"
#include "ui/home/matrix_view.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <algorithm>

using namespace slipway;
using namespace slipway::ui;
using namespace Qt::StringLiterals;

namespace {

/// Stands for the places that are not drawn here, so that the rail lists them as in the program.
class OtherPage final : public Page {
public:
    OtherPage(Place place, QWidget *parent) : Page(u"other"_s, parent), m_route{.place = place} { }
    void open(const Route &) override { }
    [[nodiscard]] Route route() const override { return m_route; }
    void refresh() override { }

private:
    Route m_route;
};

PageMakers otherPlaces()
{
    PageMakers makers;
    for (const Place place :
        {Place::Projects, Place::Releases, Place::Deployments, Place::Hosts, Place::Audit})
        makers[place] = [place](QWidget *parent) { return new OtherPage(place, parent); };
    return makers;
}

/// One picture: what the workplace answers, and what is done before it is taken.
struct Picture {
    QString name;
    std::function<void(ScriptedWorkplace &)> prepare = {};
    std::function<void(WindowRig &)> act = {};
};

void choose(WindowRig &rig, const QString &project, const QString &environment)
{
    rig.matrix().makeCurrent(project, environment);
    rig.matrix().setFocus();
}

QList<Picture> pictures()
{
    const auto sample = [](ScriptedWorkplace &place) {
        place.onRead = [](std::stop_token) { return sampleBoard(); };
        place.onReadHosts = [] { return sampleReadings(); };
    };
    const auto asking = [](ScriptedWorkplace &place) {
        place.onRead = [](std::stop_token) {
            Board board = sampleBoard();
            for (store::MatrixCell &cell : board.cells) {
                if (cell.latest && cell.latest->state == model::DeploymentState::Running)
                    cell.latest->askingSince = board.at.addSecs(-90);
            }
            return board;
        };
    };
    const auto slow = [](ScriptedWorkplace &place) {
        place.onSandbox = [](std::stop_token stop, task::Progress &progress) -> Result<> {
            progress.line(u"deploy: shop 1.1.0-b2 to staging: done on 4 of 4 hosts"_s);
            while (!stop.stop_requested())
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            return fail(Errc::Cancelled, u"stopped"_s);
        };
    };
    const auto broken = [](ScriptedWorkplace &place) {
        place.onRead = [](std::stop_token) -> Result<Board> {
            return fail(Error(Errc::Unsupported,
                u"the database /srv/team/slipway/slipway.db was made by a newer Slipway (schema 9, this one knows 4)"_s)
                            .hint(u"Install the newer Slipway, or choose another profile with --profile"_s)
                            .named(u"store.newer"_s));
        };
    };
    const auto big
        = [](ScriptedWorkplace &place) { place.onRead = [](std::stop_token) { return bigBoard(200, 8); }; };
    const auto chosen = [](WindowRig &rig) { choose(rig, u"invoices"_s, u"staging"_s); };
    const auto hosts = [](WindowRig &rig) {
        choose(rig, u"catalogue"_s, u"production"_s);
        rig.feed.readHosts();
    };
    const auto sandbox = [](WindowRig &rig) { rig.feed.openSandbox(); };
    const auto filter
        = [](WindowRig &rig) { rig.window.findChild<QLineEdit *>(u"filter"_s)->setText(u"nobody"_s); };
    const auto arranged = [chosen](const Arrangement &arrangement) {
        return [chosen, arrangement](WindowRig &rig) {
            rig.window.go(routeTo(arrangement));
            chosen(rig);
        };
    };
    const auto compact = arranged({.density = Density::Compact});
    const auto comfortable = arranged({.density = Density::Comfortable});
    const auto states = arranged({.grouping = Grouping::State});
    const auto folded = [](WindowRig &rig) {
        rig.window.findChild<QAction *>(u"groupState"_s)->trigger();
        rig.window.findChild<QAction *>(u"closeGroups"_s)->trigger();
        rig.window.findChild<QAction *>(u"densityCompact"_s)->trigger();
        rig.matrix().setFocus();
        rig.matrix().setCurrentIndex(rig.matrix().model()->index(1, 0));
        QApplication::sendEvent(&rig.matrix(),
            std::make_unique<QKeyEvent>(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier).get());
    };
    const auto attention = [arranged](WindowRig &rig) {
        const Arrangement trouble{
            .onlyAttention = true, .grouping = Grouping::State, .density = Density::Comfortable};
        rig.views.save({.name = u"Trouble"_s, .arrangement = trouble});
        rig.views.save({.name = u"Payments & invoices"_s, .arrangement = {.filter = u"inv"_s}});
        arranged(trouble)(rig);
        choose(rig, u"pricing"_s, u"staging"_s);
        rig.window.findChild<QMenu *>(u"viewMenu"_s)->popup(rig.window.mapToGlobal(QPoint(690, 120)));
    };
    const auto narrow = [comfortable](WindowRig &rig) {
        rig.window.resize(960, 600);
        comfortable(rig);
    };
    const auto naming = [arranged](WindowRig &rig) {
        arranged({.filter = u"shop"_s, .density = Density::Compact})(rig);
        rig.window.findChild<QAction *>(u"saveView"_s)->trigger();
    };
    const auto palette = [](WindowRig &rig) {
        auto *commands = rig.window.actionsOfWindow().commands;
        commands->trigger();
    };
    const auto drawer = [](WindowRig &rig) {
        rig.activity.begin(u"Build shop at v1.4.0"_s, {},
            [](std::stop_token, task::Progress &) { return Result<QString>(u"shop 1.4.0-b12 is built"_s); });
        rig.activity.begin(
            u"Archive shop 1.4.0-b12"_s, {}, [](std::stop_token, task::Progress &) -> Result<QString> {
                return fail(
                    Error(Errc::Unreachable, u"the store at https://store.example.org did not answer"_s));
            });
        rig.activity.begin(
            u"Deploy shop 1.4.0-b12 to staging"_s, {}, [](std::stop_token stop, task::Progress &progress) {
                progress.begin(u"Uploading shop-1.4.0.tar.gz to web-3"_s, 10);
                progress.advance(4);
                while (!stop.stop_requested())
                    std::this_thread::sleep_for(std::chrono::milliseconds(10));
                return Result<QString>(QString());
            });
    };
    const auto bell = [](WindowRig &rig) {
        rig.notices.add({.summary = u"Done: Deploy catalogue 2.0.0-b4 to production"_s,
            .body = u"done on 112 of 112 hosts"_s,
            .urgency = Notice::Urgency::Normal});
        rig.notices.add({.summary = u"Failed: Archive shop 1.4.0-b12"_s,
            .body = u"the store at https://store.example.org did not answer"_s,
            .urgency = Notice::Urgency::Critical});
        rig.window.actionsOfWindow().waiting->trigger();
    };
    const auto projectsOnly = [](ScriptedWorkplace &place) {
        place.onKeychain = [] {
            return KeychainStanding{.state = KeychainStanding::State::Locked, .said = u"it is locked"_s};
        };
        place.onRead = [](std::stop_token) {
            Board board = sampleBoard();
            board.environments.clear();
            return board;
        };
    };
    const auto inSandbox = [](ScriptedWorkplace &place) {
        place.isOne = true;
        place.onRead = [](std::stop_token) {
            Board board = sampleBoard();
            board.profile = u"/home/ada/.local/share/slipway/sandbox-profile"_s;
            board.database = u"SQLite"_s;
            board.sandbox = {.exists = true, .isRunning = true, .isShown = true};
            return board;
        };
    };
    const auto besideSandbox = [](ScriptedWorkplace &place) {
        place.onKeychain = [] {
            return KeychainStanding{.said = u"there is no D-Bus session here"_s, .remedy = u"Log in"_s};
        };
        place.onRead = [](std::stop_token) {
            Board board = sampleBoard();
            board.sandbox = {.exists = true, .isRunning = true, .isShown = true};
            return board;
        };
    };
    const auto sandboxMenu = [](WindowRig &rig) {
        auto *chip = rig.window.findChild<QToolButton *>(u"statusSandbox"_s);
        chip->menu()->popup(chip->mapToGlobal(QPoint(0, -chip->menu()->sizeHint().height())));
    };
    const auto deletion
        = [](WindowRig &rig) { rig.window.findChild<QAction *>(u"deleteSandbox"_s)->trigger(); };
    const auto quiet = [](WindowRig &rig) { rig.window.actionsOfWindow().waiting->trigger(); };
    const auto sheet = [](WindowRig &rig) { rig.window.actionsOfWindow().shortcuts->trigger(); };
    return {{u"home"_s, sample, chosen}, {u"bell"_s, sample, bell}, {u"bell-quiet"_s, {}, quiet},
        {u"shortcuts"_s, sample, sheet}, {u"palette"_s, sample, palette}, {u"drawer"_s, sample, drawer},
        {u"compact"_s, sample, compact}, {u"comfortable"_s, sample, comfortable},
        {u"narrow"_s, sample, narrow}, {u"grouped"_s, sample, states}, {u"folded"_s, sample, folded},
        {u"view-menu"_s, sample, attention}, {u"save-view"_s, sample, naming}, {u"hosts"_s, sample, hosts},
        {u"empty"_s}, {u"no-environments"_s, projectsOnly}, {u"opening"_s, slow, sandbox},
        {u"sandbox"_s, inSandbox, chosen}, {u"sandbox-narrow"_s, inSandbox, narrow},
        {u"sandbox-menu"_s, besideSandbox, sandboxMenu}, {u"delete-sandbox"_s, inSandbox, deletion},
        {u"error"_s, broken}, {u"big"_s, big}, {u"no-match"_s, sample, filter}, {u"asking"_s, asking}};
}

/// In the size of the frame, unless what is done before changes it.
bool take(const Picture &picture, const Frame &frame)
{
    ScriptedWorkplace place;
    if (picture.prepare)
        picture.prepare(place);
    WindowRig rig(place, otherPlaces());
    rig.window.resize(frame.size);
    rig.window.show();
    rig.feed.start();
    settle(400);
    if (picture.act)
        picture.act(rig);
    settle(500);
    QPixmap shot = rig.window.grab();
    QPainter painter(&shot);
    for (QWidget *above : QApplication::topLevelWidgets()) {
        if (above != &rig.window && above->isVisible())
            painter.drawPixmap(above->pos() - rig.window.pos(), above->grab());
    }
    painter.end();
    return shot.save(frame.file(picture.name), "PNG", 0);
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
