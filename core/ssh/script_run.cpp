// SPDX-License-Identifier: Apache-2.0
#include "ssh/script_run.h"

#include "base/displayable.h"

using namespace Qt::StringLiterals;

namespace slipway::ssh {

namespace {

// The one command that is ever sent to a login shell; it means the same to every one of them.
constexpr std::string_view command = "exec /bin/sh -s";
constexpr qint64 unaskedBytesOfScript = 8 << 20;

task::LineSplitter::Sink sinkFor(const RunOptions &options, Stream stream)
{
    if (!options.onLine)
        return {};
    return [&options, stream](
               QByteArrayView line) { options.onLine(stream, displayableLines(QString::fromUtf8(line))); };
}

} // namespace

ScriptRun::ScriptRun(Wire &wire, const RunOptions &options, std::stop_token stop)
    : m_wire(wire),
      m_options(options),
      m_waiting(options.deadline, std::move(stop)),
      m_out{task::BoundedOutput(options.keepBytes), task::LineSplitter(sinkFor(options, Stream::Out))},
      m_error{task::BoundedOutput(options.keepBytes), task::LineSplitter(sinkFor(options, Stream::Error))}
{
}

ScriptRun::~ScriptRun()
{
    // Freeing sends the end of the channel, and does not wait for the host's.
    if (m_channel)
        libssh2_channel_free(m_channel);
    m_wire.flush();
}

Result<Output> ScriptRun::perform(QByteArrayView script)
{
    m_wire.begin(u"running a script"_s, m_waiting, unaskedBytesOfScript);
    TRY_DO(start());
    const auto conversed = converse(script);
    if (!conversed)
        return fail(unfinished(conversed.error()));
    auto output = conclude();
    if (!output)
        return fail(unfinished(output.error()));
    return output;
}

Result<> ScriptRun::start()
{
    TRY(m_channel,
        m_wire.obtain(m_waiting, [this] { return libssh2_channel_open_session(m_wire.session()); }));
    if (!m_channel) {
        return fail(Error(Errc::Failed, u"the host opens no channel: %1"_s.arg(m_wire.lastError()))
                        .hint(u"Its SSH server may allow no more sessions on a connection (MaxSessions)."_s)
                        .named(u"ssh.protocol"_s));
    }
    TRY(const ssize_t started, m_wire.repeat(m_waiting, [this] {
        return libssh2_channel_process_startup(
            m_channel, "exec", 4, command.data(), static_cast<unsigned>(command.size()));
    }));
    if (started != 0) {
        return fail(Error(Errc::Refused, u"the host refuses to run a command: %1"_s.arg(m_wire.lastError()))
                        .hint(u"The account may be meant for file transfer only."_s)
                        .named(u"ssh.no-commands"_s));
    }
    return {};
}

Result<> ScriptRun::converse(QByteArrayView script)
{
    while (true) {
        TRY_DO(speak(script));
        // Taken in turn, so that neither stream starves the other nor the input.
        TRY(const bool heardOut, listen(0, m_out));
        TRY(const bool heardError, listen(SSH_EXTENDED_DATA_STDERR, m_error));
        if (m_out.kept.total() + m_error.kept.total() > m_options.mostBytes) {
            return fail(
                Error(Errc::Failed, u"the script writes more than %1"_s.arg(humanSize(m_options.mostBytes)))
                    .hint(u"Let it write into a file on the host, or less."_s)
                    .named(u"ssh.flood"_s));
        }
        if (heardOut || heardError) {
            TRY_DO(m_waiting.check());
            continue;
        }
        if (libssh2_channel_eof(m_channel) != 0)
            return {};
        TRY_DO(m_wire.wait(m_waiting));
    }
}

Result<> ScriptRun::speak(QByteArrayView &script)
{
    // A shell that has left reads no more; what it says is then of more interest than what we had to say.
    while (!script.isEmpty() && m_wire.unsent() < (256 << 10)) {
        const ssize_t sent
            = libssh2_channel_write(m_channel, script.data(), static_cast<std::size_t>(script.size()));
        m_wire.flush();
        if (sent == LIBSSH2_ERROR_EAGAIN || sent == 0)
            return {};
        if (sent < 0) {
            if (!m_wire.isUsable())
                return m_wire.wait(m_waiting);
            script = {};
            break;
        }
        script = script.sliced(sent);
    }
    return script.isEmpty() ? endInput() : Result<>();
}

Result<> ScriptRun::endInput()
{
    if (m_inputEnded)
        return {};
    TRY_DO(m_wire.repeat(m_waiting, [this] { return libssh2_channel_send_eof(m_channel); }));
    m_inputEnded = true;
    return {};
}

Result<bool> ScriptRun::listen(int stream, Heard &heard)
{
    std::array<char, 32768> buffer = {};
    const ssize_t count = libssh2_channel_read_ex(m_channel, stream, buffer.data(), buffer.size());
    m_wire.flush();
    if (count > 0) {
        m_wire.credit(count);
        const QByteArrayView bytes(buffer.data(), count);
        heard.kept.add(bytes);
        heard.lines.add(bytes);
        return true;
    }
    if (count < 0 && count != LIBSSH2_ERROR_EAGAIN) {
        TRY_DO(m_wire.repeat(m_waiting, [count] { return count; }));
        return fail(Error(Errc::Failed, u"the host's output cannot be read: %1"_s.arg(m_wire.lastError()))
                        .named(u"ssh.protocol"_s));
    }
    return false;
}

Result<Output> ScriptRun::conclude()
{
    // Without waiting for the host's own close, the exit status may not have been read yet.
    TRY_DO(m_wire.repeat(m_waiting, [this] { return libssh2_channel_close(m_channel); }));
    TRY_DO(m_wire.repeat(m_waiting, [this] { return libssh2_channel_wait_closed(m_channel); }));
    Output output;
    output.exitCode = libssh2_channel_get_exit_status(m_channel);
    char *signal = nullptr;
    std::size_t length = 0;
    libssh2_channel_get_exit_signal(m_channel, &signal, &length, nullptr, nullptr, nullptr, nullptr);
    if (signal) {
        output.signal = displayable(
            QString::fromLatin1(signal, static_cast<qsizetype>(std::min<std::size_t>(length, 32))));
        libssh2_free(m_wire.session(), signal);
    }
    m_out.lines.finish();
    m_error.lines.finish();
    output.out = m_out.kept.text();
    output.error = m_error.kept.text();
    output.droppedBytes = m_out.kept.leftOut() + m_error.kept.leftOut();
    return output;
}

Error ScriptRun::unfinished(const Error &error)
{
    m_out.lines.finish();
    m_error.lines.finish();
    if (error.code() == Errc::Unreachable) {
        return Error(Errc::Unknown,
            u"the connection was lost while a script ran, so nobody knows how it ended: %1"_s.arg(
                error.fact()))
            .hint(u"Look at the host before trying again; the script may still be running."_s)
            .named(u"ssh.outcome-unknown"_s);
    }
#if LIBSSH2_VERSION_NUM >= 0x010B00
    // As a courtesy; what must end in any case bounds itself.
    if (m_wire.isUsable())
        libssh2_channel_signal_ex(m_channel, "TERM", 4);
#endif
    m_wire.giveUp(u"a script was left in the middle"_s);
    return error;
}

} // namespace slipway::ssh
