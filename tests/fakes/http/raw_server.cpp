// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/http/raw_server.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <chrono>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace slipway::fakes {

bool RawConnection::receive()
{
    std::array<char, 65536> block{};
    while (!isOver()) {
        pollfd polled{m_socket, POLLIN, 0};
        if (::poll(&polled, 1, 50) <= 0)
            continue;
        const ssize_t got = ::recv(m_socket, block.data(), block.size(), 0);
        if (got <= 0)
            break;
        m_heard(QByteArrayView(block.data(), got));
        m_inbox.append(block.data(), got);
        return true;
    }
    return false;
}

QByteArray RawConnection::readHead()
{
    while (!m_inbox.contains("\r\n\r\n") && receive()) { }
    const qsizetype end = m_inbox.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    m_head = m_inbox.left(end + 4);
    m_inbox.remove(0, end + 4);
    return m_head;
}

QByteArray RawConnection::readBody()
{
    qint64 size = 0;
    for (const QByteArray &line : m_head.split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            size = line.mid(15).trimmed().toLongLong();
    }
    while (m_inbox.size() < size && receive()) { }
    return m_inbox.left(size);
}

void RawConnection::readSome(qint64 bytes)
{
    while (m_inbox.size() < bytes && receive()) { }
}

void RawConnection::readAway(qint64 bytes)
{
    // Into one block: what a test measures should be the client's memory, not ours.
    std::array<char, 65536> block{};
    for (qint64 seen = m_inbox.size(); seen < bytes && !isOver();) {
        pollfd polled{m_socket, POLLIN, 0};
        if (::poll(&polled, 1, 50) <= 0)
            continue;
        const ssize_t got = ::recv(m_socket, block.data(), block.size(), 0);
        if (got <= 0)
            return;
        seen += got;
    }
}

bool RawConnection::send(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && !isOver()) {
        pollfd polled{m_socket, POLLOUT, 0};
        if (::poll(&polled, 1, 50) <= 0)
            continue;
        const ssize_t sent = ::send(
            m_socket, bytes.data(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0)
            return false;
        bytes = bytes.sliced(sent);
    }
    return bytes.isEmpty();
}

void RawConnection::pause(int milliseconds) const
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
    while (!isOver() && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
}

void RawConnection::reset()
{
    const linger now{1, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    m_isClosed = true;
}

QByteArray RawConnection::answer(const QByteArray &status, const QByteArray &body, const QByteArray &fields)
{
    return "HTTP/1.1 " + status + "\r\n" + fields + "Content-Length: " + QByteArray::number(body.size())
        + "\r\nConnection: close\r\n\r\n" + body;
}

RawServer::RawServer(Script script, const char *address) : m_script(std::move(script)), m_address(address)
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in name = {};
    name.sin_family = AF_INET;
    ::inet_pton(AF_INET, address, &name.sin_addr);
    socklen_t size = sizeof name;
    if (::bind(m_listener, reinterpret_cast<sockaddr *>(&name), size) != 0)
        qFatal("no server at %s: %s", address, qPrintable(qt_error_string(errno)));
    ::listen(m_listener, 64);
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&name), &size);
    m_port = ntohs(name.sin_port);
    m_acceptor = std::jthread([this](const std::stop_token &stop) { accept(stop); });
}

RawServer::~RawServer()
{
    m_acceptor.request_stop();
    m_acceptor.join();
    m_threads.clear(); // asks each to stop and joins it
    ::close(m_listener);
}

void RawServer::accept(const std::stop_token &stop)
{
    for (int number = 0; !stop.stop_requested();) {
        pollfd polled{m_listener, POLLIN, 0};
        if (::poll(&polled, 1, 50) <= 0)
            continue;
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0)
            continue;
        const std::lock_guard lock(m_mutex);
        m_connections = number + 1;
        m_threads.emplace_back([this, socket, number](std::stop_token over) {
            RawConnection connection(socket, number, std::move(over), [this](QByteArrayView bytes) {
                const std::lock_guard heardLock(m_mutex);
                // Enough to search for secrets; bodies of hundreds of megabytes need not be kept.
                if (m_heard.size() < (8 << 20))
                    m_heard.append(bytes);
            });
            m_script(connection);
            ::close(socket);
        });
        ++number;
    }
}

QUrl RawServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QString::fromLatin1(m_address));
    url.setPort(m_port);
    url.setPath(path);
    return url;
}

QByteArray RawServer::heard() const
{
    const std::lock_guard lock(m_mutex);
    return m_heard;
}

int RawServer::connections() const
{
    const std::lock_guard lock(m_mutex);
    return m_connections;
}

} // namespace slipway::fakes
