// SPDX-License-Identifier: Apache-2.0
#include "cutting_relay.h"

#include <QByteArray>
#include <QFile>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

namespace slipway::store {

namespace {

sockaddr_un addressOf(const QString &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, QFile::encodeName(path).constData(), sizeof address.sun_path - 1);
    return address;
}

/// Passes on what there is; false at the end.
bool pass(int from, int to, QByteArray &seen)
{
    char bytes[8192];
    const ssize_t got = ::read(from, bytes, sizeof bytes);
    if (got <= 0)
        return false;
    seen = QByteArray(bytes, got);
    return ::send(to, bytes, static_cast<std::size_t>(got), MSG_NOSIGNAL) == got;
}

} // namespace

CuttingRelay::CuttingRelay(QString listenAt, QString server) : m_server(std::move(server))
{
    m_listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_un address = addressOf(listenAt);
    if (::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        qFatal("no relay at %s: %s", qPrintable(listenAt), qPrintable(qt_error_string(errno)));
    ::listen(m_listener, 8);
    m_thread = std::jthread([this](const std::stop_token &stop) { serve(stop); });
}

CuttingRelay::~CuttingRelay()
{
    m_thread.request_stop();
    m_thread.join();
    ::close(m_listener);
}

void CuttingRelay::serve(const std::stop_token &stop)
{
    std::vector<std::jthread> relays;
    while (!stop.stop_requested()) {
        pollfd waiting{.fd = m_listener, .events = POLLIN, .revents = 0};
        if (::poll(&waiting, 1, 20) <= 0)
            continue;
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client >= 0)
            relays.emplace_back([this, client, stop] { relay(client, stop); });
    }
}

void CuttingRelay::relay(int client, const std::stop_token &stop)
{
    const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_un address = addressOf(m_server);
    bool goesOn = ::connect(server, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    while (goesOn && !stop.stop_requested()) {
        pollfd both[]{
            {.fd = client, .events = POLLIN, .revents = 0}, {.fd = server, .events = POLLIN, .revents = 0}};
        if (::poll(both, 2, 20) <= 0)
            continue;
        QByteArray seen;
        if (both[0].revents != 0)
            goesOn = pass(client, server, seen);
        if (goesOn && seen.contains("COMMIT") && m_cuts.exchange(false)) {
            // The server's answer shows that it has acted; the client never gets it.
            char answer[256];
            (void)!::read(server, answer, sizeof answer);
            m_hasCut = true;
            break;
        }
        if (goesOn && both[1].revents != 0)
            goesOn = pass(server, client, seen);
    }
    ::close(server);
    ::close(client);
}

} // namespace slipway::store
