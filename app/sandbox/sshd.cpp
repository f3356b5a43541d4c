// SPDX-License-Identifier: Apache-2.0
#include "sshd.h"

#include "base/deadline.h"
#include "base/displayable.h"
#include "host_processes.h"
#include "sshd_files.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <thread>
#include <unistd.h>

namespace slipway::sandbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patienceWithSshd = 30s;
constexpr int attempts = 5; ///< between picking and taking a port another program may be quicker
const QString privilegeFolder = QStringLiteral("/run/sshd");

Result<QString> findSshd()
{
    const QString program
        = QStandardPaths::findExecutable(u"sshd"_s, {u"/usr/sbin"_s, u"/usr/local/sbin"_s, u"/usr/bin"_s});
    if (!program.isEmpty())
        return program;
    return fail(Error(Errc::Unsupported, u"there is no sshd on this computer to play the hosts"_s)
                    .hint(u"apt-get install openssh-server"_s)
                    .named(u"sandbox.no-sshd"_s));
}

bool isFree(const QList<LoopbackHost> &hosts, quint16 port)
{
    return std::all_of(hosts.begin(), hosts.end(),
        [port](const LoopbackHost &host) { return QTcpServer().listen(QHostAddress(host.address), port); });
}

Result<quint16> pickPort(const Places &places, const QList<LoopbackHost> &hosts)
{
    if (const auto remembered = readFile(places.port()).trimmed().toUShort();
        remembered != 0 && isFree(hosts, remembered))
        return remembered;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        QTcpServer server;
        if (!server.listen(QHostAddress(hosts.first().address), 0))
            return fail(Error(
                Errc::Failed, u"cannot listen on %1: %2"_s.arg(hosts.first().address, server.errorString()))
                            .hint(u"The loopback interface has to be up: ip link set lo up"_s)
                            .named(u"sandbox.sshd-failed"_s));
        const quint16 port = server.serverPort();
        server.close();
        if (isFree(hosts, port))
            return port;
    }
    return fail(Error(Errc::Failed, u"no port is free on all addresses"_s).named(u"sandbox.sshd-failed"_s));
}

bool answers(const QString &address, quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(address, port);
    return socket.waitForConnected(1000) && socket.waitForReadyRead(5000)
        && socket.readAll().startsWith("SSH-");
}

/// What begins the command line. As root sshd insists on a folder below /run, and gets one that is seen by
/// nobody else where that is possible.
Result<QStringList> privilegeSeparation(const Places &places, const Confinement &confinement, QString *remark)
{
    if (geteuid() != 0)
        return QStringList();
    if (confinement.works())
        return QStringList{confinement.bubblewrap, u"--dev-bind"_s, u"/"_s, u"/"_s, u"--tmpfs"_s, u"/run"_s,
            u"--dir"_s, privilegeFolder, u"--chmod"_s, u"0755"_s, privilegeFolder, u"--"_s};
    if (QFileInfo(privilegeFolder).isDir())
        return QStringList();
    if (!QDir().mkdir(privilegeFolder) || !QFile::setPermissions(privilegeFolder, QFile::Permissions(0x7755)))
        return fail(
            Error(Errc::Failed, u"sshd run by root needs the folder %1"_s.arg(privilegeFolder))
                .hint(u"mkdir -m 0755 %1, or take the sandbox up as an ordinary user"_s.arg(privilegeFolder))
                .named(u"sandbox.sshd-failed"_s));
    TRY_DO(writeFile(places.below(u"ssh/made-run-sshd"_s), {}));
    *remark = u"sshd run by root needs the folder %1, which was made; \"down\" removes it again."_s.arg(
        privilegeFolder);
    return QStringList();
}

Result<> start(const Places &places, const QStringList &prefix, const QString &sshd)
{
    QFile::remove(places.pidFile());
    QFile::remove(places.log());
    const QStringList command
        = prefix + QStringList{sshd, u"-D"_s, u"-E"_s, places.log(), u"-f"_s, places.sshdConfig()};
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, u"/usr/sbin:/usr/bin:/sbin:/bin"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProgram(command.first());
    process.setArguments(command.mid(1));
    process.setWorkingDirectory(u"/"_s);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(places.log(), QIODevice::Append);
    if (!process.startDetached())
        return fail(Error(Errc::Failed, u"cannot start %1: %2"_s.arg(command.first(), process.errorString()))
                        .named(u"sandbox.sshd-failed"_s));
    return {};
}

Result<> awaitAnswer(
    const Places &places, const QList<LoopbackHost> &hosts, quint16 port, std::stop_token stop)
{
    const Deadline deadline = Deadline::in(patienceWithSshd);
    while (!deadline.hasPassed()) {
        if (stop.stop_requested())
            return fail(Errc::Cancelled, u"stopped while sshd was starting"_s);
        if (sshdProcess(places) != 0 && answers(hosts.first().address, port)
            && answers(hosts.last().address, port))
            return {};
        std::this_thread::sleep_for(50ms);
        if (readFile(places.log()).contains("Cannot bind any address"))
            break;
    }
    const QString said = displayableLines(QString::fromUtf8(readFile(places.log())).right(2000)).trimmed();
    return fail(Error(Errc::Failed, u"sshd does not answer: %1"_s.arg(said))
                    .hint(u"Its log: %1"_s.arg(places.log()))
                    .named(u"sandbox.sshd-failed"_s));
}

} // namespace

Result<RunningSshd> ensureSshd(const Places &places, const Confinement &confinement,
    const QList<LoopbackHost> &hosts, std::stop_token stop)
{
    TRY(const QString sshd, findSshd());
    TRY_DO(makeKeys(places, stop));
    TRY_DO(writeFile(places.entrance(), entranceScript(places, confinement, hosts), Access::Program));
    const quint16 known = readFile(places.port()).trimmed().toUShort();
    if (sshdProcess(places) != 0 && readFile(places.sshdConfig()) == sshdConfigText(places, hosts, known)
        && answers(hosts.first().address, known))
        return RunningSshd{.port = known, .wasRunning = true};

    TRY_DO(endProcesses(places, stop));
    RunningSshd running;
    TRY(const QStringList prefix, privilegeSeparation(places, confinement, &running.remark));
    Result<> started = {};
    for (int attempt = 0; attempt < 2; ++attempt) {
        TRY(running.port, pickPort(places, hosts));
        TRY_DO(writeFile(places.port(), QByteArray::number(running.port) + '\n'));
        TRY_DO(writeFile(places.sshdConfig(), sshdConfigText(places, hosts, running.port)));
        TRY_DO(start(places, prefix, sshd));
        started = awaitAnswer(places, hosts, running.port, stop);
        if (started)
            return running;
        TRY_DO(endProcesses(places, {}));
        QFile::remove(places.port());
        if (started.error().isCancelled())
            break;
    }
    return fail(std::move(started).error());
}

void removeTraces(const Places &places)
{
    if (QFile::remove(places.below(u"ssh/made-run-sshd"_s)))
        QDir().rmdir(privilegeFolder);
}

} // namespace slipway::sandbox
