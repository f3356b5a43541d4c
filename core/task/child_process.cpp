// SPDX-License-Identifier: Apache-2.0
#include "task/child_process.h"

#include "task/bounded_output.h"
#include "task/child_start.h"
#include "task/line_splitter.h"
#include "task/stop_descriptor.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway::task {

namespace {

/// How long a pipe may stay open once the program and its process group are gone: somebody who left the
/// group may hold it for ever.
constexpr auto pipeGrace = 500ms;

/// One stream of the child: its pipe, what is kept of it, and its lines.
struct Channel {
    Channel(OwnedDescriptor pipe, const ChildCommand &command, ChildStream stream, const LineSink &onLine)
        : descriptor(std::move(pipe)),
          kept(command.bytesKept),
          lines(onLine ? LineSplitter::Sink([&onLine, stream](QByteArrayView line) { onLine(stream, line); })
                       : LineSplitter::Sink())
    {
    }

    /// Takes what is there; closes at the end of the stream.
    void take()
    {
        std::array<char, 65536> buffer{};
        const ssize_t got = read(descriptor.get(), buffer.data(), buffer.size());
        if (got > 0) {
            const QByteArrayView bytes(buffer.data(), got);
            kept.add(bytes);
            lines.add(bytes);
        } else if (got == 0 || (errno != EINTR && errno != EAGAIN)) {
            descriptor.reset();
        }
    }

    OwnedDescriptor descriptor;
    BoundedOutput kept;
    LineSplitter lines;
};

/// While it lives, writing to a pipe that nobody reads is an error of write(2) and no signal to this thread.
class PipeSignalBlocked {
public:
    PipeSignalBlocked()
    {
        sigemptyset(&m_pipe);
        sigaddset(&m_pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }
    PipeSignalBlocked(const PipeSignalBlocked &) = delete;
    PipeSignalBlocked &operator=(const PipeSignalBlocked &) = delete;
    ~PipeSignalBlocked()
    {
        const timespec now = {};
        while (sigtimedwait(&m_pipe, nullptr, &now) < 0 && errno == EINTR) { }
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }

private:
    sigset_t m_pipe = {};
    sigset_t m_before = {};
};

/// A child from its start to its end. Lives on the stack of runChild().
class Watch {
public:
    Watch(
        StartedChild child, const ChildCommand &command, const std::stop_token &stop, const LineSink &onLine)
        : m_command(command),
          m_stop(stop),
          m_stopDescriptor(stop),
          m_process(child.process),
          m_input(std::move(child.input)),
          m_ended(std::move(child.ended)),
          m_output(std::move(child.output), command, ChildStream::Output, onLine),
          m_errors(std::move(child.errors), command, ChildStream::Errors, onLine)
    {
        if (command.input.isEmpty())
            m_input.reset();
        else
            fcntl(m_input.get(), F_SETFL, O_NONBLOCK);
    }
    Watch(const Watch &) = delete;
    Watch &operator=(const Watch &) = delete;
    ~Watch() { endGroup(); }

    Result<ChildOutcome> run();

private:
    Result<> untilEnded();
    void turn(int timeout, bool hearsStop);
    void feed();
    void endGently();
    void endGroup();
    void drain();

    const ChildCommand &m_command;
    std::stop_token m_stop;
    StopDescriptor m_stopDescriptor;
    pid_t m_process;
    OwnedDescriptor m_input;
    qsizetype m_fed = 0;
    OwnedDescriptor m_ended;
    Channel m_output;
    Channel m_errors;
    bool m_hasEnded = false;
    bool m_isReaped = false;
    int m_status = 0;
};

void Watch::feed()
{
    const PipeSignalBlocked blocked;
    const qsizetype left = m_command.input.size() - m_fed;
    const ssize_t written = write(m_input.get(), m_command.input.constData() + m_fed, std::size_t(left));
    if (written > 0)
        m_fed += written;
    const bool broken = written < 0 && errno != EAGAIN && errno != EINTR;
    if (broken || m_fed == m_command.input.size())
        m_input.reset();
}

/// One wait. A descriptor of -1 is ignored by poll(2).
void Watch::turn(int timeout, bool hearsStop)
{
    std::array<pollfd, 5> waits{{{.fd = m_output.descriptor.get(), .events = POLLIN, .revents = 0},
        {.fd = m_errors.descriptor.get(), .events = POLLIN, .revents = 0},
        {.fd = m_input.get(), .events = POLLOUT, .revents = 0},
        {.fd = m_hasEnded ? -1 : m_ended.get(), .events = POLLIN, .revents = 0},
        {.fd = hearsStop ? m_stopDescriptor.descriptor() : -1, .events = POLLIN, .revents = 0}}};
    if (poll(waits.data(), waits.size(), timeout) <= 0)
        return;
    if (waits[0].revents != 0)
        m_output.take();
    if (waits[1].revents != 0)
        m_errors.take();
    if (waits[2].revents != 0)
        feed();
    if (waits[3].revents != 0)
        m_hasEnded = true;
}

Result<> Watch::untilEnded()
{
    while (!m_hasEnded) {
        if (m_stop.stop_requested())
            return fail(Errc::Cancelled, u"stopped while %1 was running"_s.arg(m_command.arguments.first()));
        if (m_command.deadline.hasPassed())
            return fail(Errc::TimedOut, u"%1 did not end in time"_s.arg(m_command.arguments.first()));
        turn(m_command.deadline.forPoll(), true);
    }
    return {};
}

/// Asks the process group to end, and gives it its grace; its last words are still heard.
void Watch::endGently()
{
    kill(-m_process, SIGTERM);
    const Deadline patience = Deadline::in(m_command.grace);
    while (!m_hasEnded && !patience.hasPassed())
        turn(patience.forPoll(), false);
}

/// The end of everybody in the group. The leader is reaped last, so that the group's number stays ours.
void Watch::endGroup()
{
    if (m_isReaped)
        return;
    kill(-m_process, SIGKILL);
    while (waitpid(m_process, &m_status, 0) < 0 && errno == EINTR) { }
    m_isReaped = true;
    m_hasEnded = true;
}

void Watch::drain()
{
    const Deadline patience = Deadline::in(pipeGrace);
    m_input.reset();
    while ((m_output.descriptor.isOpen() || m_errors.descriptor.isOpen()) && !patience.hasPassed())
        turn(patience.forPoll(), false);
    m_output.lines.finish();
    m_errors.lines.finish();
}

Result<ChildOutcome> Watch::run()
{
    const Result<> ended = untilEnded();
    if (!ended)
        endGently();
    endGroup();
    drain();
    if (!ended)
        return fail(ended.error());
    ChildOutcome outcome{.output = m_output.kept.text(), .errors = m_errors.kept.text()};
    if (WIFEXITED(m_status))
        outcome.exitCode = WEXITSTATUS(m_status);
    else
        outcome.signal = WTERMSIG(m_status);
    return outcome;
}

} // namespace

QString ChildOutcome::ending() const
{
    if (exitCode)
        return u"exit status %1"_s.arg(*exitCode);
    return u"signal %1 (%2)"_s.arg(signal).arg(QString::fromLocal8Bit(strsignal(signal)));
}

Result<ChildOutcome> runChild(
    const ChildCommand &command, const std::stop_token &stop, const LineSink &onLine)
{
    if (stop.stop_requested())
        return fail(Errc::Cancelled, u"stopped before a program was started"_s);
    TRY(StartedChild child, startChild(command));
    return Watch(std::move(child), command, stop, onLine).run();
}

} // namespace slipway::task
