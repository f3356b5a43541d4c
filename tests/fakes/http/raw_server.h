// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QUrl>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace slipway::fakes {

/// One connection, as a script sees it. Its functions return early when the test is over.
class RawConnection {
public:
    RawConnection(int socket, int number, std::stop_token stop, std::function<void(QByteArrayView)> heard)
        : m_socket(socket),
          m_number(number),
          m_stop(std::move(stop)),
          m_heard(std::move(heard))
    {
    }

    /// Which connection it is, from 0.
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOver() const { return m_stop.stop_requested() || m_isClosed; }
    /// The request line and the fields, up to the empty line.
    QByteArray readHead();
    /// As many bytes as the head's Content-Length says.
    QByteArray readBody();
    /// At most so many bytes of the body, then no more.
    void readSome(qint64 bytes);
    /// So many bytes of the body, which are not kept.
    void readAway(qint64 bytes);
    /// False when the other side has gone.
    bool send(QByteArrayView bytes);
    void pause(int milliseconds) const;
    /// Closes so that the other side hears "connection reset".
    void reset();

    /// "HTTP/1.1 200 OK" with a body and its length.
    static QByteArray answer(
        const QByteArray &status, const QByteArray &body = {}, const QByteArray &fields = {});

private:
    bool receive();

    int m_socket;
    int m_number;
    std::stop_token m_stop;
    std::function<void(QByteArrayView)> m_heard;
    QByteArray m_head = {};
    QByteArray m_inbox = {};
    bool m_isClosed = false;
};

/// A web server on a loopback address that does what a script says, byte by byte: for the faults that real
/// servers do not show. Each connection has a thread and runs the script once, then it is closed.
class RawServer {
public:
    using Script = std::function<void(RawConnection &)>;

    explicit RawServer(Script script, const char *address = "127.0.0.1");
    ~RawServer();
    RawServer(const RawServer &) = delete;
    RawServer &operator=(const RawServer &) = delete;

    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/")) const;
    [[nodiscard]] quint16 port() const { return m_port; }
    /// Everything that was ever sent to it, of all connections.
    [[nodiscard]] QByteArray heard() const;
    [[nodiscard]] int connections() const;

private:
    void accept(const std::stop_token &stop);

    const Script m_script;
    const QByteArray m_address;
    int m_listener = -1;
    quint16 m_port = 0;
    mutable std::mutex m_mutex;
    QByteArray m_heard;
    int m_connections = 0;
    std::vector<std::jthread> m_threads;
    std::jthread m_acceptor;
};

} // namespace slipway::fakes
