// SPDX-License-Identifier: Apache-2.0
#include "http/wire.h"

#include "http/dial.h"
#include "http/tls_wire.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace slipway::http {

namespace {

/// TCP without TLS, on the socket itself: when the other side has closed, what it said before that can still
/// be read here, while QTcpSocket throws it away as soon as a write fails.
class PlainWire final : public Wire {
public:
    explicit PlainWire(Socket socket) : m_socket(std::move(socket)) { }

    Result<> wait(For what, const Patience &patience) override
    {
        const short events = what == For::Reading ? POLLIN : POLLIN | POLLOUT;
        std::array<pollfd, 2> polled{
            pollfd{m_socket.descriptor(), events, 0}, pollfd{patience.stopDescriptor(), POLLIN, 0}};
        const int ready = ::poll(polled.data(), polled.size(), patience.next().forPoll());
        if (patience.isStopped())
            return fail(stoppedWaiting());
        if (ready == 0 || patience.isOver())
            return fail(waitedTooLong(u"the server"_s));
        return {};
    }

    Result<Taken> read(char *buffer, qint64 room) override
    {
        const ssize_t got = ::recv(m_socket.descriptor(), buffer, static_cast<std::size_t>(room), 0);
        if (got > 0)
            return Taken{.bytes = got};
        if (got == 0)
            return Taken{.ended = true};
        if (errno == EAGAIN || errno == EINTR)
            return Taken{};
        return broken();
    }

    Result<qint64> write(QByteArrayView bytes) override
    {
        const ssize_t sent = ::send(
            m_socket.descriptor(), bytes.data(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL);
        if (sent >= 0)
            return sent;
        if (errno == EAGAIN || errno == EINTR)
            return 0;
        return broken();
    }

private:
    static tl::unexpected<Error> broken()
    {
        return fail(Errc::Unreachable,
            u"the connection broke: %1"_s.arg(QString::fromLocal8Bit(std::strerror(errno))));
    }

    Socket m_socket;
};

} // namespace

Error stoppedWaiting()
{
    return Error(Errc::Cancelled, u"stopped"_s);
}

Error waitedTooLong(const QString &forWhat)
{
    return Error(Errc::TimedOut, u"waited too long for %1"_s.arg(forWhat)).named(u"http.timed-out"_s);
}

Result<std::unique_ptr<Wire>> openWire(
    const QUrl &url, const QString &certificateAuthority, const Patience &patience)
{
    const bool isSecure = url.scheme() == "https"_L1;
    const auto port = static_cast<quint16>(url.port(isSecure ? 443 : 80));
    TRY(Socket socket, dial(url.host(QUrl::FullyEncoded), port, patience));
    if (isSecure)
        return openTls(std::move(socket), url.host(QUrl::FullyEncoded), certificateAuthority, patience);
    return std::make_unique<PlainWire>(std::move(socket));
}

} // namespace slipway::http
