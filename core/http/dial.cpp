// SPDX-License-Identifier: Apache-2.0
#include "http/dial.h"

#include "http/wire.h"

#include <QEventLoop>
#include <QHostAddress>
#include <QHostInfo>
#include <QSocketNotifier>
#include <QTimer>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace slipway::http {

namespace {

Result<QList<QHostAddress>> addressesOf(const QString &host, const Patience &patience)
{
    if (const QHostAddress literal(host); !literal.isNull())
        return QList{literal};
    QEventLoop loop;
    QHostInfo found;
    bool isDone = false;
    const int lookup = QHostInfo::lookupHost(host, &loop, [&](const QHostInfo &info) {
        found = info;
        isDone = true;
        loop.quit();
    });
    QSocketNotifier stop(patience.stopDescriptor(), QSocketNotifier::Read);
    QObject::connect(&stop, &QSocketNotifier::activated, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience.next().remaining(), &loop, &QEventLoop::quit);
    if (!patience.isStopped())
        loop.exec();
    if (isDone && !found.addresses().isEmpty())
        return found.addresses();
    QHostInfo::abortHostLookup(lookup);
    if (patience.isStopped())
        return fail(stoppedWaiting());
    if (!isDone)
        return fail(waitedTooLong(u"the address of %1"_s.arg(host)));
    return fail(Error(Errc::Unreachable, u"no computer is called %1"_s.arg(host))
                    .named(u"http.name-not-found"_s)
                    .hint(u"Check the spelling of the address, and whether this computer is on the right "
                          u"network (a VPN, perhaps)."_s));
}

socklen_t fill(sockaddr_storage &storage, const QHostAddress &address, quint16 port)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        sockaddr_in four = {};
        four.sin_family = AF_INET;
        four.sin_port = htons(port);
        four.sin_addr.s_addr = htonl(address.toIPv4Address());
        std::memcpy(&storage, &four, sizeof four);
        return sizeof four;
    }
    sockaddr_in6 six = {};
    six.sin6_family = AF_INET6;
    six.sin6_port = htons(port);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    std::memcpy(&six.sin6_addr, &bytes, sizeof bytes);
    std::memcpy(&storage, &six, sizeof six);
    return sizeof six;
}

Error unreachable(const QHostAddress &address, quint16 port, int number)
{
    return Error(Errc::Unreachable,
        u"cannot connect to %1 port %2: %3"_s.arg(address.toString())
            .arg(port)
            .arg(QString::fromLocal8Bit(std::strerror(number))))
        .named(u"http.unreachable"_s)
        .hint(u"Check that the server runs and that this computer can reach it."_s);
}

Result<> waitForConnection(
    int descriptor, const QHostAddress &address, quint16 port, const Patience &patience)
{
    std::array<pollfd, 2> polled{
        pollfd{descriptor, POLLOUT, 0}, pollfd{patience.stopDescriptor(), POLLIN, 0}};
    const int ready = ::poll(polled.data(), polled.size(), patience.next().forPoll());
    if (patience.isStopped())
        return fail(stoppedWaiting());
    if (ready == 0)
        return fail(
            Error(Errc::Unreachable, u"%1 port %2 does not answer"_s.arg(address.toString()).arg(port))
                .named(u"http.unreachable"_s)
                .hint(u"A firewall may drop what is sent there."_s));
    int number = 0;
    socklen_t size = sizeof number;
    ::getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &number, &size);
    if (number != 0)
        return fail(unreachable(address, port, number));
    return {};
}

Result<Socket> connectTo(const QHostAddress &address, quint16 port, const Patience &patience)
{
    sockaddr_storage storage = {};
    const socklen_t size = fill(storage, address, port);
    Socket socket(::socket(storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (socket.descriptor() < 0)
        return fail(unreachable(address, port, errno));
    const int yes = 1;
    ::setsockopt(socket.descriptor(), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (::connect(socket.descriptor(), reinterpret_cast<const sockaddr *>(&storage), size) == 0)
        return socket;
    if (errno != EINPROGRESS)
        return fail(unreachable(address, port, errno));
    TRY_DO(waitForConnection(socket.descriptor(), address, port, patience));
    return socket;
}

} // namespace

Result<Socket> dial(const QString &host, quint16 port, const Patience &patience)
{
    TRY(const QList<QHostAddress> addresses, addressesOf(host, patience));
    for (qsizetype i = 0;; ++i) {
        auto socket = connectTo(addresses[i], port, patience);
        const bool isLast = i + 1 == addresses.size() || patience.isOver();
        if (socket || isLast || socket.error().isCancelled())
            return socket;
    }
}

} // namespace slipway::http
