// SPDX-License-Identifier: Apache-2.0
#include "git/failure.h"
#include "git/watchdog.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <future>
#include <git2.h>
#include <git2/sys/stream.h>
#include <netdb.h>
#include <poll.h>
#include <string>
#include <sys/socket.h>
#include <unistd.h>

namespace slipway::git {

namespace {

constexpr int pollInterval = 50;

/// Begins as libgit2's own socket stream does: its ssh transport looks for the socket in that place.
struct BoundedStream {
    git_stream parent = {};
    char *host = nullptr;
    char *port = nullptr;
    int socket = -1;
};

BoundedStream *self(git_stream *stream)
{
    return reinterpret_cast<BoundedStream *>(stream);
}

int failed(const QString &why)
{
    git_error_set_str(GIT_ERROR_NET, why.toUtf8().constData());
    return -1;
}

int ended(Watchdog &watchdog)
{
    const auto why = watchdog.failure();
    return failed(why ? why->story() : QStringLiteral("the connection was ended"));
}

struct Addresses {
    std::shared_ptr<addrinfo> list = {};
    int code = EAI_FAIL;
};

Addresses addressesOf(const std::string &host, const std::string &port)
{
    addrinfo hints = {};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *list = nullptr;
    const int code = ::getaddrinfo(host.c_str(), port.c_str(), &hints, &list);
    return {.list = code == 0 ? std::shared_ptr<addrinfo>(list, ::freeaddrinfo) : nullptr, .code = code};
}

// getaddrinfo() cannot be ended: it has a thread of its own, which may outlive our patience.
int lookUp(const BoundedStream &stream, Watchdog &watchdog, std::shared_ptr<addrinfo> &found)
{
    std::promise<Addresses> promise;
    std::future<Addresses> answer = promise.get_future();
    std::thread([host = std::string(stream.host), port = std::string(stream.port),
                    promise = std::move(promise)]() mutable {
        promise.set_value(addressesOf(host, port));
    }).detach();
    while (answer.wait_for(std::chrono::milliseconds(pollInterval)) != std::future_status::ready) {
        if (watchdog.failure())
            return ended(watchdog);
    }
    const Addresses addresses = answer.get();
    if (addresses.code != 0)
        return failed(QStringLiteral("the address of %1 is not known: %2")
                          .arg(text(stream.host), QString::fromLocal8Bit(::gai_strerror(addresses.code))));
    found = addresses.list;
    return 0;
}

/// The error number; 0 once connected.
int connectTo(int socket, const addrinfo &address, Watchdog &watchdog)
{
    const int flags = ::fcntl(socket, F_GETFL);
    ::fcntl(socket, F_SETFL, flags | O_NONBLOCK);
    if (::connect(socket, address.ai_addr, address.ai_addrlen) != 0 && errno != EINPROGRESS)
        return errno;
    pollfd wait{.fd = socket, .events = POLLOUT, .revents = 0};
    while (::poll(&wait, 1, pollInterval) <= 0) {
        if (watchdog.failure())
            return ECANCELED;
    }
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &size);
    ::fcntl(socket, F_SETFL, flags);
    return error;
}

int streamConnect(git_stream *stream)
{
    BoundedStream &me = *self(stream);
    Watchdog *watchdog = Watchdog::current();
    if (!watchdog)
        return failed(QStringLiteral("a connection without a fetch"));
    if (!watchdog->admit(me.host, me.port))
        return ended(*watchdog);
    std::shared_ptr<addrinfo> addresses;
    if (const int code = lookUp(me, *watchdog, addresses); code < 0)
        return code;
    int error = EHOSTUNREACH;
    for (const addrinfo *each = addresses.get(); each; each = each->ai_next) {
        const int socket = ::socket(each->ai_family, each->ai_socktype | SOCK_CLOEXEC, each->ai_protocol);
        error = socket < 0 ? errno : connectTo(socket, *each, *watchdog);
        if (error == 0) {
            me.socket = socket;
            watchdog->add(socket);
            return 0;
        }
        if (socket >= 0)
            ::close(socket);
    }
    if (error == ECANCELED)
        return ended(*watchdog);
    watchdog->end(Error(
        Errc::Unreachable, QStringLiteral("Cannot reach %1: %2").arg(text(me.host), qt_error_string(error))));
    return ended(*watchdog);
}

ssize_t streamRead(git_stream *stream, void *bytes, std::size_t most)
{
    ssize_t got = 0;
    do {
        got = ::recv(self(stream)->socket, bytes, most, 0);
    } while (got < 0 && errno == EINTR);
    return got < 0 ? failed(qt_error_string(errno)) : got;
}

ssize_t streamWrite(git_stream *stream, const char *bytes, std::size_t count, int)
{
    ssize_t sent = 0;
    do {
        sent = ::send(self(stream)->socket, bytes, count, MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    return sent < 0 ? failed(qt_error_string(errno)) : sent;
}

int streamClose(git_stream *stream)
{
    BoundedStream &me = *self(stream);
    if (me.socket < 0)
        return 0;
    if (Watchdog *watchdog = Watchdog::current())
        watchdog->remove(me.socket);
    const int code = ::close(me.socket);
    me.socket = -1;
    return code;
}

void streamFree(git_stream *stream)
{
    streamClose(stream);
    BoundedStream *me = self(stream);
    std::free(me->host);
    std::free(me->port);
    delete me;
}

int streamNew(git_stream **out, const char *host, const char *port)
{
    auto stream = std::make_unique<BoundedStream>();
    stream->parent.version = GIT_STREAM_VERSION;
    stream->parent.connect = streamConnect;
    stream->parent.read = streamRead;
    stream->parent.write = streamWrite;
    stream->parent.close = streamClose;
    stream->parent.free = streamFree;
    stream->host = ::strdup(host);
    stream->port = ::strdup(port);
    *out = &stream.release()->parent;
    return 0;
}

} // namespace

Result<> boundStreams()
{
    git_stream_registration registration = {};
    registration.version = GIT_STREAM_VERSION;
    registration.init = streamNew;
    GIT_DO(
        QStringLiteral("Give libgit2 its sockets"), git_stream_register(GIT_STREAM_STANDARD, &registration));
    return {};
}

} // namespace slipway::git
