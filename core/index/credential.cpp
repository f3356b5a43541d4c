// SPDX-License-Identifier: Apache-2.0
#include "index/credential.h"

#include "index/token.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace slipway::index {

namespace {

constexpr std::string_view tokenUser = "__token__:";

bool isOnThisComputer(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

/// The token in a credential, if it is one: as it is, or written as "__token__:pypi-...".
std::optional<Secret> tokenIn(const Secret &credential)
{
    if (isToken(credential))
        return credential.clone();
    return credential.use([](std::string_view bytes) -> std::optional<Secret> {
        if (!bytes.starts_with(tokenUser))
            return std::nullopt;
        return Secret::copying(bytes.substr(tokenUser.size()));
    });
}

bool isPair(const Secret &credential)
{
    return credential.use([](std::string_view bytes) { return bytes.find(':') != std::string_view::npos; });
}

Result<> checkAddress(const QUrl &upload)
{
    if (upload.scheme() == "https"_L1 || isOnThisComputer(upload.host()))
        return {};
    return fail(Error(Errc::Refused,
        u"%1 is not encrypted, and everybody on the way would see the credential"_s.arg(upload.toString()))
                    .hint(u"Use an address that begins with https. Nothing was sent."_s)
                    .named(u"index.not-encrypted"_s));
}

} // namespace

Result<Credential> Credential::find(const model::IndexSettings &settings, const QString &package,
    CredentialSource &source, const Clock &clock, std::stop_token stop)
{
    const QUrl upload(settings.upload);
    if (settings.credential.isEmpty()) {
        if (!upload.host().endsWith("pypi.org"_L1))
            return Credential(std::nullopt, u"no credential"_s);
        return fail(
            Error(Errc::Denied, u"%1 takes files only with a token"_s.arg(upload.host()))
                .hint(u"Name one in the configuration (credential = \"%1\") and store it with \"slipwayctl "
                      u"credential set %1\"."_s.arg(settings.name))
                .named(u"index.no-credential"_s));
    }
    TRY_DO(checkAddress(upload));
    TRY(Secret secret,
        source.find(settings.credential, std::move(stop))
            .during(u"the credential of the index \"%1\""_s.arg(settings.name)));
    QString description
        = isPair(secret) ? u"a user name and a password"_s : u"a token that cannot be read here"_s;
    if (const auto readable = tokenIn(secret); readable && isToken(*readable)) {
        TRY(const Token token, Token::read(*readable));
        TRY_DO(token.check(upload, package, clock.now()));
        description = token.description();
    }
    return Credential(std::move(secret), description);
}

http::Authorization Credential::authorization() const
{
    if (!m_secret)
        return {};
    if (isPair(*m_secret))
        return http::BasicPair{.pair = &*m_secret};
    return http::Basic{.user = u"__token__"_s, .password = &*m_secret};
}

} // namespace slipway::index
