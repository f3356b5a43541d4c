// SPDX-License-Identifier: Apache-2.0
#include "git/host_key.h"

#include "base/displayable.h"

#include <QCryptographicHash>
#include <QUrl>
#include <QtEndian>

namespace slipway::git {

namespace {

/// The name of its type stands first in a key.
QString typeOf(const QByteArray &blob)
{
    if (blob.size() < 4)
        return {};
    const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(blob.constData()));
    return length <= 64 && length <= blob.size() - 4 ? QString::fromLatin1(blob.sliced(4, length))
                                                     : QString();
}

} // namespace

Result<> judgeHostKey(const git_cert_hostkey &shown, const Location &location, const HostKeyJudge &judge)
{
    if ((shown.type & GIT_CERT_SSH_RAW) == 0 || !judge)
        return fail(Error(Errc::Untrusted,
            QStringLiteral("Nobody can say whether %1 is the server it claims to be")
                .arg(displayable(location.host)))
                        .named(QStringLiteral("git.host-key")));
    const QByteArray blob(shown.hostkey, static_cast<qsizetype>(shown.hostkey_len));
    const QByteArray digest = QCryptographicHash::hash(blob, QCryptographicHash::Sha256)
                                  .toBase64(QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals);
    const bool isUrl = location.address.contains(QStringLiteral("://"));
    const int port = isUrl ? QUrl(location.address).port(22) : 22;
    return judge({.host = location.host,
        .port = static_cast<quint16>(port),
        .type = typeOf(blob),
        .blob = blob,
        .fingerprint = QStringLiteral("SHA256:") + QString::fromLatin1(digest)});
}

} // namespace slipway::git
