// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"
#include "ssh/byte_stream.h"
#include "ssh/host_key.h"
#include "ssh/surroundings.h"

#include <QByteArray>
#include <libssh2.h>
#include <optional>

namespace slipway::ssh {

/// One libssh2 session and all that bounds it: time, bytes received per phase, memory. libssh2 itself never
/// waits and never sees a full socket: what it sends is buffered here, so no call of its is ever left
/// half-way through a packet. One thread at a time.
class Wire {
public:
    static Result<std::unique_ptr<Wire>> over(std::unique_ptr<ByteStream> stream, const Limits &limits);
    ~Wire();
    Wire(const Wire &) = delete;
    Wire &operator=(const Wire &) = delete;

    /// Says what happens from now on, and how many bytes of it the far side may send without our having
    /// asked.
    void begin(const QString &phase, const Waiting &waiting, qint64 bytes);
    /// Bytes that we did ask for: they do not count against the phase.
    void credit(qint64 bytes);

    /// Repeats a libssh2 call until it does not say EAGAIN. A negative number is the call's own failure; an
    /// Error is the end of the connection or of the waiting.
    template <typename Call>
    Result<ssize_t> repeat(const Waiting &waiting, Call call)
    {
        for (;;) {
            const auto outcome = static_cast<ssize_t>(inTime(call));
            if (outcome != LIBSSH2_ERROR_EAGAIN) {
                TRY_DO(settle(outcome));
                return outcome;
            }
            TRY_DO(waitOrGiveUp(waiting));
        }
    }
    /// The same for calls that give a handle; null is the call's own failure.
    template <typename Call>
    auto obtain(const Waiting &waiting, Call call) -> Result<decltype(call())>
    {
        for (;;) {
            if (auto handle = inTime(call)) {
                TRY_DO(settle(0));
                return handle;
            }
            const int error = libssh2_session_last_errno(m_session);
            if (error != LIBSSH2_ERROR_EAGAIN) {
                TRY_DO(settle(error));
                return nullptr;
            }
            TRY_DO(waitOrGiveUp(waiting));
        }
    }

    /// Waits until there may be something new.
    Result<> wait(const Waiting &waiting);
    /// The same in the middle of a libssh2 call: one that is not repeated to its end spoils the session.
    Result<> waitOrGiveUp(const Waiting &waiting);
    /// Hands on what libssh2 wants to send, as far as it goes without waiting.
    void flush();
    [[nodiscard]] qsizetype unsent() const { return m_unsent.size() - m_sent; }
    [[nodiscard]] bool wantsToSend() const { return unsent() > 0 || m_stream->wantsToSend(); }

    [[nodiscard]] LIBSSH2_SESSION *session() const { return m_session; }
    [[nodiscard]] const ByteStream &stream() const { return *m_stream; }
    [[nodiscard]] bool isUsable() const { return !m_verdict; }
    [[nodiscard]] bool heardGreeting() const;
    [[nodiscard]] QString lastError() const; ///< libssh2's words, made safe to show
    [[nodiscard]] QString farewell() const
    {
        return m_farewell;
    } ///< the reason of a disconnect, safe to show

    void setHostKey(HostKey key) { m_hostKey = std::move(key); }
    [[nodiscard]] const HostKey &hostKey() const { return m_hostKey; }
    /// The password for the next question of the host, for as long as the pointer is set; taken once.
    void setAnswer(const Secret *answer) { m_answer = answer; }
    const Secret *takeAnswer() { return std::exchange(m_answer, nullptr); }
    /// Nothing more will come of this connection: a conversation was left in the middle.
    void giveUp(const QString &why);
    /// From here on keepalives are sent while we wait.
    void keepAlive();
    [[nodiscard]] static void *allocate(std::size_t count, void **abstract);

private:
    Wire(std::unique_ptr<ByteStream> stream, const Limits &limits);
    /// A call that gets no more memory once its time is over.
    template <typename Call>
    auto inTime(Call &call)
    {
        m_endsInTime = true;
        auto outcome = call();
        m_endsInTime = false;
        return outcome;
    }
    void hook();
    Result<> settle(ssize_t outcome);
    Result<> checkTime(const Waiting &waiting) const;
    [[nodiscard]] bool isOver() const { return m_stop.stop_requested() || m_deadline.hasPassed(); }
    Error tookTooLong() const;
    Error lost(const QString &why) const;
    ssize_t receive(char *bytes, std::size_t most);
    ssize_t afterReceiving(ssize_t count);
    ssize_t queue(const char *bytes, std::size_t count);

    static void release(void *memory, void **abstract);
    static void *reallocate(void *memory, std::size_t count, void **abstract);
    static ssize_t onReceive(libssh2_socket_t, void *bytes, std::size_t most, int flags, void **abstract);
    static ssize_t onSend(libssh2_socket_t, const void *bytes, std::size_t count, int flags, void **abstract);
    static void onDisconnect(LIBSSH2_SESSION *, int reason, const char *message, int length,
        const char *language, int languageLength, void **abstract);

    std::unique_ptr<ByteStream> m_stream;
    std::chrono::milliseconds m_silence;
    LIBSSH2_SESSION *m_session = nullptr;
    HostKey m_hostKey = {};
    const Secret *m_answer = nullptr;

    QByteArray m_unsent = {};
    qsizetype m_sent = 0; ///< of m_unsent
    std::size_t m_memory = 0; ///< allocated by libssh2
    bool m_endsInTime = false; ///< within inTime()
    bool m_isClosing = false;
    bool m_keepsAlive = false;
    std::chrono::steady_clock::time_point m_lastHeard = std::chrono::steady_clock::now();

    QString m_phase = {};
    qint64 m_bytesOfPhase = 0;
    qint64 m_bytesLeft = 0;
    qint64 m_greetingBytes = 0;
    Deadline m_deadline = Deadline::never();
    std::stop_token m_stop = {};
    std::optional<Error> m_verdict = {}; ///< why the connection is over
    QString m_farewell = {};
};

} // namespace slipway::ssh
