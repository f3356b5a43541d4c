// SPDX-License-Identifier: Apache-2.0
#include "ssh/wire.h"

#include "base/displayable.h"
#include "base/secret.h"
#include "ssh/library.h"

#include <cstdlib>
#include <cstring>
#include <malloc.h>
#include <poll.h>

using namespace Qt::StringLiterals;

namespace slipway::ssh {

namespace {

constexpr qint64 mostGreeting = 32 << 10; ///< RFC 4253 allows lines before the greeting; nobody needs more
constexpr std::size_t mostMemory = 64 << 20;
constexpr qsizetype mostUnsent = 16 << 20;
const QString abandoned = u"a conversation was left in the middle"_s;

Wire *wireOf(void **abstract)
{
    return static_cast<Wire *>(*abstract);
}

} // namespace

Result<std::unique_ptr<Wire>> Wire::over(std::unique_ptr<ByteStream> stream, const Limits &limits)
{
    prepareLibrary();
    std::unique_ptr<Wire> wire(new Wire(std::move(stream), limits));
    wire->m_session = libssh2_session_init_ex(&Wire::allocate, &Wire::release, &Wire::reallocate, wire.get());
    if (!wire->m_session)
        return fail(Errc::Internal, u"libssh2 gives no session"_s);
    libssh2_session_set_blocking(wire->m_session, 0);
    wire->hook();
    return wire;
}

Wire::Wire(std::unique_ptr<ByteStream> stream, const Limits &limits)
    : m_stream(std::move(stream)),
      m_silence(limits.silence)
{
}

void Wire::hook()
{
#if LIBSSH2_VERSION_NUM >= 0x010B01
    libssh2_session_callback_set2(
        m_session, LIBSSH2_CALLBACK_RECV, reinterpret_cast<libssh2_cb_generic *>(&Wire::onReceive));
    libssh2_session_callback_set2(
        m_session, LIBSSH2_CALLBACK_SEND, reinterpret_cast<libssh2_cb_generic *>(&Wire::onSend));
    libssh2_session_callback_set2(
        m_session, LIBSSH2_CALLBACK_DISCONNECT, reinterpret_cast<libssh2_cb_generic *>(&Wire::onDisconnect));
#else
    libssh2_session_callback_set(
        m_session, LIBSSH2_CALLBACK_RECV, reinterpret_cast<void *>(&Wire::onReceive));
    libssh2_session_callback_set(m_session, LIBSSH2_CALLBACK_SEND, reinterpret_cast<void *>(&Wire::onSend));
    libssh2_session_callback_set(
        m_session, LIBSSH2_CALLBACK_DISCONNECT, reinterpret_cast<void *>(&Wire::onDisconnect));
#endif
}

Wire::~Wire()
{
    if (!m_session)
        return;
    if (!m_verdict) {
        libssh2_session_disconnect_ex(m_session, SSH_DISCONNECT_BY_APPLICATION, "done", "");
        flush();
    }
    // Nothing waits from here on: reads fail, and what would be sent is swallowed.
    m_isClosing = true;
    for (int i = 0; i < 1000 && libssh2_session_free(m_session) == LIBSSH2_ERROR_EAGAIN; ++i) { }
}

void Wire::begin(const QString &phase, const Waiting &waiting, qint64 bytes)
{
    m_phase = phase;
    m_bytesOfPhase = m_bytesLeft = bytes;
    m_deadline = waiting.deadline();
    m_stop = waiting.stop();
    m_lastHeard = std::chrono::steady_clock::now();
    m_stream->beginPhase(waiting, 2 * bytes + (1 << 20));
}

void Wire::credit(qint64 bytes)
{
    // Small writes of the far side travel in packets that are mostly padding and checksums.
    const qint64 worth = 4 * bytes + 1024;
    m_bytesLeft = std::min(m_bytesOfPhase, m_bytesLeft + worth);
    m_stream->credit(2 * worth);
}

Result<> Wire::settle(ssize_t outcome)
{
    flush();
    // What came before the end of the connection is good; the next call will hear of the end.
    if (outcome >= 0)
        return {};
    if (m_verdict)
        return fail(*m_verdict);
    if (outcome == LIBSSH2_ERROR_ALLOC && isOver()) { // allocate() ended it
        giveUp(abandoned);
        return fail(m_stop.stop_requested() ? Error(Errc::Cancelled, u"stopped"_s) : tookTooLong());
    }
    switch (outcome) {
    case LIBSSH2_ERROR_SOCKET_SEND:
    case LIBSSH2_ERROR_SOCKET_RECV:
    case LIBSSH2_ERROR_SOCKET_DISCONNECT:
        m_verdict = lost(u"it closed the connection"_s);
        return fail(*m_verdict);
    case LIBSSH2_ERROR_PROTO:
    case LIBSSH2_ERROR_ALLOC:
    case LIBSSH2_ERROR_DECRYPT:
    case LIBSSH2_ERROR_INVALID_MAC:
    case LIBSSH2_ERROR_OUT_OF_BOUNDARY:
    case LIBSSH2_ERROR_ZLIB:
        m_verdict = Error(Errc::Failed, u"the host does not speak SSH as it should (%1)"_s.arg(lastError()))
                        .hint(u"Check that an SSH server listens on this port."_s)
                        .named(u"ssh.protocol"_s);
        return fail(*m_verdict);
    default:
        return {};
    }
}

Error Wire::lost(const QString &why) const
{
    const QString reason = m_farewell.isEmpty() ? why : u"%1, saying \"%2\""_s.arg(why, m_farewell);
    return Error(Errc::Unreachable, u"the connection to the host was lost: %1"_s.arg(reason))
        .hint(u"Try again; the log of the host's SSH server may say more."_s)
        .named(u"ssh.connection-lost"_s);
}

Result<> Wire::wait(const Waiting &waiting)
{
    flush();
    if (m_verdict)
        return fail(*m_verdict);
    TRY_DO(checkTime(waiting));
    if (m_stream->hasBytes())
        return {};
    const auto quiet = std::chrono::steady_clock::now() - m_lastHeard;
    if (m_keepsAlive && quiet > m_silence) {
        m_verdict = lost(u"it has been silent for %1 s"_s.arg(
            std::chrono::duration_cast<std::chrono::seconds>(quiet).count()));
        return fail(*m_verdict);
    }
    const short events = wantsToSend() ? POLLIN | POLLOUT : POLLIN;
    TRY(const bool ready, waiting.poll(m_stream->socket(), events, m_silence / 3));
    TRY_DO(checkTime(waiting));
    if (!ready && m_keepsAlive) {
        int next = 0;
        libssh2_keepalive_send(m_session, &next);
        flush();
    }
    return {};
}

Result<> Wire::waitOrGiveUp(const Waiting &waiting)
{
    auto waited = wait(waiting);
    if (!waited)
        giveUp(abandoned);
    return waited;
}

Result<> Wire::checkTime(const Waiting &waiting) const
{
    auto checked = waiting.check();
    if (checked || checked.error().code() != Errc::TimedOut)
        return checked;
    return fail(tookTooLong());
}

Error Wire::tookTooLong() const
{
    return Error(Errc::TimedOut, u"the host took too long (%1)"_s.arg(m_phase)).named(u"ssh.timed-out"_s);
}

void Wire::giveUp(const QString &why)
{
    flush();
    if (!m_verdict)
        m_verdict = lost(why);
}

void Wire::keepAlive()
{
    m_keepsAlive = true;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_silence).count();
    libssh2_keepalive_config(m_session, 1, static_cast<unsigned>(std::max<std::int64_t>(seconds / 3, 2)));
}

