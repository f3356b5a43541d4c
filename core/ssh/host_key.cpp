// SPDX-License-Identifier: Apache-2.0
#include "ssh/host_key.h"

#include <QCryptographicHash>

namespace slipway::ssh {

QString HostKey::fingerprint() const
{
    const QByteArray hash = QCryptographicHash::hash(blob, QCryptographicHash::Sha256);
    return QStringLiteral("SHA256:") + QLatin1String(hash.toBase64(QByteArray::OmitTrailingEquals));
}

} // namespace slipway::ssh
