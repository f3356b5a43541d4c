// SPDX-License-Identifier: Apache-2.0
#include "ssh/byte_stream.h"
#include "ssh/resolver.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace slipway::ssh {

namespace {

class SocketStream final : public ByteStream {
public:
    explicit SocketStream(int socket) : m_socket(socket) { }
    SocketStream(const SocketStream &) = delete;
    SocketStream &operator=(const SocketStream &) = delete;
    ~SocketStream() override { ::close(m_socket); }

    ssize_t receive(char *bytes, std::size_t most) override
    {
        const ssize_t count = ::recv(m_socket, bytes, most, 0);
        return count < 0 ? -static_cast<ssize_t>(errno == EINTR ? EAGAIN : errno) : count;
    }
    ssize_t send(const char *bytes, std::size_t count) override
    {
        const ssize_t sent = ::send(m_socket, bytes, count, MSG_NOSIGNAL);
        return sent < 0 ? -static_cast<ssize_t>(errno == EINTR ? EAGAIN : errno) : sent;
    }
    [[nodiscard]] int socket() const override { return m_socket; }
    [[nodiscard]] bool wantsToSend() const override { return false; }
    [[nodiscard]] bool hasBytes() const override { return false; }
    void beginPhase(const Waiting & /*waiting*/, qint64 /*bytes*/) override { }
    void credit(qint64 /*bytes*/) override { }

private:
    int m_socket;
};

void setOption(int socket, int level, int option, int value)
{
    // An option that the system does not have costs speed or a later notice, not correctness.
    (void)setsockopt(socket, level, option, &value, sizeof value);
}

Error unreachable(const QString &address, quint16 port, const QString &why)
{
    return Error(Errc::Unreachable, u"%1 port %2 cannot be reached: %3"_s.arg(address).arg(port).arg(why))
        .hint(u"Check the address and the port, and that nothing on the way blocks them."_s)
        .named(u"ssh.unreachable"_s);
}

/// 0, or the errno that says why not.
Result<int> connectOne(int socket, const SocketAddress &address, const Waiting &waiting, Deadline deadline)
{
    if (::connect(socket, address.get(), address.length) == 0)
        return 0;
    if (errno != EINPROGRESS)
        return errno;
    while (!deadline.hasPassed()) {
        TRY(const bool ready, waiting.poll(socket, POLLOUT, deadline.remaining()));
        if (!ready)
            continue;
        int error = 0;
        socklen_t length = sizeof error;
        getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &length);
        return error;
    }
    return ETIMEDOUT;
}

} // namespace

Result<std::unique_ptr<ByteStream>> connectTo(const QString &address, quint16 port, const Waiting &waiting)
{
    TRY(const QList<SocketAddress> addresses, resolve(address, port, waiting));
    int reason = EHOSTUNREACH;
    qsizetype left = addresses.size();
    for (const SocketAddress &one : addresses) {
        const int socket = ::socket(one.get()->sa_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        if (socket < 0) {
            reason = errno;
            continue;
        }
        auto stream = std::make_unique<SocketStream>(socket);
        setOption(socket, IPPROTO_TCP, TCP_NODELAY, 1);
        // While nobody waits on an idle session, the kernel keeps it alive, and notices when it is not.
        setOption(socket, SOL_SOCKET, SO_KEEPALIVE, 1);
        setOption(socket, IPPROTO_TCP, TCP_KEEPIDLE, 15);
        setOption(socket, IPPROTO_TCP, TCP_KEEPINTVL, 15);
        setOption(socket, IPPROTO_TCP, TCP_KEEPCNT, 3);
        const Deadline share = Deadline::in(waiting.deadline().remaining() / left--);
        const auto outcome = connectOne(socket, one, waiting, share);
        if (!outcome) {
            if (outcome.error().code() == Errc::TimedOut)
                return fail(unreachable(address, port, u"no answer in time"_s));
            return fail(outcome.error());
        }
        if (*outcome == 0)
            return std::unique_ptr<ByteStream>(std::move(stream));
        reason = *outcome;
    }
    return fail(
        unreachable(address, port, reason == ETIMEDOUT ? u"no answer in time"_s : qt_error_string(reason)));
}

} // namespace slipway::ssh