void Wire::flush()
{
    while (unsent() > 0 && !m_verdict) {
        const ssize_t count
            = m_stream->send(m_unsent.constData() + m_sent, static_cast<std::size_t>(unsent()));
        if (count == -EAGAIN)
            break;
        if (count < 0) {
            m_verdict = lost(qt_error_string(static_cast<int>(-count)));
            break;
        }
        m_sent += count;
    }
    if (unsent() == 0 && m_sent > 0) {
        m_unsent.resize(0);
        m_sent = 0;
    }
}

bool Wire::heardGreeting() const
{
    // Lines that come before the greeting pass through here as well.
    const char *line = libssh2_session_banner_get(m_session);
    return line && std::strncmp(line, "SSH-", 4) == 0;
}

QString Wire::lastError() const
{
    char *text = nullptr;
    int length = 0;
    libssh2_session_last_error(m_session, &text, &length, 0);
    return displayable(QString::fromUtf8(text, std::min(length, 300)));
}

ssize_t Wire::receive(char *bytes, std::size_t most)
{
    if (m_isClosing || m_verdict)
        return -ECONNABORTED;
    // libssh2 has loops that go on as long as there is something to read; this ends them, and wait() says
    // why.
    if (isOver())
        return -EAGAIN;
    return afterReceiving(m_stream->receive(bytes, most));
}

