// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/git/daemon.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <csignal>
#include <gtest/gtest.h>
#include <sys/prctl.h>

namespace slipway::fakes {

Daemon::~Daemon()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5'000)) {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
}

void Daemon::write(const QString &name, const QByteArray &bytes) const
{
    QFile target(file(name));
    ASSERT_TRUE(target.open(QFile::WriteOnly)) << qPrintable(name);
    target.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    target.write(bytes);
}

bool Daemon::answers() const
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    return socket.waitForConnected(1'000);
}

void Daemon::start(
    const QString &program, const QStringList &arguments, const std::function<QByteArray(quint16)> &settings)
{
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.setStandardErrorFile(file(QStringLiteral("log")), QIODevice::Append);
    // A port that was free may be somebody else's by the time the program asks for it.
    for (int attempt = 0; attempt < 5; ++attempt) {
        QTcpServer holder;
        holder.listen(QHostAddress::LocalHost);
        m_port = holder.serverPort();
        holder.close();
        write(QStringLiteral("settings"), settings(m_port));
        m_process.start(program, arguments + QStringList{file(QStringLiteral("settings"))});
        for (int wait = 0; wait < 500 && !m_process.waitForFinished(20); ++wait) {
            if (m_process.state() == QProcess::Running && answers())
                return;
        }
    }
    ADD_FAILURE() << qPrintable(program) << " does not start: " << log().constData();
}

QByteArray Daemon::log() const
{
    QFile file(m_folder.filePath(QStringLiteral("log")));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace slipway::fakes
