// SPDX-License-Identifier: Apache-2.0
// ui_pictures FOLDER: draws the window in every state with sample content. home.png is the README's.
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
#include <algorithm>

using namespace slipway;
using namespace slipway::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int firstWidth = 1366;

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
    Scheme scheme = Scheme::Light;
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
    const auto quiet = [](WindowRig &rig) { rig.window.actionsOfWindow().waiting->trigger(); };
    const auto sheet = [](WindowRig &rig) { rig.window.actionsOfWindow().shortcuts->trigger(); };
    return {{u"bell"_s, Scheme::Light, sample, bell}, {u"bell-dark"_s, Scheme::Dark, sample, bell},
        {u"bell-quiet"_s, Scheme::Light, {}, quiet}, {u"shortcuts"_s, Scheme::Light, sample, sheet},
        {u"shortcuts-dark"_s, Scheme::Dark, sample, sheet}, {u"palette"_s, Scheme::Light, sample, palette},
        {u"palette-dark"_s, Scheme::Dark, sample, palette}, {u"drawer"_s, Scheme::Light, sample, drawer},
        {u"drawer-dark"_s, Scheme::Dark, sample, drawer}, {u"home"_s, Scheme::Light, sample, chosen},
        {u"home-dark"_s, Scheme::Dark, sample, chosen}, {u"compact"_s, Scheme::Light, sample, compact},
        {u"compact-dark"_s, Scheme::Dark, sample, compact},
        {u"comfortable"_s, Scheme::Light, sample, comfortable},
        {u"comfortable-dark"_s, Scheme::Dark, sample, comfortable},
        {u"narrow"_s, Scheme::Light, sample, narrow}, {u"grouped"_s, Scheme::Light, sample, states},
        {u"grouped-dark"_s, Scheme::Dark, sample, states}, {u"folded"_s, Scheme::Light, sample, folded},
        {u"folded-dark"_s, Scheme::Dark, sample, folded}, {u"view-menu"_s, Scheme::Light, sample, attention},
        {u"view-menu-dark"_s, Scheme::Dark, sample, attention},
        {u"save-view"_s, Scheme::Light, sample, naming}, {u"hosts"_s, Scheme::Light, sample, hosts},
        {u"hosts-dark"_s, Scheme::Dark, sample, hosts}, {u"empty"_s}, {u"empty-dark"_s, Scheme::Dark},
        {u"sandbox"_s, Scheme::Light, slow, sandbox}, {u"error"_s, Scheme::Light, broken},
        {u"error-dark"_s, Scheme::Dark, broken}, {u"big"_s, Scheme::Light, big},
        {u"no-match"_s, Scheme::Light, sample, filter}, {u"asking"_s, Scheme::Light, asking},
        {u"asking-dark"_s, Scheme::Dark, asking}};
}

/// Each has its own colours and the size that the window has by itself; the README shows the first one.
bool take(const Picture &picture, const Frame &frame)
{
    if (picture.scheme != frame.scheme || frame.size.width() != firstWidth)
        return true;
    ScriptedWorkplace place;
    if (picture.prepare)
        picture.prepare(place);
    WindowRig rig(place, otherPlaces());
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
    return shot.save(u"%1/%2.png"_s.arg(frame.folder, picture.name), "PNG", 0);
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
