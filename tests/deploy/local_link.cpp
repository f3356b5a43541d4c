// SPDX-License-Identifier: Apache-2.0
#include "tests/deploy/local_link.h"

#include "base/deadline.h"
#include "base/digest.h"
#include "task/stop_descriptor.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <array>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace slipway::tests {

using namespace Qt::StringLiterals;
using deploy::Output;

namespace {

struct Child {
    pid_t pid = -1;
    int out = -1;
    int err = -1;
};

/// The script is a file in memory: nobody has to feed it, and it is whole.
Child start(const QByteArray &script, const QString &shell)
{
    const int input = memfd_create("script", MFD_CLOEXEC);
    if (write(input, script.constData(), size_t(script.size())) != script.size())
        return {};
    lseek(input, 0, SEEK_SET);
    std::array<int, 2> out{};
    std::array<int, 2> err{};
    if (pipe2(out.data(), O_CLOEXEC) != 0 || pipe2(err.data(), O_CLOEXEC) != 0)
        return {};
    const QByteArray program = shell.section(u' ', 0, 0).toLocal8Bit();
    const bool isBusybox = shell.contains(u' ');
    const pid_t pid = fork();
    if (pid == 0) {
        setsid();
        dup2(input, 0);
        dup2(out[1], 1);
        dup2(err[1], 2);
        if (isBusybox)
            execl(program.constData(), "busybox", "sh", "-s", nullptr);
        else
            execl(program.constData(), "sh", "-s", nullptr);
        _exit(127);
    }
    close(input);
    close(out[1]);
    close(err[1]);
    return {pid, out[0], err[0]};
}

/// True when the stream goes on.
bool drain(int descriptor, QByteArray &into, const deploy::Request &request, qint64 &dropped)
{
    std::array<char, 65536> block{};
    const ssize_t count = read(descriptor, block.data(), block.size());
    if (count <= 0)
        return false;
    const qsizetype room = qsizetype(request.keep) - into.size();
    const qsizetype kept = std::min<qsizetype>(count, std::max<qsizetype>(room, 0));
    into.append(block.data(), kept);
    dropped += count - kept;
    return true;
}

Output ended(int status)
{
    Output output;
    if (WIFEXITED(status))
        output.exitCode = WEXITSTATUS(status);
    else
        output.signal = QString::fromLatin1(sigabbrev_np(WTERMSIG(status)));
    return output;
}

} // namespace

Result<Output> LocalLink::run(const deploy::Request &request, std::stop_token stop)
{
    const QByteArray script
        = QByteArray(request.script)
              .replace('\'' + m_root.toUtf8() + '\'', '\'' + (m_folder + m_root).toUtf8() + '\'');
    const Child child = start(script, m_shell);
    if (child.pid < 0)
        return fail(Errc::Unreachable, u"the shell did not start"_s);
    const task::StopDescriptor stopped(stop);
    const Deadline deadline = Deadline::in(request.timeout);
    Output output;
    std::array<pollfd, 3> watched{
        {{child.out, POLLIN, 0}, {child.err, POLLIN, 0}, {stopped.descriptor(), POLLIN, 0}}};
    std::optional<Error> failure;
    while (watched[0].fd >= 0 || watched[1].fd >= 0) {
        if (poll(watched.data(), watched.size(), deadline.forPoll()) == 0)
            failure = Error(Errc::TimedOut, u"no answer in time"_s);
        else if (watched[2].revents != 0)
            failure = Error(Errc::Cancelled, u"stopped"_s);
        if (failure)
            break;
        if (watched[0].revents != 0 && !drain(child.out, output.out, request, output.dropped))
            watched[0].fd = -1;
        if (watched[1].revents != 0 && !drain(child.err, output.err, request, output.dropped))
            watched[1].fd = -1;
    }
    close(child.out);
    close(child.err);
    if (failure)
        return fail(*failure); // the command goes on, as it would on a host
    int status = 0;
    waitpid(child.pid, &status, 0);
    const Output end = ended(status);
    output.exitCode = end.exitCode;
    output.signal = end.signal;
    if (request.onLine) {
        for (const QByteArray &line : output.out.split('\n'))
            request.onLine(QString::fromUtf8(line));
    }
    return output;
}

