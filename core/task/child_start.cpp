// SPDX-License-Identifier: Apache-2.0
#include "task/child_start.h"

#include <QFile>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace slipway::task {

OwnedDescriptor &OwnedDescriptor::operator=(OwnedDescriptor &&other) noexcept
{
    if (this != &other) {
        reset();
        m_descriptor = std::exchange(other.m_descriptor, -1);
    }
    return *this;
}

void OwnedDescriptor::reset()
{
    if (m_descriptor >= 0)
        close(std::exchange(m_descriptor, -1));
}

namespace {

struct Pipe {
    OwnedDescriptor reading = OwnedDescriptor();
    OwnedDescriptor writing = OwnedDescriptor();
};

Result<Pipe> openPipe()
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return fail(
            Errc::Failed, u"No pipe could be opened: %1"_s.arg(QString::fromLocal8Bit(strerror(errno))));
    return Pipe{.reading = OwnedDescriptor(ends[0]), .writing = OwnedDescriptor(ends[1])};
}

/// Texts as execve(2) takes them, owned, made before the fork: between fork and exec nothing may allocate.
class TextVector {
public:
    void add(const QString &text) { m_texts.push_back(QFile::encodeName(text)); }
    char **pointers()
    {
        m_pointers.clear();
        for (QByteArray &text : m_texts)
            m_pointers.push_back(text.data());
        m_pointers.push_back(nullptr);
        return m_pointers.data();
    }

private:
    std::vector<QByteArray> m_texts;
    std::vector<char *> m_pointers;
};

/// All that the child needs to know, as plain C values.
struct Setup {
    char **arguments;
    char **environment;
    const char *directory;
    mode_t mask;
    int input;
    int output;
    int errors;
    int report; ///< a failure is written there; exec closes it
    pid_t parent;
};

void resetSignals()
{
    struct sigaction usual = {};
    usual.sa_handler = SIG_DFL;
    for (int signal = 1; signal < NSIG; ++signal)
        sigaction(signal, &usual, nullptr);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
}

/// Descriptors 0 to 2 become the pipes; everything else closes at exec. The pipes' numbers are above 2, or
/// were moved there, so that no dup2 overwrites one that is still needed.
bool arrangeDescriptors(const Setup &setup)
{
    const int input = fcntl(setup.input, F_DUPFD_CLOEXEC, 3);
    const int output = fcntl(setup.output, F_DUPFD_CLOEXEC, 3);
    const int errors = fcntl(setup.errors, F_DUPFD_CLOEXEC, 3);
    if (input < 0 || output < 0 || errors < 0)
        return false;
    if (dup2(input, 0) < 0 || dup2(output, 1) < 0 || dup2(errors, 2) < 0)
        return false;
    return syscall(SYS_close_range, 3U, ~0U, 4U /* CLOSE_RANGE_CLOEXEC */) == 0;
}

/// Between fork and exec: only calls that are safe there. Does not return.
[[noreturn]] void becomeProgram(const Setup &setup)
{
    resetSignals();
    setsid();
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    umask(setup.mask);
    // Who was orphaned before the line above hears no signal any more.
    if (getppid() == setup.parent && chdir(setup.directory) == 0 && arrangeDescriptors(setup))
        execve(setup.arguments[0], setup.arguments, setup.environment);
    const int reason = errno;
    [[maybe_unused]] const ssize_t told = write(setup.report, &reason, sizeof reason);
    _exit(127);
}

/// 0 when exec succeeded, else the child's errno.
int reportedReason(int descriptor)
{
    int reason = 0;
    ssize_t got = 0;
    do {
        got = read(descriptor, &reason, sizeof reason);
    } while (got < 0 && errno == EINTR);
    return got == ssize_t(sizeof reason) ? reason : 0;
}

tl::unexpected<Error> cannotStart(const ChildCommand &command, int reason)
{
    const Errc code = reason == ENOENT || reason == ENOTDIR ? Errc::NotFound : Errc::Failed;
    return fail(code,
        u"%1 could not be started in %2: %3"_s.arg(
            command.arguments.first(), command.directory, QString::fromLocal8Bit(strerror(reason))));
}

/// A descriptor that tells when the program ends. A program that cannot be watched is ended.
Result<OwnedDescriptor> watchEnd(const ChildCommand &command, pid_t process)
{
    OwnedDescriptor ended(int(syscall(SYS_pidfd_open, process, 0U)));
    if (ended.isOpen())
        return ended;
    const int reason = errno;
    kill(-process, SIGKILL);
    waitpid(process, nullptr, 0);
    return cannotStart(command, reason);
}

Result<> checkTexts(const ChildCommand &command)
{
    if (command.arguments.isEmpty() || !command.arguments.first().startsWith(u'/'))
        return fail(Errc::Internal, u"A program to run must be named by its absolute path."_s);
    QStringList texts = command.arguments;
    for (const auto &[name, value] : command.environment.asKeyValueRange()) {
        if (name.isEmpty() || name.contains(u'='))
            return fail(
                Errc::InvalidInput, u"\"%1\" cannot be the name of an environment variable."_s.arg(name));
        texts << name << value;
    }
    for (const QString &text : texts) {
        if (text.contains(QChar(u'\0')))
            return fail(Errc::InvalidInput, u"Arguments and environment cannot hold a zero byte."_s);
    }
    return {};
}

} // namespace

Result<StartedChild> startChild(const ChildCommand &command)
{
    TRY_DO(checkTexts(command));
    const bool apart = command.streams == ChildCommand::Streams::Apart;
    TRY(Pipe input, openPipe());
    TRY(Pipe output, openPipe());
    TRY(Pipe errors, openPipe());
    TRY(Pipe report, openPipe());
    TextVector arguments;
    for (const QString &argument : command.arguments)
        arguments.add(argument);
    TextVector environment;
    for (const auto &[name, value] : command.environment.asKeyValueRange())
        environment.add(name + u'=' + value);
    const QByteArray directory = QFile::encodeName(command.directory);
    const Setup setup{.arguments = arguments.pointers(),
        .environment = environment.pointers(),
        .directory = directory.constData(),
        .mask = mode_t(command.mask),
        .input = input.reading.get(),
        .output = output.writing.get(),
        .errors = apart ? errors.writing.get() : output.writing.get(),
        .report = report.writing.get(),
        .parent = getpid()};

    const pid_t process = fork();
    if (process == 0)
        becomeProgram(setup);
    if (process < 0)
        return cannotStart(command, errno);
    report.writing.reset();
    if (const int reason = reportedReason(report.reading.get()); reason != 0) {
        waitpid(process, nullptr, 0);
        return cannotStart(command, reason);
    }
    TRY(OwnedDescriptor ended, watchEnd(command, process));
    return StartedChild{.process = process,
        .input = std::move(input.writing),
        .output = std::move(output.reading),
        .errors = apart ? std::move(errors.reading) : OwnedDescriptor(),
        .ended = std::move(ended)};
}

} // namespace slipway::task
