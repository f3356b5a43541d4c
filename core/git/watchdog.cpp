// SPDX-License-Identifier: Apache-2.0
#include "git/watchdog.h"

#include "base/displayable.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace slipway::git {

namespace {

constexpr std::chrono::milliseconds interval{50};

// libgit2 hands its own callbacks no word of which fetch they serve, but runs them on the fetch's thread.
thread_local Watchdog *ofThisThread = nullptr;

// Ending a connection for reading does not keep a flood from being read: a socket without a far side takes
// its place, which has nothing to read. Who waits on the old one is woken first.
void disconnect(int socket)
{
    ::shutdown(socket, SHUT_RDWR);
    std::array<int, 2> pair{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0)
        return;
    ::close(pair[1]);
    ::dup3(pair[0], socket, O_CLOEXEC);
    ::close(pair[0]);
}

std::chrono::milliseconds silenceOf(int socket)
{
    tcp_info info = {};
    socklen_t size = sizeof info;
    if (::getsockopt(socket, IPPROTO_TCP, TCP_INFO, &info, &size) != 0)
        return {};
    return std::chrono::milliseconds(std::min(info.tcpi_last_data_recv, info.tcpi_last_data_sent));
}

} // namespace

Watchdog::Watchdog(std::stop_token stop, std::chrono::milliseconds silence, Deadline whole)
    : m_stop(std::move(stop)),
      m_silence(silence),
      m_whole(whole)
{
    ofThisThread = this;
    m_thread = std::jthread([this](const std::stop_token &ending) { watch(ending); });
}

Watchdog::~Watchdog()
{
    ofThisThread = nullptr;
}

Watchdog *Watchdog::current()
{
    return ofThisThread;
}

Result<> Watchdog::admit(const std::string &host, const std::string &port)
{
    const std::scoped_lock lock(m_mutex);
    const std::string place = host + ' ' + port;
    if (m_place.empty())
        m_place = place;
    if (m_place == place)
        return {};
    Error error = Error(Errc::Untrusted,
        QStringLiteral("The server sends us on to %1, port %2, and the credential is not for that one")
            .arg(displayable(QString::fromStdString(host)), displayable(QString::fromStdString(port))))
                      .named(QStringLiteral("git.redirected"))
                      .hint(QStringLiteral(
                          "If that is where the repository is now, put the new address into the project."));
    endLocked(error);
    return fail(std::move(error));
}

void Watchdog::add(int socket)
{
    const std::scoped_lock lock(m_mutex);
    if (m_failure)
        disconnect(socket);
    else
        m_sockets.push_back(socket);
}

void Watchdog::remove(int socket)
{
    const std::scoped_lock lock(m_mutex);
    std::erase(m_sockets, socket);
}

void Watchdog::allowSilence()
{
    const std::scoped_lock lock(m_mutex);
    m_silenceIsFine = true;
}

std::optional<Error> Watchdog::failure()
{
    look();
    const std::scoped_lock lock(m_mutex);
    return m_failure;
}

void Watchdog::end(Error why)
{
    const std::scoped_lock lock(m_mutex);
    endLocked(std::move(why));
}

void Watchdog::endLocked(Error why)
{
    if (!m_failure)
        m_failure = std::move(why);
    for (const int socket : m_sockets)
        disconnect(socket);
    m_sockets.clear();
}

void Watchdog::look()
{
    const std::scoped_lock lock(m_mutex);
    if (m_failure)
        return;
    if (m_stop.stop_requested())
        return endLocked(Error(Errc::Cancelled, QStringLiteral("Stopped while fetching")));
    if (m_whole.hasPassed())
        return endLocked(Error(Errc::TimedOut, QStringLiteral("Fetching took too long"))
                             .hint(QStringLiteral("Is the network slow? What has come is kept.")));
    for (const int socket : m_sockets) {
        if (!m_silenceIsFine && silenceOf(socket) > m_silence)
            return endLocked(Error(Errc::TimedOut,
                QStringLiteral("The server has been silent for %1 seconds")
                    .arg(std::chrono::duration_cast<std::chrono::seconds>(m_silence).count())));
    }
}

void Watchdog::watch(const std::stop_token &ending)
{
    while (!ending.stop_requested()) {
        std::this_thread::sleep_for(interval);
        look();
    }
}

} // namespace slipway::git
