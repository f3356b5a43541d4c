// SPDX-License-Identifier: Apache-2.0
#include "index/token.h"

#include "base/displayable.h"
#include "index/macaroon.h"
#include "model/names.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace slipway::index {

namespace {

constexpr std::string_view prefix = "pypi-";

// The kinds of conditions that Warehouse writes as [kind, ...].
enum Kind { Expiration = 0, ProjectNames = 1, ProjectIds = 2, User = 3 };

tl::unexpected<Error> refuse(const QString &name, const QString &fact, const QString &hint)
{
    return fail(Error(Errc::Denied, fact).hint(hint).named(name));
}

QStringList names(const QJsonArray &array)
{
    QStringList all;
    for (const QJsonValueConstRef value : array)
        all.append(model::normalizedPackage(value.toString()));
    return all;
}

/// Several conditions hold at once: only what all of them allow is left.
void limitTo(Token &token, const QStringList &projects)
{
    if (!token.projects) {
        token.projects = projects;
        return;
    }
    token.projects->removeIf([&](const QString &one) { return !projects.contains(one); });
}

void limitTime(Token &token, const QJsonValue &notBefore, const QJsonValue &expires)
{
    const auto time = [](const QJsonValue &value) {
        return QDateTime::fromSecsSinceEpoch(static_cast<qint64>(value.toDouble()), Qt::UTC);
    };
    if (notBefore.isDouble() && (!token.notBefore.isValid() || time(notBefore) > token.notBefore))
        token.notBefore = time(notBefore);
    if (expires.isDouble() && (!token.expires.isValid() || time(expires) < token.expires))
        token.expires = time(expires);
}

void apply(Token &token, const QJsonArray &caveat)
{
    switch (caveat.at(0).toInt(-1)) {
    case Expiration:
        limitTime(token, caveat.at(2), caveat.at(1));
        break;
    case ProjectNames:
        limitTo(token, names(caveat.at(1).toArray()));
        break;
    case ProjectIds:
        token.isLimitedToProjectsById = true;
        break;
    case User:
        token.isForOneUser = true;
        break;
    default:
        break; // a kind that is newer than we are: the index will judge it
    }
}

/// The way in which older tokens say the same.
void apply(Token &token, const QJsonObject &caveat)
{
    const QJsonValue permissions = caveat.value("permissions"_L1);
    if (permissions.toString() == "user"_L1)
        token.isForOneUser = true;
    if (permissions.isObject() && permissions.toObject().contains("projects"_L1))
        limitTo(token, names(permissions.toObject().value("projects"_L1).toArray()));
    if (caveat.contains("project_ids"_L1))
        token.isLimitedToProjectsById = true;
    limitTime(token, caveat.value("nbf"_L1), caveat.value("exp"_L1));
}

} // namespace

bool isToken(const Secret &credential)
{
    return credential.use([](std::string_view bytes) { return bytes.starts_with(prefix); });
}

Result<Token> Token::read(const Secret &secret)
{
    QByteArray decoded = secret.use([](std::string_view bytes) {
        bytes.remove_prefix(std::min(prefix.size(), bytes.size()));
        const auto raw = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
        const auto result = QByteArray::fromBase64Encoding(
            raw, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
        return result ? result.decoded : QByteArray();
    });
    const Result<Macaroon> macaroon = Macaroon::parse(decoded);
    if (decoded.isDetached())
        wipe(decoded);
    if (!macaroon)
        return fail(macaroon.error());
    Token token{.location = QString::fromUtf8(macaroon->location)};
    for (const QByteArray &caveat : macaroon->caveats) {
        const QJsonDocument document = QJsonDocument::fromJson(caveat);
        if (document.isArray())
            apply(token, document.array());
        else
            apply(token, document.object());
    }
    return token;
}

Result<> Token::check(const QUrl &upload, const QString &package, const QDateTime &now) const
{
    const QString host = upload.host();
    const bool isForThisHost
        = host == location || host == u"upload."_s + location || upload.authority() == location;
    if (!isForThisHost)
        return refuse(u"index.token-wrong-host"_s,
            u"the token is for %1, and %2 is another index"_s.arg(displayable(location), host),
            u"Store a token of %1 under this credential's name. Nothing was sent."_s.arg(host));
    if (projects && !projects->contains(model::normalizedPackage(package)))
        return refuse(u"index.token-wrong-project"_s,
            u"the token is for %1, not for %2"_s.arg(
                displayable(projects->isEmpty() ? u"no project"_s : projects->join(u", "_s)), package),
            u"Make a token for %1 in the index's account settings, and store it. Nothing was sent."_s.arg(
                package));
    if (expires.isValid() && expires <= now)
        return refuse(u"index.token-expired"_s,
            u"the token expired on %1"_s.arg(expires.toString(u"yyyy-MM-dd hh:mm 'UTC'"_s)),
            u"Make a new one in the index's account settings, and store it. Nothing was sent."_s);
    if (notBefore.isValid() && notBefore > now)
        return refuse(u"index.token-not-yet-valid"_s,
            u"the token is good from %1 on"_s.arg(notBefore.toString(u"yyyy-MM-dd hh:mm 'UTC'"_s)),
            u"Is the clock of this computer right? Nothing was sent."_s);
    return {};
}

QString Token::description() const
{
    QString text = u"a token for %1"_s.arg(displayable(location));
    if (projects)
        text += u", project %1"_s.arg(displayable(projects->join(u", "_s)));
    else if (isLimitedToProjectsById)
        text += u", for projects that only the index can name"_s;
    else
        text += u", for all projects of its owner"_s;
    if (expires.isValid())
        text += u", until %1"_s.arg(expires.toString(u"yyyy-MM-dd"_s));
    return text;
}

} // namespace slipway::index
