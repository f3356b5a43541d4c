// SPDX-License-Identifier: Apache-2.0
#include "git/location.h"

#include "base/displayable.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

namespace slipway::git {

namespace {

Error unusable(const QString &url, const QString &why)
{
    return Error(Errc::InvalidInput,
        QStringLiteral("\"%1\" is no repository that Slipway can use: %2").arg(displayable(url), why))
        .hint(QStringLiteral("Use a folder, https://host/path or ssh://user@host/path."));
}

Result<Location> readUrl(const QString &text, LocationKind kind)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.path().size() < 2 || url.host().startsWith(u'-')
        || url.userName().startsWith(u'-'))
        return fail(unusable(url.toDisplayString(), QStringLiteral("it is not a complete address")));
    if (!url.password().isEmpty())
        return fail(unusable(url.toDisplayString(QUrl::RemovePassword),
            QStringLiteral("it holds a password, which everybody could read here"))
                        .hint(QStringLiteral(
                            "Store it with \"slipwayctl credential set\" and name it in the project.")));
    return Location{.kind = kind, .address = text, .user = url.userName(), .host = url.host()};
}

} // namespace

Result<Location> readLocation(const QString &url)
{
    if (url.startsWith(QStringLiteral("https://"), Qt::CaseInsensitive))
        return readUrl(url, LocationKind::Https);
    if (url.startsWith(QStringLiteral("ssh://"), Qt::CaseInsensitive))
        return readUrl(url, LocationKind::Ssh);
    if (url.startsWith(QStringLiteral("http://"), Qt::CaseInsensitive)
        || url.startsWith(QStringLiteral("git://"), Qt::CaseInsensitive))
        return fail(unusable(url, QStringLiteral("on the way anybody could put other bytes in place"))
                        .named(QStringLiteral("git.insecure-url")));
    if (url.startsWith(u'/') || url.startsWith(QStringLiteral("file:///"))) {
        const QString folder = url.startsWith(u'/') ? url : QUrl(url).toLocalFile();
        if (!QFileInfo(folder).isDir())
            return fail(
                Error(Errc::NotFound, QStringLiteral("There is no folder %1").arg(displayable(folder))));
        return Location{.kind = LocationKind::Folder, .address = folder};
    }
    static const QRegularExpression shortForm(
        QStringLiteral("\\A(?:([A-Za-z0-9_][A-Za-z0-9._-]*)@)?([A-Za-z0-9][A-Za-z0-9.-]*):(?!//|:)(.+)\\z"));
    if (const auto match = shortForm.match(url); match.hasMatch())
        return Location{
            .kind = LocationKind::Ssh, .address = url, .user = match.captured(1), .host = match.captured(2)};
    return fail(unusable(url, QStringLiteral("it is neither a folder nor an address that is known here")));
}

} // namespace slipway::git
