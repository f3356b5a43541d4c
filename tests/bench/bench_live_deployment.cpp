// SPDX-License-Identifier: Apache-2.0
// What the deployment page costs while 500 hosts go through 20 steps each and 20,000 lines a second are
// heard: the longest time that the window does not answer, and the memory of the whole program.
#include "contest.h"
#include "tests/ui/deployments/scripted_deployments.h"
#include "tests/ui/sample_board.h"
#include "tests/ui/window_rig.h"
#include "ui/deployments/deployments_page.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>
#include <cstdio>
#include <thread>

using namespace slipway;
using namespace slipway::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int hosts = 500;
constexpr int furtherSteps = 12; ///< besides the eight of the recipe
constexpr int lanes = 32;
constexpr int linesPerSecond = 20'000;
constexpr auto tick = 10ms;
constexpr int mostStall = 50; ///< milliseconds
constexpr qint64 mostMemory = 400; ///< MiB

/// Takes the hosts through their steps, 32 at a time, and lets each say something all the while.
void play(ScriptedDeployment &deployment, task::Progress &progress, const std::stop_token &stop)
{
    const QStringList steps = deployment.steps();
    const int linesPerTick = linesPerSecond / int(1000ms / tick);
    const QStringList said(20, u"Collecting urllib3==2.0.7 from the vendor folder"_s);
    auto next = std::chrono::steady_clock::now();
    for (int first = 1; first <= hosts; first += lanes) {
        const int last = std::min(hosts, first + lanes - 1);
        for (const QString &step : steps) {
            if (stop.stop_requested())
                return;
            for (int host = first; host <= last; ++host)
                deployment.begin(ScriptedDeployment::hostName(host), step);
            for (int line = 0; line < linesPerTick; ++line)
                progress.line(
                    ScriptedDeployment::hostName(first + line % (last - first + 1)) + u"| "_s + said[0]);
            for (int host = first; host <= last; ++host)
                deployment.conclude(
                    ScriptedDeployment::hostName(host), model::StepState::Succeeded, {}, said);
            next += tick;
            std::this_thread::sleep_until(next);
        }
    }
    deployment.setState(model::DeploymentState::Succeeded, EngineAt::Nowhere);
}

/// The longest time between two turns of the event loop since the last call.
class Watch : public QObject {
public:
    Watch()
    {
        m_timer.setInterval(1ms);
        connect(
            &m_timer, &QTimer::timeout, this, [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_since.start();
        m_timer.start();
    }
    [[nodiscard]] qint64 longest() { return std::exchange(m_longest, 0); }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

/// Yields the longest stall while the hosts are shown in this way.
qint64 show(const QString &display)
{
    ScriptedWorkplace place;
    place.onRead = [](std::stop_token) { return sampleBoard(); };
    ScriptedDeployment deployment(hosts, {u"10%"_s}, 17, furtherSteps);
    deployment.setState(model::DeploymentState::Interrupted, EngineAt::Nowhere);
    ScriptedDeploymentsDesk desk;
    desk.one = &deployment;
    desk.onEnd = [&](WayOut, const QString &, const std::stop_token &stop,
                     task::Progress &progress) -> Result<QString> {
        deployment.setState(model::DeploymentState::Running, EngineAt::Work);
        play(deployment, progress, stop);
        return u"done"_s;
    };
    Activity activity;
    DeploymentRuns runs(desk, activity);
    WindowRig rig(place,
        {{Place::Deployments, [&](QWidget *parent) { return new DeploymentsPage(runs, {}, parent); }}});
    rig.window.resize(1920, 1080);
    rig.window.show();
    rig.window.go({.place = Place::Deployments, .path = {u"17"_s}, .query = {}});
    QElapsedTimer settled;
    settled.start();
    while (settled.elapsed() < 1'500)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
    rig.window.findChild<QAction *>(display)->trigger();
    Watch watch;
    runs.end({17}, {.way = WayOut::Resume});
    while (activity.running() > 0)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    return watch.longest();
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    applyScheme(application, Scheme::Light);
    bool isGood = true;
    for (const QString &display : {u"showSquares"_s, u"showChips"_s, u"showTable"_s}) {
        const qint64 stall = show(display);
        std::printf(
            "live deployment, %d hosts x %d steps, %d lines/s, %s: longest stall %lld ms (at most %d)\n",
            hosts, furtherSteps + 8, linesPerSecond, qPrintable(display), static_cast<long long>(stall),
            mostStall);
        isGood = isGood && stall <= mostStall;
    }
    const qint64 used = bench::residentMemory();
    std::printf("live deployment: memory %lld MiB (at most %lld)\n", static_cast<long long>(used),
        static_cast<long long>(mostMemory));
    return isGood && used <= mostMemory ? 0 : 1;
}
