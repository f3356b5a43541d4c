// SPDX-License-Identifier: Apache-2.0
#include "remote/layout.h"

#include "base/digest.h"

#include <algorithm>

namespace slipway::remote {

namespace {

bool isFolderCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.'
        || c == u'_' || c == u'-' || c == u'+' || c == u'!';
}

Result<RemotePath> named(const RemotePath &folder, const QString &sha256)
{
    if (!isSha256(sha256))
        return fail(Errc::InvalidInput, QStringLiteral("a file for a host has no SHA-256"));
    return folder.below(sha256);
}

} // namespace

Result<RemotePath> Layout::incoming(const QString &sha256) const
{
    return named(m_root / QLatin1String(".slipway/incoming"), sha256);
}

Result<RemotePath> Layout::artifact(const QString &sha256) const
{
    return named(m_root / QLatin1String(".slipway/artifacts"), sha256);
}

bool isReleaseFolder(QStringView name)
{
    return !name.isEmpty() && name.size() <= 200 && name.front() != u'.' && name.front() != u'-'
        && std::all_of(name.begin(), name.end(), isFolderCharacter);
}

} // namespace slipway::remote
