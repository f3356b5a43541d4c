// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/sshd/loopback_sshd.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <csignal>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace slipway::fakes {

namespace {

constexpr int patienceMs = 30'000; // machines that run tests are busy

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        file.write(text);
}

QProcessEnvironment cleanEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, u"/usr/sbin:/usr/bin:/sbin:/bin"_s);
    environment.insert(u"HOME"_s, QDir::homePath());
    environment.insert(u"LC_ALL"_s, u"C"_s);
    return environment;
}

QList<qint64> childrenOf(qint64 parent)
{
    QList<qint64> children;
    const QString tasks = u"/proc/%1/task/%1/children"_s.arg(parent);
    const QList<QByteArray> numbers = contentsOf(tasks).simplified().split(' ');
    for (const QByteArray &number : numbers) {
        if (const qint64 child = number.toLongLong(); child > 0)
            children << child << childrenOf(child);
    }
    return children;
}

} // namespace

QByteArray LoopbackSshd::output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(cleanEnvironment());
    process.start(program, arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(patienceMs) || process.exitCode() != 0)
        return {};
    const QByteArray text = process.readAllStandardOutput();
    return text.isNull() ? QByteArray("") : text;
}

bool LoopbackSshd::makeKey(
    const QString &path, const QString &type, const QString &passphrase, const QStringList &more)
{
    QFile::remove(path);
    return !output(u"ssh-keygen"_s,
        QStringList{u"-q"_s, u"-t"_s, type, u"-N"_s, passphrase, u"-f"_s, path, u"-C"_s, u"test"_s} + more)
                .isNull();
}

quint16 LoopbackSshd::freePort(const QString &address)
{
    QTcpServer server;
    return server.listen(QHostAddress(address), 0) ? server.serverPort() : 0;
}

QString LoopbackSshd::entrance()
{
    return QStringLiteral(HOST_ENTRANCE);
}

LoopbackSshd::LoopbackSshd(const Options &options) : m_options(options)
{
    const passwd *self = getpwuid(geteuid());
    m_user = self ? QString::fromLocal8Bit(self->pw_name) : QString();
    if (geteuid() == 0)
        QDir().mkpath(u"/run/sshd"_s);
    replaceHostKeys();
    makeKey(clientKey(), u"ed25519"_s);
    authorize(contentsOf(clientKey() + u".pub"_s));
    // Between picking and taking a port another program may be quicker.
    for (int attempt = 0; attempt < 5 && !m_running; ++attempt) {
        m_port = options.port != 0 ? options.port : freePort(options.address);
        start();
    }
}

LoopbackSshd::~LoopbackSshd()
{
    stop();
}

void LoopbackSshd::replaceHostKeys()
{
    for (const QString &type : m_options.hostKeyTypes)
        makeKey(m_folder.filePath(u"host_"_s + type), type);
}

bool LoopbackSshd::writeConfig() const
{
    QStringList lines = m_options.config;
    lines << (m_options.listenOn.isEmpty()
            ? u"ListenAddress %1:%2"_s.arg(m_options.address).arg(m_port)
            : u"Port %1\nListenAddress %2"_s.arg(m_port).arg(m_options.listenOn));
    for (const QString &type : m_options.hostKeyTypes)
        lines << u"HostKey "_s + m_folder.filePath(u"host_"_s + type);
    lines << u"AuthorizedKeysFile "_s + m_folder.filePath(u"authorized_keys"_s)
          << u"PidFile none\nStrictModes no\nUsePAM no\nUseDNS no\nPrintMotd no\nPrintLastLog no"_s
          << u"PermitRootLogin yes\nPasswordAuthentication no\nKbdInteractiveAuthentication no"_s
          << u"MaxSessions 100\nLogLevel VERBOSE"_s;
    // Of these not the first counts: the last one, or none may be said twice.
    // In the person's own home lies what their shell runs for each command: slow, and not what is tested.
    if (lines.filter(u"SetEnv"_s).isEmpty())
        lines << u"SetEnv HOME="_s + m_folder.path();
    if (lines.filter(u"MaxStartups"_s).isEmpty())
        lines << u"MaxStartups 500"_s;
    if (lines.filter(u"Subsystem sftp"_s).isEmpty())
        lines << u"Subsystem sftp internal-sftp"_s;
    write(m_folder.filePath(u"sshd_config"_s), lines.join(u'\n').toUtf8() + '\n');
    return true;
}

bool LoopbackSshd::answers() const
{
    QTcpSocket socket;
    socket.connectToHost(m_options.address, m_port);
    return socket.waitForConnected(1000) && socket.waitForReadyRead(2000)
        && socket.readAll().startsWith("SSH-");
}

bool LoopbackSshd::start()
{
    if (m_port == 0 || !m_folder.isValid() || !writeConfig())
        return false;
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(cleanEnvironment());
    m_process->setStandardErrorFile(m_folder.filePath(u"log"_s), QIODevice::Append);
    m_process->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process->start(u"/usr/sbin/sshd"_s, {u"-D"_s, u"-e"_s, u"-f"_s, m_folder.filePath(u"sshd_config"_s)});
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < patienceMs && m_process->state() != QProcess::NotRunning) {
        if (answers())
            return m_running = true;
        m_process->waitForFinished(20);
    }
    stop();
    return false;
}

void LoopbackSshd::dropConnections()
{
    if (!m_process)
        return;
    const QList<qint64> children = childrenOf(m_process->processId());
    for (const qint64 child : children)
        ::kill(static_cast<pid_t>(child), SIGKILL);
}

void LoopbackSshd::stop()
{
    if (!m_process)
        return;
    const QList<qint64> children = childrenOf(m_process->processId());
    m_process->kill();
    m_process->waitForFinished(patienceMs);
    for (const qint64 child : children)
        ::kill(static_cast<pid_t>(child), SIGKILL);
    m_process.reset();
    m_running = false;
}

double LoopbackSshd::processorSeconds() const
{
    if (!m_process)
        return 0;
    QElapsedTimer timer;
    timer.start();
    while (!childrenOf(m_process->processId()).isEmpty() && timer.elapsed() < 2000)
        QThread::msleep(5);
    const QByteArray stat = contentsOf(u"/proc/%1/stat"_s.arg(m_process->processId()));
    // Counted behind the name, which may hold anything: its own user and system time, and its children's.
    const QList<QByteArray> words = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    double ticks = 0;
    for (qsizetype i = 11; i < 15; ++i)
        ticks += words.value(i).toDouble();
    return ticks / static_cast<double>(sysconf(_SC_CLK_TCK));
}

QString LoopbackSshd::log() const
{
    return QString::fromUtf8(contentsOf(m_folder.filePath(u"log"_s)));
}

QByteArray LoopbackSshd::publicHostKey(const QString &type) const
{
    return contentsOf(m_folder.filePath(u"host_%1.pub"_s.arg(type))).trimmed();
}

QByteArray LoopbackSshd::knownHosts(const QString &address) const
{
    QByteArray lines;
    const QString name = address.isEmpty() ? m_options.address : address;
    for (const QString &type : m_options.hostKeyTypes) {
        const QList<QByteArray> words = publicHostKey(type).split(' ');
        if (words.size() >= 2)
            lines += u"[%1]:%2 "_s.arg(name).arg(m_port).toUtf8() + words[0] + ' ' + words[1] + '\n';
    }
    return lines;
}

void LoopbackSshd::authorize(const QByteArray &publicKey)
{
    QFile file(m_folder.filePath(u"authorized_keys"_s));
    if (file.open(QIODevice::Append))
        file.write(publicKey.trimmed() + '\n');
}

} // namespace slipway::fakes
