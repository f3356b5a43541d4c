// SPDX-License-Identifier: Apache-2.0
#include "single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

namespace slipway::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 2'000;
constexpr qint64 longestLink = 2'000;
const QByteArray taken = "taken\n";

/// Sockets have short names, profiles may have long ones.
QString socketOf(const QString &folder)
{
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256);
    return u"%1/slipway-%2"_s.arg(runtime, QString::fromLatin1(hash.toHex().left(16)));
}

QString lockOf(const QString &folder)
{
    return folder + u"/window.lock"_s;
}

} // namespace

bool SingleInstance::isTaken(const QString &profileFolder)
{
    // Looked at and not taken: a program that starts at this moment would find it taken.
    const QLockFile lock(lockOf(QDir(profileFolder).absolutePath()));
    qint64 process = 0;
    QString computer;
    QString program;
    return lock.getLockInfo(&process, &computer, &program) && QFileInfo::exists(u"/proc/%1"_s.arg(process));
}

SingleInstance::SingleInstance(const QString &profileFolder)
    : m_folder(QDir(profileFolder).absolutePath()),
      m_lock(lockOf(m_folder))
{
    m_lock.setStaleLockTime(0); // it is stale when its process has gone, and only then
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::hear);
}

Result<SingleInstance::Role> SingleInstance::take(const QString &link)
{
    // With the rights that a profile has; whether it is a good one is said in the window.
    if (!QDir(m_folder).exists()
        && (!QDir().mkpath(QFileInfo(m_folder).absolutePath())
            || !QDir().mkdir(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)))
        return fail(Errc::Failed, u"the profile's folder %1 cannot be made"_s.arg(m_folder));
    if (!m_lock.tryLock(0)) {
        TRY_DO(handOver(link));
        return Role::HandedOver;
    }
    QLocalServer::removeServer(socketOf(m_folder)); // of one that was killed; the lock says that it has gone
    if (!m_server.listen(socketOf(m_folder)))
        return fail(Errc::Failed, u"no second start can be heard: %1"_s.arg(m_server.errorString()));
    return Role::First;
}

Result<> SingleInstance::handOver(const QString &link) const
{
    QLocalSocket socket;
    socket.connectToServer(socketOf(m_folder));
    const QByteArray line = link.toUtf8() + '\n';
    if (socket.waitForConnected(patience) && socket.write(line) == line.size()
        && socket.waitForReadyRead(patience) && socket.readAll() == taken)
        return {};
    return fail(Error(Errc::Unreachable, u"Slipway is open on this profile already, and does not answer"_s)
                    .hint(u"Close it, or choose another profile with --profile."_s)
                    .named(u"desktop.no-answer"_s));
}

void SingleInstance::hear()
{
    while (auto *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > longestLink) {
                socket->abort();
                return;
            }
            if (!socket->canReadLine())
                return;
            const QString link = QString::fromUtf8(socket->readLine()).trimmed();
            socket->write(taken);
            socket->flush();
            Q_EMIT asked(link);
        });
    }
}

} // namespace slipway::app
