// SPDX-License-Identifier: Apache-2.0
#include "ssh/agent.h"

#include "ssh/wire_format.h"

#include <QFile>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace slipway::ssh {

namespace {

constexpr char requestIdentities = 11;
constexpr char identitiesAnswer = 12;
constexpr char signRequest = 13;
constexpr char signResponse = 14;
constexpr quint32 mostAnswer = 256 << 10; ///< as OpenSSH's own limit

Error agentFailure(const QString &why)
{
    return Error(Errc::Denied, u"the SSH agent %1"_s.arg(why))
        .hint(u"Check it with \"ssh-add -l\"."_s)
        .named(u"ssh.agent"_s);
}

} // namespace

Result<std::unique_ptr<Agent>> Agent::connect(const QString &socketPath, const Waiting &waiting)
{
    TRY_DO(waiting.check());
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const QByteArray path = QFile::encodeName(socketPath);
    if (path.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        return fail(agentFailure(u"has too long a path: %1"_s.arg(socketPath)));
    std::copy(path.begin(), path.end(), address.sun_path);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    std::unique_ptr<Agent> agent(new Agent(socket));
    if (socket < 0 || ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return fail(agentFailure(u"does not answer at %1: %2"_s.arg(socketPath, qt_error_string(errno))));
    return agent;
}

Agent::~Agent()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

Result<QByteArray> Agent::receive(qsizetype count, const Waiting &waiting)
{
    QByteArray bytes;
    while (bytes.size() < count) {
        std::array<char, 4096> buffer = {};
        const auto most = std::min(buffer.size(), static_cast<std::size_t>(count - bytes.size()));
        const ssize_t got = ::recv(m_socket, buffer.data(), most, 0);
        if (got > 0) {
            bytes.append(buffer.data(), got);
            continue;
        }
        if (got == 0 || (errno != EAGAIN && errno != EINTR))
            return fail(agentFailure(u"closed the connection"_s));
        TRY_DO(waiting.poll(m_socket, POLLIN, std::chrono::hours(1)));
    }
    return bytes;
}

Result<QByteArray> Agent::exchange(const QByteArray &request, const Waiting &waiting)
{
    QByteArray packet;
    appendString(packet, request);
    QByteArrayView rest = packet;
    while (!rest.isEmpty()) {
        const ssize_t sent
            = ::send(m_socket, rest.data(), static_cast<std::size_t>(rest.size()), MSG_NOSIGNAL);
        if (sent > 0)
            rest = rest.sliced(sent);
        else if (errno == EAGAIN || errno == EINTR)
            TRY_DO(waiting.poll(m_socket, POLLOUT, std::chrono::hours(1)));
        else
            return fail(agentFailure(u"closed the connection"_s));
    }
    TRY(const QByteArray header, receive(4, waiting));
    const quint32 length = PacketReader(header).number().value_or(0);
    if (length == 0 || length > mostAnswer)
        return fail(agentFailure(u"gives an answer that makes no sense"_s));
    return receive(length, waiting);
}

Result<QList<AgentKey>> Agent::keys(const Waiting &waiting)
{
    TRY(const QByteArray answer, exchange(QByteArray(1, requestIdentities), waiting));
    PacketReader reader(answer);
    if (reader.byte() != identitiesAnswer)
        return fail(agentFailure(u"does not tell its keys"_s));
    QList<AgentKey> keys;
    for (quint32 left = reader.number().value_or(0); left > 0; --left) {
        const auto blob = reader.string();
        const auto comment = reader.string();
        if (!blob || !comment)
            return fail(agentFailure(u"gives an answer that makes no sense"_s));
        keys.append({.blob = blob->toByteArray(), .comment = QString::fromUtf8(*comment)});
    }
    return keys;
}

Result<QByteArray> Agent::sign(
    const QByteArray &blob, QByteArrayView message, quint32 flags, const Waiting &waiting)
{
    QByteArray request(1, signRequest);
    appendString(request, blob);
    appendString(request, message);
    appendNumber(request, flags);
    TRY(const QByteArray answer, exchange(request, waiting));
    PacketReader reader(answer);
    if (reader.byte() != signResponse)
        return fail(
            agentFailure(u"refused to sign; the key may need a confirmation, or the agent is locked"_s));
    const auto signature = reader.string();
    if (!signature)
        return fail(agentFailure(u"gives an answer that makes no sense"_s));
    return signature->toByteArray();
}

} // namespace slipway::ssh
