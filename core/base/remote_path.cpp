// SPDX-License-Identifier: Apache-2.0
#include "base/remote_path.h"

#include "base/displayable.h"

#include <algorithm>

namespace slipway {

namespace {

constexpr qsizetype longestPath = 1024;
constexpr qsizetype longestPart = 255;

bool isPathCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.'
        || c == u'_' || c == u'-';
}

bool isGoodPart(QStringView part)
{
    return !part.isEmpty() && part.size() <= longestPart && part != u"." && part != u".."
        && std::all_of(part.begin(), part.end(), isPathCharacter);
}

} // namespace

Result<RemotePath> RemotePath::parse(const QString &text)
{
    const auto refuse = [&](const QString &why) {
        return fail(
            Error(Errc::InvalidInput,
                QStringLiteral("\"%1\" is no path on a host: %2").arg(displayable(text), why))
                .hint(QStringLiteral("Use an absolute path of letters, digits, \".\", \"_\" and \"-\".")));
    };
    if (!text.startsWith(u'/'))
        return refuse(QStringLiteral("it does not begin with \"/\""));
    if (text.size() > longestPath)
        return refuse(QStringLiteral("it is longer than %1 characters").arg(longestPath));
    if (text == u"/")
        return refuse(QStringLiteral("the root folder itself is never Slipway's"));
    const auto parts = QStringView(text).sliced(1).split(u'/');
    if (!std::all_of(parts.begin(), parts.end(), isGoodPart))
        return refuse(QStringLiteral("it has a part that is empty, \".\", \"..\" or has other characters"));
    return RemotePath(text);
}

Result<RemotePath> RemotePath::below(const QString &relative) const
{
    return parse(m_text + u'/' + relative);
}

RemotePath RemotePath::operator/(QLatin1String ownName) const
{
    return RemotePath(m_text + u'/' + ownName);
}

RemotePath RemotePath::parent() const
{
    return RemotePath(m_text.left(std::max<qsizetype>(m_text.lastIndexOf(u'/'), 1)));
}

} // namespace slipway
