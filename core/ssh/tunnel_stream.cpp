// SPDX-License-Identifier: Apache-2.0
#include "ssh/tunnel_stream.h"

using namespace Qt::StringLiterals;

namespace slipway::ssh {

namespace {

class TunnelStream final : public ByteStream {
public:
    TunnelStream(std::unique_ptr<Wire> jump, LIBSSH2_CHANNEL *channel)
        : m_jump(std::move(jump)),
          m_channel(channel)
    {
    }
    // The channel goes with the session that it belongs to.

    ssize_t receive(char *bytes, std::size_t most) override
    {
        const ssize_t count = libssh2_channel_read(m_channel, bytes, most);
        m_jump->flush();
        if (count > 0) {
            m_jump->credit(count);
            return count;
        }
        if (count == LIBSSH2_ERROR_EAGAIN)
            return m_jump->isUsable() ? -EAGAIN : -ECONNRESET;
        if (count < 0)
            return -ECONNRESET;
        return libssh2_channel_eof(m_channel) != 0 ? 0 : -EAGAIN;
    }

    ssize_t send(const char *bytes, std::size_t count) override
    {
        // The jump host's own congestion is our back-pressure: its buffer takes a packet or two beyond the
        // socket's.
        if (m_jump->unsent() > (1 << 20))
            return -EAGAIN;
        const ssize_t sent = libssh2_channel_write(m_channel, bytes, count);
        m_jump->flush();
        if (sent == LIBSSH2_ERROR_EAGAIN || sent == 0)
            return m_jump->isUsable() ? -EAGAIN : -ECONNRESET;
        return sent < 0 ? -ECONNRESET : sent;
    }

    [[nodiscard]] int socket() const override { return m_jump->stream().socket(); }
    [[nodiscard]] bool wantsToSend() const override { return m_jump->wantsToSend(); }
    [[nodiscard]] bool hasBytes() const override
    {
        unsigned long available = 0;
        libssh2_channel_window_read_ex(m_channel, &available, nullptr);
        return available > 0 || libssh2_channel_eof(m_channel) != 0 || m_jump->stream().hasBytes();
    }
    void beginPhase(const Waiting &waiting, qint64 bytes) override
    {
        m_jump->begin(u"through the jump host"_s, waiting, bytes);
    }
    void credit(qint64 bytes) override { m_jump->credit(bytes); }

private:
    std::unique_ptr<Wire> m_jump;
    LIBSSH2_CHANNEL *m_channel;
};

} // namespace

Result<std::unique_ptr<ByteStream>> tunnelThrough(
    std::unique_ptr<Wire> jump, const QString &address, quint16 port, const Waiting &waiting)
{
    const QByteArray host = address.toUtf8();
    jump->begin(u"opening a tunnel"_s, waiting, 1 << 20);
    TRY(LIBSSH2_CHANNEL *const channel, jump->obtain(waiting, [&] {
        return libssh2_channel_direct_tcpip_ex(jump->session(), host.constData(), port, "127.0.0.1", 22);
    }));
    if (!channel) {
        return fail(Error(Errc::Unreachable,
            u"the jump host does not reach %1 port %2: %3"_s.arg(address).arg(port).arg(jump->lastError()))
                        .hint(
                            u"Check that the jump host allows forwarding (AllowTcpForwarding) and knows the "
                            "address."_s)
                        .named(u"ssh.unreachable"_s));
    }
    return std::unique_ptr<ByteStream>(std::make_unique<TunnelStream>(std::move(jump), channel));
}

} // namespace slipway::ssh
