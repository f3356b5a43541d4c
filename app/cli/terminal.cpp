// SPDX-License-Identifier: Apache-2.0
#include "terminal.h"

#include "base/displayable.h"

#include <cstdio>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
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

/// Switches the terminal's echo off for as long as it lives.
class WithoutEcho {
public:
    WithoutEcho()
    {
        m_known = tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (m_known)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~WithoutEcho()
    {
        if (m_known)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    WithoutEcho(const WithoutEcho &) = delete;
    WithoutEcho &operator=(const WithoutEcho &) = delete;

private:
    termios m_before = {};
    bool m_known = false;
};

/// Reads bytes until a line break, or to the end, into memory that is zeroed when it moves.
Result<Secret> readSecret(bool oneLine)
{
    constexpr qsizetype most = 64 * 1024;
    QByteArray bytes;
    bytes.reserve(most); // so that growing leaves no copies behind
    char c = 0;
    ssize_t got = 0;
    while ((got = read(STDIN_FILENO, &c, 1)) == 1 && !(oneLine && c == '\n') && bytes.size() < most)
        bytes.append(c);
    if (got < 0)
        return fail(Errc::Failed, u"cannot read standard input: %1"_s.arg(qt_error_string(errno)));
    if (got == 0 && oneLine && bytes.isEmpty())
        return fail(Errc::Cancelled, u"nothing was entered"_s);
    if (!oneLine && bytes.endsWith('\n'))
        bytes.chop(1);
    return Secret::taking(std::move(bytes));
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
    write(stderr, line.toUtf8() + '\n');
}

bool Terminal::canAsk() const
{
    return m_input == Input::Allowed && isatty(STDIN_FILENO) && isatty(STDERR_FILENO);
}

bool Terminal::showsProgress() const
{
    return isatty(STDERR_FILENO);
}

bool Terminal::confirm(const QString &question)
{
    if (!canAsk())
        return false;
    const std::lock_guard lock(m_mutex);
    clearLocked();
    write(stderr, (displayable(question) + u" [y/N] "_s).toUtf8());
    char answer[16] = {};
    if (!std::fgets(answer, sizeof answer, stdin))
        return false;
    const QByteArray word = QByteArray(answer).trimmed().toLower();
    return word == "y" || word == "yes";
}

std::optional<QString> Terminal::askLine(const QString &prompt, const std::stop_token &stop)
{
    constexpr int glance = 100; // milliseconds
    const auto setAsking = [this](bool isAsking) {
        const std::lock_guard lock(m_mutex);
        clearLocked();
        m_isAsking = isAsking;
    };
    setAsking(true);
    write(stderr, displayable(prompt).toUtf8());
    QByteArray line;
    pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
    bool isWhole = false;
    while (!isWhole && !stop.stop_requested()) {
        char c = 0;
        const int ready = poll(&input, 1, glance);
        if (ready == 0 || (ready < 0 && errno == EINTR))
            continue;
        if (ready < 0 || read(STDIN_FILENO, &c, 1) != 1)
            break;
        isWhole = c == '\n';
        if (!isWhole)
            line.append(c);
    }
    setAsking(false);
    return isWhole ? std::optional(QString::fromUtf8(line)) : std::nullopt;
}

Result<Secret> Terminal::askSecret(const QString &prompt)
{
    const std::lock_guard lock(m_mutex);
    clearLocked();
    write(stderr, (displayable(prompt) + u": "_s).toUtf8());
    const WithoutEcho silence;
    auto secret = readSecret(true);
    write(stderr, "\n");
    return secret;
}

Result<Secret> Terminal::secretFromInput()
{
    return readSecret(false);
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