ssize_t Wire::afterReceiving(ssize_t count)
{
    if (count == -EAGAIN)
        return count;
    if (count <= 0) {
        // Reported to libssh2 as an error, for some of its loops do not end at the end of the bytes.
        m_verdict
            = lost(count == 0 ? u"it closed the connection"_s : qt_error_string(static_cast<int>(-count)));
        return -ECONNRESET;
    }
    m_lastHeard = std::chrono::steady_clock::now();
    m_bytesLeft -= count;
    const bool beforeGreeting = m_greetingBytes <= mostGreeting && !heardGreeting();
    if (beforeGreeting)
        m_greetingBytes += count;
    if (m_bytesLeft < 0 || (beforeGreeting && m_greetingBytes > mostGreeting)) {
        m_verdict = Error(Errc::Failed, u"the host sends more than anybody asked for (%1)"_s.arg(m_phase))
                        .hint(u"Check that this is the host that it should be."_s)
                        .named(u"ssh.flood"_s);
        return -ECONNABORTED;
    }
    return count;
}

ssize_t Wire::queue(const char *bytes, std::size_t count)
{
    if (m_isClosing)
        return static_cast<ssize_t>(count);
    if (unsent() > mostUnsent) {
        m_verdict = lost(u"it does not take what it asked for"_s);
        return -ECONNABORTED;
    }
    if (m_sent > (1 << 20)) {
        m_unsent.remove(0, m_sent);
        m_sent = 0;
    }
    flush();
    // Mostly the socket takes it all at once, and nothing need be copied. A failure shows when the rest is
    // sent.
    const ssize_t sent = unsent() == 0 && !m_verdict ? m_stream->send(bytes, count) : 0;
    const std::size_t gone = sent > 0 ? static_cast<std::size_t>(sent) : 0;
    m_unsent.append(bytes + gone, static_cast<qsizetype>(count - gone));
    return static_cast<ssize_t>(count);
}

ssize_t Wire::onReceive(libssh2_socket_t, void *bytes, std::size_t most, int, void **abstract)
{
    return wireOf(abstract)->receive(static_cast<char *>(bytes), most);
}

ssize_t Wire::onSend(libssh2_socket_t, const void *bytes, std::size_t count, int, void **abstract)
{
    return wireOf(abstract)->queue(static_cast<const char *>(bytes), count);
}

void Wire::onDisconnect(
    LIBSSH2_SESSION *, int, const char *message, int length, const char *, int, void **abstract)
{
    Wire *wire = wireOf(abstract);
    if (message && length > 0)
        wire->m_farewell = displayable(QString::fromUtf8(message, std::min(length, 200)));
    // libssh2 tells its callers all sorts of things in this case.
    if (!wire->m_verdict)
        wire->m_verdict = wire->lost(u"it closed the connection"_s);
}

void *Wire::allocate(std::size_t count, void **abstract)
{
    Wire *wire = wireOf(abstract);
    // What was received already may keep libssh2 busy for long: it searches all SFTP answers that nobody
    // asked for whenever one more comes. It keeps each in memory of its own, so this ends it.
    if (wire->m_endsInTime && wire->isOver())
        return nullptr;
    if (count > mostMemory || wire->m_memory > mostMemory - count)
        return nullptr;
    void *memory = std::malloc(count);
    if (memory)
        wire->m_memory += malloc_usable_size(memory);
    return memory;
}

void Wire::release(void *memory, void **abstract)
{
    if (!memory)
        return;
    const std::size_t size = malloc_usable_size(memory);
    wireOf(abstract)->m_memory -= size;
    // Passwords and keys pass through here.
    wipeMemory(memory, size);
    std::free(memory);
}

void *Wire::reallocate(void *memory, std::size_t count, void **abstract)
{
    void *moved = allocate(count, abstract);
    if (!moved || !memory)
        return moved;
    std::memcpy(moved, memory, std::min(count, malloc_usable_size(memory)));
    release(memory, abstract);
    return moved;
}

} // namespace slipway::ssh
