// SPDX-License-Identifier: Apache-2.0
#include "tests/ssh/second_host.h"

#include <QElapsedTimer>
#include <csignal>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace slipway::ssh {

SecondHost::SecondHost()
{
    if (!fakes::LoopbackSshd::makeKey(m_folder.filePath(u"host_key"_s), u"ed25519"_s))
        return;
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.start(u"/usr/bin/python3"_s,
        {u"-B"_s, QStringLiteral(SLIPWAY_SOURCE_DIR "/tests/ssh/second_host.py"), m_folder.path()});
    QElapsedTimer timer;
    timer.start();
    while (m_port == 0 && timer.elapsed() < 60'000 && m_process.state() != QProcess::NotRunning) {
        m_process.waitForFinished(50);
        m_port = contentsOf(m_folder.filePath(u"port"_s)).toUShort();
    }
}

SecondHost::~SecondHost()
{
    // With the processes of its connections, some of which may be stopped.
    if (m_port != 0)
        ::kill(static_cast<pid_t>(-m_process.processId()), SIGKILL);
    m_process.kill();
    m_process.waitForFinished(30'000);
}

QString SecondHost::complaint() const
{
    return QString::fromUtf8(const_cast<QProcess &>(m_process).readAll());
}

Endpoint SecondHost::endpointFor(const QString &user) const
{
    return {.name = u"second"_s,
        .address = u"127.0.0.1"_s,
        .port = m_port,
        .user = user,
        .credential = u"second"_s,
        .policy = HostKeyPolicy::Strict};
}

QByteArray SecondHost::knownHosts() const
{
    const QList<QByteArray> words = contentsOf(m_folder.filePath(u"host_key.pub"_s)).split(' ');
    return u"[127.0.0.1]:%1 "_s.arg(m_port).toUtf8() + words.value(0) + ' ' + words.value(1) + '\n';
}

} // namespace slipway::ssh
