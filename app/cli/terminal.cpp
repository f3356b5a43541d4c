// SPDX-License-Identifier: Apache-2.0
#include "terminal.h"

#include "base/displayable.h"

#include <QScopeGuard>
#include <cstdio>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace slipway::app {

using namespace Qt::StringLiterals;

namespace {

void write(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

int columns()
{
    winsize size = {};
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

constexpr qsizetype longestInput = 64 * 1024;

enum class LineEnd { Whole, EndOfInput, Stopped };

/// Appends what is typed until a line break, and glances at the stop meanwhile.
LineEnd readLine(QByteArray &line, const std::stop_token &stop)
{
    constexpr int glance = 100; // milliseconds
    pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
    while (!stop.stop_requested()) {
        char c = 0;
        const int ready = poll(&input, 1, glance);
        if (ready == 0 || (ready < 0 && errno == EINTR))
            continue;
        if (ready < 0 || read(STDIN_FILENO, &c, 1) != 1)
            return LineEnd::EndOfInput;
        if (c == '\n' || line.size() == longestInput)
            return LineEnd::Whole;
        line.append(c);
    }
    return LineEnd::Stopped;
}

} // namespace

void Terminal::data(const QStringList &lines)
{
    data(lines.isEmpty() ? QByteArray() : lines.join(u'\n').toUtf8() + '\n');
}

void Terminal::data(const QByteArray &bytes)
{
    const std::lock_guard lock(m_mutex);
    clearLocked();
    write(stdout, bytes);
}

void Terminal::say(const QString &line)
{
    const std::lock_guard lock(m_mutex);
    clearLocked();
    write(stderr, (m_isAsking ? "\n" : "") + line.toUtf8() + '\n');
}

bool Terminal::canAsk() const
{
    return m_input == Input::Allowed && isatty(STDIN_FILENO) && isatty(STDERR_FILENO);
}

bool Terminal::showsProgress() const
{
    return isatty(STDERR_FILENO);
}

/// Keeps progress from being drawn over a question, from the question to the end of its answer. The lock is
/// not held while somebody thinks: whoever hears Ctrl-C has to say so.
class Terminal::Asking {
public:
    Asking(Terminal &terminal, const QString &prompt) : m_terminal(terminal)
    {
        set(true);
        write(stderr, displayable(prompt).toUtf8());
    }
    ~Asking() { set(false); }
    Asking(const Asking &) = delete;
    Asking &operator=(const Asking &) = delete;

private:
    void set(bool isAsking)
    {
        const std::lock_guard lock(m_terminal.m_mutex);
        m_terminal.clearLocked();
        m_terminal.m_isAsking = isAsking;
    }

    Terminal &m_terminal;
};

bool Terminal::confirm(const QString &question, const std::stop_token &stop)
{
    if (!canAsk())
        return false;
    const auto answer = askLine(question + u" [y/N] "_s, stop);
    const QString word = answer.value_or(QString()).trimmed().toLower();
    return word == u"y" || word == u"yes";
}

std::optional<QString> Terminal::askLine(const QString &prompt, const std::stop_token &stop)
{
    const Asking asking(*this, prompt);
    QByteArray line;
    return readLine(line, stop) == LineEnd::Whole ? std::optional(QString::fromUtf8(line)) : std::nullopt;
}

Result<Secret> Terminal::askSecret(const QString &prompt, const std::stop_token &stop)
{
    hideTyping(); // before anybody is asked to type
    const auto shown = qScopeGuard([this] { showTyping(); });
    const Asking asking(*this, prompt + u": "_s);
    QByteArray bytes;
    bytes.reserve(longestInput); // so that growing leaves no copies behind
    const LineEnd end = readLine(bytes, stop);
    write(stderr, "\n");
    Secret secret = Secret::taking(std::move(bytes));
    if (end == LineEnd::Stopped)
        return fail(Errc::Cancelled, u"stopped before anything was entered"_s);
    if (end == LineEnd::EndOfInput && secret.isEmpty())
        return fail(Errc::Cancelled, u"nothing was entered"_s);
    return secret;
}

/// The bytes lie in memory that is zeroed when they move.
Result<Secret> Terminal::secretFromInput()
{
    QByteArray bytes;
    bytes.reserve(longestInput);
    char c = 0;
    ssize_t got = 0;
    while ((got = read(STDIN_FILENO, &c, 1)) == 1 && bytes.size() < longestInput)
        bytes.append(c);
    if (got < 0)
        return fail(Errc::Failed, u"cannot read standard input: %1"_s.arg(qt_error_string(errno)));
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    return Secret::taking(std::move(bytes));
}

void Terminal::hideTyping()
{
    const std::lock_guard lock(m_echo);
    termios now = {};
    if (m_echoing || tcgetattr(STDIN_FILENO, &now) != 0)
        return;
    m_echoing = now;
    now.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &now);
}

void Terminal::showTyping()
{
    const std::lock_guard lock(m_echo);
    if (!m_echoing)
        return;
    tcflush(STDIN_FILENO, TCIFLUSH); // half a secret is not for the shell
    tcsetattr(STDIN_FILENO, TCSANOW, &*m_echoing);
    m_echoing.reset();
}

void Terminal::draw(const task::Progress::Snapshot &now, double rate)
{
    QString line = displayable(now.activity);
    if (now.total > 0) {
        const auto percent = std::min<qint64>(100, now.done * 100 / now.total);
        line += now.isBytes ? u"  %1 of %2  %3/s"_s.arg(
                    humanSize(now.done), humanSize(now.total), humanSize(static_cast<qint64>(rate)))
                            : u"  %1 of %2"_s.arg(now.done).arg(now.total);
        line += u"  %1 %"_s.arg(percent);
    }
    const std::lock_guard lock(m_mutex);
    if (m_isAsking)
        return;
    write(stderr, "\r\033[K" + line.left(columns() - 1).toUtf8());
    m_drawn = true;
}

void Terminal::clearProgress()
{
    const std::lock_guard lock(m_mutex);
    clearLocked();
}

void Terminal::clearLocked()
{
    if (m_drawn)
        write(stderr, "\r\033[K");
    m_drawn = false;
}

} // namespace slipway::app
