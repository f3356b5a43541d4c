// SPDX-License-Identifier: Apache-2.0
#include "tests/real/separate_hosts.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMap>

using namespace Qt::StringLiterals;

namespace slipway::fakes {

SeparateHosts::SeparateHosts(int count)
{
    for (int number = 1; number <= count; ++number)
        m_addresses.insert(u"web-%1"_s.arg(number), u"127.88.0.%1"_s.arg(10 + number));
    for (const QString &name : names())
        QDir().mkpath(treeOf(name));
    if (!writeEntrance())
        return;
    const QString first = m_addresses.first();
    const quint16 port = LoopbackSshd::freePort(first);
    QStringList config{u"ForceCommand /bin/sh "_s + m_folder.filePath(u"entrance"_s)};
    for (const QString &address : std::as_const(m_addresses)) {
        if (address != first)
            config << u"ListenAddress %1:%2"_s.arg(address).arg(port);
    }
    config << u"Subsystem sftp /usr/lib/openssh/sftp-server"_s;
    m_sshd = std::make_unique<LoopbackSshd>(
        LoopbackSshd::Options{.address = first, .port = port, .config = config});
}

bool SeparateHosts::writeEntrance() const
{
    const QString text = uR"(#!/bin/sh
# Which host was called is known by the address that was called.
set -eu
set -- $SSH_CONNECTION
cd "%1/hosts/$3"
exec env -i PATH=/usr/bin:/bin:/usr/sbin:/sbin HOME="%1/hosts/$3" LC_ALL=C.UTF-8 LOGNAME="$LOGNAME" \
    SSH_ORIGINAL_COMMAND="${SSH_ORIGINAL_COMMAND:-exec /bin/sh}" \
    "%3" "%2" "%1/hosts/$3"
)"_s.arg(m_folder.path(), srv(), LoopbackSshd::entrance());
    QFile file(m_folder.filePath(u"entrance"_s));
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0;
}

QString SeparateHosts::treeOf(const QString &name) const
{
    return m_folder.filePath(u"hosts/"_s + address(name));
}

QString SeparateHosts::fingerprint() const
{
    const QByteArray blob = QByteArray::fromBase64(m_sshd->publicHostKey().split(' ').value(1));
    return u"SHA256:"_s
        + QString::fromLatin1(QCryptographicHash::hash(blob, QCryptographicHash::Sha256)
                                  .toBase64(QByteArray::OmitTrailingEquals));
}

QByteArray SeparateHosts::toml() const
{
    QString text;
    for (const QString &name : names())
        text += u"[hosts.%1]\naddress = \"%2\"\nport = %3\nuser = \"%4\"\nidentity = \"%5\"\n"_s
                    .arg(name, address(name))
                    .arg(m_sshd->port())
                    .arg(m_sshd->user(), m_sshd->clientKey());
    return text.toUtf8();
}

} // namespace slipway::fakes
