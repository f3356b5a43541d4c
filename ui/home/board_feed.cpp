// SPDX-License-Identifier: Apache-2.0
#include "ui/home/board_feed.h"

namespace slipway::ui {

namespace {

constexpr qint64 keychainPause = 15'000;

} // namespace

BoardFeed::BoardFeed(Workplace &workplace, QObject *parent) : QObject(parent), m_workplace(workplace)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &BoardFeed::refresh);
}

BoardFeed::~BoardFeed()
{
    // All hear it before one is waited for.
    if (m_reading)
        m_reading->requestStop();
    m_asking.stop();
    stop(Work::Hosts);
    stop(Work::Sandbox);
}

void BoardFeed::start(std::chrono::milliseconds pause)
{
    m_pause.setInterval(pause);
    QMetaObject::invokeMethod(this, &BoardFeed::refresh, Qt::QueuedConnection);
}

void BoardFeed::refresh()
{
    if (m_reading)
        return;
    m_pause.stop();
    m_reading = task::Job<Board>::start(
        [this](std::stop_token stopped, task::Progress &) { return m_workplace.read(std::move(stopped)); });
    m_reading->whenDone(this, [this](Result<Board> &board) { takeBoard(board); });
}

void BoardFeed::takeBoard(Result<Board> &board)
{
    m_reading.reset();
    if (m_pause.interval() > 0)
        m_pause.start();
    if (board)
        Q_EMIT boardRead(*board);
    else if (!board.error().isCancelled())
        Q_EMIT boardFailed(board.error());
    lookAtKeychain();
}

void BoardFeed::lookAtKeychain()
{
    if (m_asking.isAsking() || (m_sinceKeychain.isValid() && !m_sinceKeychain.hasExpired(keychainPause)))
        return;
    m_asking.ask([&place = m_workplace](
                     std::stop_token stop, task::Progress &) { return place.readKeychain(std::move(stop)); },
        [this](Result<KeychainStanding> &keychain) {
            m_sinceKeychain.start();
            if (!keychain)
                return; // the profile could not be opened, which is said elsewhere
            m_keychain = *keychain;
            Q_EMIT keychainRead(*m_keychain);
        });
}

void BoardFeed::readHosts()
{
    if (m_hosts)
        return;
    m_hosts = task::Job<HostReadings>::start([this](std::stop_token stopped, task::Progress &progress) {
        return m_workplace.readHosts(std::move(stopped), progress);
    });
    m_hosts->whenDone(this, [this](Result<HostReadings> &readings) { takeHosts(readings); });
    Q_EMIT begun(Work::Hosts);
}

void BoardFeed::takeHosts(Result<HostReadings> &readings)
{
    m_hosts.reset();
    if (readings)
        Q_EMIT hostsRead(*readings);
    Q_EMIT ended(Work::Hosts, readings ? nullptr : &readings.error());
}

void BoardFeed::openSandbox()
{
    if (m_sandbox)
        return;
    m_sandbox = task::Job<>::start([this](std::stop_token stopped, task::Progress &progress) {
        return m_workplace.openSandbox(std::move(stopped), progress);
    });
    m_sandbox->whenDone(this, [this](Result<> &outcome) { takeSandbox(outcome); });
    Q_EMIT begun(Work::Sandbox);
}

void BoardFeed::takeSandbox(Result<> &outcome)
{
    m_sandbox.reset();
    refresh();
    Q_EMIT ended(Work::Sandbox, outcome ? nullptr : &outcome.error());
}

void BoardFeed::stop(Work work)
{
    if (work == Work::Hosts && m_hosts)
        m_hosts->requestStop();
    if (work == Work::Sandbox && m_sandbox)
        m_sandbox->requestStop();
}

bool BoardFeed::isBusy(Work work) const
{
    return work == Work::Hosts ? m_hosts.has_value() : m_sandbox.has_value();
}

std::pair<task::Progress::Snapshot, QString> BoardFeed::progress(Work work) const
{
    if (!isBusy(work))
        return {};
    const task::Progress &now = work == Work::Hosts ? m_hosts->progress() : m_sandbox->progress();
    const auto snapshot = now.snapshot();
    const auto lines = now.linesSince(std::max<qint64>(0, snapshot.nextLine - 1));
    return {snapshot, lines.text.isEmpty() ? QString() : lines.text.last()};
}

} // namespace slipway::ui
