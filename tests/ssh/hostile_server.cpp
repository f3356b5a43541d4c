// SPDX-License-Identifier: Apache-2.0
#include "tests/ssh/hostile_server.h"

#include "ssh/wire_format.h"

#include <arpa/inet.h>
#include <array>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace slipway::ssh {

bool HostileServer::Visitor::waitFor(short events) const
{
    while (!m_stop.stop_requested()) {
        pollfd descriptor = {m_socket, events, 0};
        if (::poll(&descriptor, 1, 50) > 0)
            return (descriptor.revents & events) != 0;
    }
    return false;
}

bool HostileServer::Visitor::send(const QByteArray &bytes) const
{
    QByteArrayView rest = bytes;
    while (!rest.isEmpty()) {
        if (!waitFor(POLLOUT))
            return false;
        const ssize_t sent = ::send(
            m_socket, rest.data(), static_cast<std::size_t>(rest.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent <= 0)
            return false;
        rest = rest.sliced(sent);
    }
    return true;
}

bool HostileServer::Visitor::sendForEver(const QByteArray &bytes) const
{
    while (send(bytes)) { }
    return false;
}

bool HostileServer::Visitor::dribble(const QByteArray &bytes, std::chrono::milliseconds pause) const
{
    for (const char byte : bytes) {
        if (!send(QByteArray(1, byte)))
            return false;
        std::this_thread::sleep_for(pause);
    }
    return true;
}

QByteArray HostileServer::Visitor::receive(std::size_t most) const
{
    QByteArray bytes(static_cast<qsizetype>(most), '\0');
    const ssize_t count = waitFor(POLLIN) ? ::recv(m_socket, bytes.data(), most, MSG_DONTWAIT) : 0;
    bytes.resize(std::max<ssize_t>(count, 0));
    return bytes;
}

QByteArray HostileServer::Visitor::receiveLine() const
{
    QByteArray line;
    while (!line.endsWith('\n')) {
        const QByteArray byte = receive(1);
        if (byte.isEmpty())
            break;
        line += byte;
    }
    return line;
}

void HostileServer::Visitor::holdOn() const
{
    while (!receive(4096).isEmpty()) { }
}

void HostileServer::Visitor::ignore() const
{
    while (!m_stop.stop_requested())
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
}

HostileServer::HostileServer(Behaviour behaviour) : m_behaviour(std::move(behaviour))
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), length) != 0
        || ::listen(m_listener, 64) != 0
        || ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        return;
    m_port = ntohs(address.sin_port);
    m_thread = std::jthread([this](const std::stop_token &stop) { listen(stop); });
}

HostileServer::~HostileServer()
{
    if (m_thread.joinable()) {
        m_thread.request_stop();
        m_thread.join();
    }
    m_visits.clear();
    ::close(m_listener);
}

void HostileServer::listen(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        pollfd descriptor = {m_listener, POLLIN, 0};
        if (::poll(&descriptor, 1, 50) <= 0)
            continue;
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0)
            continue;
        m_visits.emplace_back([this, socket](const std::stop_token &ending) {
            m_behaviour(Visitor(socket, ending));
            ::close(socket);
        });
    }
}

QByteArray packet(const QByteArray &payload)
{
    qsizetype padding = 8 - (payload.size() + 5) % 8;
    if (padding < 4)
        padding += 8;
    QByteArray bytes;
    appendNumber(bytes, static_cast<quint32>(payload.size() + padding + 1));
    bytes.append(static_cast<char>(padding));
    return bytes + payload + QByteArray(padding, '\0');
}

QByteArray keyExchangeInit(const QByteArray &kex, const QByteArray &hostKeys, const QByteArray &ciphers)
{
    QByteArray payload(1, 20);
    payload += QByteArray(16, 'c');
    const std::array<QByteArray, 10> lists
        = {kex, hostKeys, ciphers, ciphers, "hmac-sha2-256", "hmac-sha2-256", "none", "none", "", ""};
    for (const QByteArray &list : lists)
        appendString(payload, list);
    return packet(payload + QByteArray(5, '\0'));
}

} // namespace slipway::ssh
