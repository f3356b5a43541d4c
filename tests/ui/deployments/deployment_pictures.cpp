// SPDX-License-Identifier: Apache-2.0
// deployment_pictures FOLDER: draws the place of deployments in every state with sample content.
#include "tests/ui/deployments/scripted_deployments.h"
#include "tests/ui/gallery.h"
#include "tests/ui/sample_board.h"
#include "tests/ui/window_rig.h"
#include "ui/deployments/deployments_page.h"

#include <QAction>
#include <QDialog>
#include <algorithm>
#include <thread>

using namespace slipway;
using namespace slipway::ui;
using namespace Qt::StringLiterals;

namespace {

QString web(int number)
{
    return ScriptedDeployment::hostName(number);
}

void putForward(ScriptedDeployment &deployment, int from, int to, const QStringList &steps)
{
    for (int host = from; host <= to; ++host)
        deployment.perform(web(host), steps);
}

void makeDone(ScriptedDeployment &deployment, int from, int to)
{
    putForward(deployment, from, to, {u"switch"_s, u"health"_s});
    for (int host = from; host <= to; ++host)
        deployment.setHost({.host = web(host),
            .state = model::HostState::Healthy,
            .previous = u"1.3.0-b9"_s,
            .current = u"1.4.0-b12"_s});
}

void makeRunning(ScriptedDeployment &deployment, int hosts)
{
    putForward(deployment, 1, hosts, {u"lock"_s, u"send"_s});
    for (int host = 1; host <= hosts; ++host) {
        deployment.begin(web(host), u"stage"_s);
        deployment.conclude(web(host), model::StepState::Succeeded, {},
            {u"Looking in links: /srv/shop/incoming"_s, u"Processing ./shop-1.4.0-py3-none-any.whl"_s,
                u"Processing ./urllib3-2.0.7-py3-none-any.whl"_s,
                u"Successfully installed shop-1.4.0 urllib3-2.0.7"_s});
        deployment.perform(web(host), {u"seal"_s});
        deployment.setHost({.host = web(host),
            .state = model::HostState::Staged,
            .previous = u"1.3.0-b9"_s,
            .current = u"1.3.0-b9"_s});
    }
    makeDone(deployment, 1, hosts / 3);
    for (int host = hosts / 3 + 1; host <= hosts / 3 + 4; ++host)
        deployment.begin(web(host), host % 2 == 0 ? u"switch"_s : u"health"_s);
}

void makeFailed(ScriptedDeployment &deployment, int host, const QString &why)
{
    deployment.conclude(web(host), model::StepState::Failed, why,
        {u"GET http://127.0.0.1:8080/healthz"_s, u"503 Service Unavailable"_s});
    deployment.setHost({.host = web(host),
        .state = model::HostState::Failed,
        .previous = u"1.3.0-b9"_s,
        .current = u"1.4.0-b12"_s,
        .failure = u"Ask whether it is healthy on %1: %2"_s.arg(web(host), why)});
}

struct Picture {
    QString name;
    std::function<void(ScriptedDeployment &, ScriptedDeploymentsDesk &)> prepare;
    Route route = {.place = Place::Deployments, .path = {u"17"_s}, .query = {}};
    int hosts = 24;
    QStringList batches = {u"2"_s, u"25%"_s};
    std::function<void(MainWindow &)> act = {};
    bool asks = false; ///< this program runs it, and hosts failed
};

const deploy::Trouble &someTrouble()
{
    const auto sick = [](int host) {
        return deploy::TroubledHost{web(host), u"Ask whether it is healthy"_s,
            Error(Errc::Failed, u"GET http://127.0.0.1:8080/healthz answered 503 three times"_s), true};
    };
    static const deploy::Trouble trouble{.phase = u"Switch"_s,
        .hosts = {sick(9), sick(10), sick(11),
            {web(12), u"Switch to the release"_s, Error(Errc::Unreachable, u"the connection was lost"_s),
                false}},
        .others = 20};
    return trouble;
}

void trigger(MainWindow &window, const QString &name)
{
    window.findChild<QAction *>(name)->trigger();
}

QList<Picture> pictures()
{
    const Route list{.place = Place::Deployments, .path = {}, .query = {}};
    const auto rows = [](ScriptedDeployment &, ScriptedDeploymentsDesk &desk) {
        desk.onList = [](const DeploymentsAsked &) { return DeploymentRows{.rows = sampleDeployments(40)}; };
    };
    const auto running = [](ScriptedDeployment &deployment, ScriptedDeploymentsDesk &) {
        deployment.setDurations({std::chrono::minutes(9), std::chrono::minutes(12)});
        makeRunning(deployment, 24);
    };
    const auto failing = [](ScriptedDeployment &deployment, ScriptedDeploymentsDesk &) {
        makeRunning(deployment, 24);
        for (int host = 9; host <= 11; ++host)
            makeFailed(deployment, host, u"GET /healthz answered 503 three times"_s);
        makeFailed(deployment, 12, u"the connection was lost"_s);
        deployment.decide(u"turn-back"_s);
        deployment.begin(web(1), u"undo:switch"_s);
    };
    const auto guided = [](ScriptedDeployment &deployment, ScriptedDeploymentsDesk &desk) {
        makeRunning(deployment, 24);
        for (int host = 9; host <= 11; ++host)
            makeFailed(deployment, host, u"GET /healthz answered 503 three times"_s);
        makeFailed(deployment, 12, u"the connection was lost"_s);
        deployment.begin({}, u"ask"_s);
        desk.onEnd
            = [&desk](WayOut, const QString &, std::stop_token stop, task::Progress &) -> Result<QString> {
            desk.steering.guide->advise(someTrouble(), std::move(stop));
            return u"Stopped"_s;
        };
    };
    const auto interrupted = [](ScriptedDeployment &deployment, ScriptedDeploymentsDesk &) {
        makeRunning(deployment, 24);
        deployment.setState(model::DeploymentState::Interrupted, EngineAt::Nowhere);
    };
    const auto done = [](ScriptedDeployment &deployment, ScriptedDeploymentsDesk &) {
        putForward(deployment, 1, 3, ScriptedDeployment::forward());
        for (int host = 1; host <= 3; ++host)
            deployment.setHost({.host = web(host),
                .state = model::HostState::Done,
                .previous = u"1.3.0-b9"_s,
                .current = u"1.4.0-b12"_s});
        deployment.setState(model::DeploymentState::Succeeded, EngineAt::Nowhere);
    };
    const auto many
        = [](ScriptedDeployment &deployment, ScriptedDeploymentsDesk &) { makeRunning(deployment, 500); };
    const auto broken = [](ScriptedDeployment &, ScriptedDeploymentsDesk &desk) {
        desk.failure = Error(Errc::NotFound, u"there is no deployment 99"_s)
                           .hint(u"\"slipwayctl deployment list\" shows what there is."_s);
    };
    const auto slow = [](ScriptedDeployment &, ScriptedDeploymentsDesk &desk) {
        desk.onOpen = [] { std::this_thread::sleep_for(std::chrono::seconds(2)); };
    };
    const auto squares = [](MainWindow &window) { trigger(window, u"showSquares"_s); };
    const auto table = [](MainWindow &window) { trigger(window, u"showTable"_s); };
    const auto ask = [](MainWindow &window) { trigger(window, u"revertDeployment"_s); };
    const auto exclude = [](MainWindow &window) { trigger(window, u"excludeHost"_s); };
    return {{u"list"_s, rows, list}, {u"list-empty"_s, [](auto &, auto &) {}, list}, {u"running"_s, running},
        {u"going-back"_s, failing}, {.name = u"guided"_s, .prepare = guided, .asks = true},
        {.name = u"going-back-table"_s, .prepare = failing, .act = table}, {u"interrupted"_s, interrupted},
        {.name = u"ask"_s, .prepare = interrupted, .act = ask},
        {.name = u"ask-exclude"_s, .prepare = interrupted, .act = exclude},
        {.name = u"done"_s, .prepare = done, .hosts = 3, .batches = {u"100%"_s}},
        {.name = u"many"_s, .prepare = many, .hosts = 500, .act = squares}, {u"loading"_s, slow},
        {u"not-there"_s, broken}};
}

bool take(const Picture &picture, const Frame &frame)
{
    ScriptedWorkplace place;
    place.onRead = [](std::stop_token) { return sampleBoard(); };
    ScriptedDeployment deployment(picture.hosts, picture.batches);
    ScriptedDeploymentsDesk desk;
    desk.one = &deployment;
    picture.prepare(deployment, desk);
    Activity activity;
    DeploymentRuns runs(desk, activity);
    const RolloutDoors doors{.deploy = [](QWidget *, const QString &, const QString &, const QString &) {},
        .rollBack = [](QWidget *, const QString &, const QString &) {}};
    WindowRig rig(place,
        {{Place::Deployments, [&](QWidget *parent) { return new DeploymentsPage(runs, doors, parent); }}});
    rig.window.resize(frame.size);
    rig.window.go(picture.route);
    rig.window.show();
    rig.feed.start();
    if (picture.asks)
        runs.end({17}, {.way = WayOut::Resume, .asksOnFailure = true});
    settle(900);
    QWidget *shown = &rig.window;
    if (picture.act) {
        picture.act(rig.window);
        settle(400);
        if (auto *dialog = rig.window.findChild<QDialog *>(u"endDialog"_s))
            shown = dialog;
    }
    return shown->grab().save(frame.file(picture.name), "PNG", 0);
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
