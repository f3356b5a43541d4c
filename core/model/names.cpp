// SPDX-License-Identifier: Apache-2.0
#include "model/names.h"

#include "base/displayable.h"

#include <QHostAddress>
#include <QRegularExpression>

namespace slipway::model {

namespace {

Result<> match(
    const QString &text, const QRegularExpression &pattern, const QString &kind, const QString &rule)
{
    if (pattern.match(text).hasMatch())
        return {};
    return fail(
        Error(Errc::InvalidInput, QStringLiteral("\"%1\" is no name for %2").arg(displayable(text), kind))
            .hint(rule));
}

QRegularExpression whole(const char *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(pattern)));
}

} // namespace

Result<> checkProjectName(const QString &name)
{
    static const auto pattern = whole("[a-z0-9][a-z0-9._-]{0,62}");
    return match(name, pattern, QStringLiteral("a project"),
        QStringLiteral("Use lower-case letters, digits, \".\", \"_\" and \"-\", at most 63 characters."));
}

Result<> checkEnvironmentName(const QString &name)
{
    static const auto pattern = whole("[a-z][a-z0-9-]{0,30}");
    return match(name, pattern, QStringLiteral("an environment"),
        QStringLiteral(
            "Begin with a lower-case letter; then letters, digits and \"-\", at most 31 characters."));
}

Result<> checkHostName(const QString &name)
{
    static const auto pattern = whole("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
    return match(name, pattern, QStringLiteral("a host"),
        QStringLiteral("Use letters, digits, \".\", \"_\" and \"-\", at most 63 characters."));
}

Result<> checkAddress(const QString &address)
{
    static const auto hostName = whole("(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
                                       "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");
    if (QHostAddress parsed; parsed.setAddress(address))
        return {};
    return match(address, hostName, QStringLiteral("an address"),
        QStringLiteral("Use a host name such as web-1.example.org, an IPv4 or an IPv6 address."));
}

Result<> checkUserName(const QString &user)
{
    static const auto pattern = whole("[a-z_][a-z0-9_-]{0,31}");
    return match(user, pattern, QStringLiteral("a user on a host"),
        QStringLiteral("Use lower-case letters, digits, \"_\" and \"-\", at most 32 characters."));
}

Result<> checkResourceName(const QString &name)
{
    static const auto pattern = whole("[a-z0-9][a-z0-9._-]{0,62}");
    return match(name, pattern, QStringLiteral("a store, an index or a credential"),
        QStringLiteral("Use lower-case letters, digits, \".\", \"_\" and \"-\", at most 63 characters."));
}

Result<> checkRoleName(const QString &role)
{
    static const auto pattern = whole("[a-z][a-z0-9-]{0,30}");
    return match(role, pattern, QStringLiteral("a role"),
        QStringLiteral(
            "Begin with a lower-case letter; then letters, digits and \"-\", at most 31 characters."));
}

QString normalizedPackage(const QString &name)
{
    static const QRegularExpression separators(QStringLiteral("[-_.]+"));
    return name.toLower().replace(separators, QStringLiteral("-"));
}

QString packageInFileName(const QString &name)
{
    return normalizedPackage(name).replace(u'-', u'_');
}

bool isPackageName(const QString &name)
{
    static const auto pattern = whole("[A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]");
    return pattern.match(name).hasMatch();
}

} // namespace slipway::model