Result<> LocalLink::upload(const deploy::Upload &upload, std::stop_token stop)
{
    if (stop.stop_requested())
        return fail(Errc::Cancelled, u"stopped"_s);
    const QString place
        = upload.remotePath.startsWith(m_root) ? m_folder + upload.remotePath : upload.remotePath;
    const Result<Digests> there = QFile::exists(place) ? digestFile(place) : Result<Digests>(Digests{});
    if (there && there->sha256 == upload.sha256)
        return {};
    QFile from(upload.localPath);
    QFile part(place + u".part"_s);
    if (!from.open(QIODevice::ReadOnly) || !part.open(QIODevice::ReadWrite))
        return fail(Errc::Failed, u"cannot open %1"_s.arg(place));
    const qint64 begun = std::min(part.size(), from.size());
    from.seek(begun);
    part.seek(begun);
    const QByteArray rest = from.readAll();
    if (part.write(rest) != rest.size() || !part.flush())
        return fail(Errc::Failed, u"cannot write %1: %2"_s.arg(place, part.errorString()));
    part.resize(begun + rest.size());
    part.close();
    if (upload.onBytes)
        upload.onBytes(rest.size());
    TRY(const Digests written, digestFile(part.fileName()));
    if (written.sha256 != upload.sha256) {
        part.remove();
        return fail(Errc::Untrusted, u"%1 arrived with other bytes"_s.arg(place));
    }
    QFile::remove(place);
    if (!part.rename(place))
        return fail(Errc::Failed, u"cannot rename %1"_s.arg(place));
    return {};
}

/// A link that fails where the test says so.
class FaultyLink final : public deploy::HostLink {
public:
    FaultyLink(LocalLinks &links, QString host, std::unique_ptr<deploy::HostLink> inner)
        : m_links(links),
          m_host(std::move(host)),
          m_inner(std::move(inner))
    {
    }

    Result<Output> run(const deploy::Request &request, std::stop_token stop) override
    {
        switch (faultOf(request.script)) {
        case Fault::None:
            break;
        case Fault::Refuse:
        case Fault::CutBefore:
            return fail(Errc::Unreachable, u"the connection is gone"_s);
        case Fault::Hang:
            return m_inner->run({.script = "sleep 5\n", .timeout = std::chrono::milliseconds(300)}, stop);
        case Fault::CutAfter: {
            const Result<Output> lost = m_inner->run(request, stop);
            return fail(Errc::Unreachable, u"the connection broke"_s);
        }
        case Fault::BadExit:
            return Output{.exitCode = 3, .err = "who is there?"};
        }
        deploy::Request mended = request;
        if (m_links.mend)
            mended.script = m_links.mend(m_host, request.script);
        ++m_links.scriptsRun;
        return m_inner->run(mended, stop);
    }

    Result<> upload(const deploy::Upload &upload, std::stop_token stop) override
    {
        deploy::Upload counted = upload;
        counted.onBytes = [&](qint64 bytes) {
            m_links.bytesSent += bytes;
            upload.onBytes(bytes);
        };
        return m_inner->upload(counted, stop);
    }

private:
    Fault faultOf(const QByteArray &script)
    {
        static const QRegularExpression pattern(u"^STEP='([^']*)'$"_s, QRegularExpression::MultilineOption);
        const auto match = pattern.match(QString::fromUtf8(script));
        if (!match.hasMatch() || !m_links.fault)
            return Fault::None;
        const QString step = match.captured(1);
        const std::lock_guard guard(m_links.m_mutex);
        return m_links.fault(m_host, step, ++m_links.m_times[m_host + u' ' + step]);
    }

    LocalLinks &m_links;
    QString m_host;
    std::unique_ptr<deploy::HostLink> m_inner;
};

Result<std::unique_ptr<deploy::HostLink>> LocalLinks::connect(const QString &host, std::stop_token stop)
{
    if (stop.stop_requested())
        return fail(Errc::Cancelled, u"stopped"_s);
    if (!QDir(m_base + u'/' + host).exists())
        return fail(Errc::Unreachable, u"no route to %1"_s.arg(host));
    auto inner = std::make_unique<LocalLink>(m_base + u'/' + host, m_root, shell);
    return std::unique_ptr<deploy::HostLink>(std::make_unique<FaultyLink>(*this, host, std::move(inner)));
}

} // namespace slipway::tests
