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
std::optional<Secret> bareToken(const Secret &credential)
{
    if (isToken(credential))
        return credential.clone();
    return credential.use([](std::string_view bytes) -> std::optional<Secret> {
        if (!bytes.starts_with(tokenUser))
            return std::nullopt;
        return Secret::copying(bytes.substr(tokenUser.size()));
    });
}

/// Nothing: it is another kind of credential.
Result<std::optional<Token>> tokenIn(const Secret &credential)
{
    const auto bare = bareToken(credential);
    if (!bare || !isToken(*bare))
        return std::nullopt;
    TRY(Token token, Token::read(*bare));
    return token;
}

bool isPair(const Secret &credential)
{
    return credential.use([](std::string_view bytes) { return bytes.find(':') != std::string_view::npos; });
}

QString describe(const std::optional<Token> &token, const Secret &credential)
{
    return token             ? token->description()
        : isPair(credential) ? u"a user name and a password"_s
                             : u"a token that cannot be read here"_s;
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
    TRY(const auto token, tokenIn(secret));
    if (token)
        TRY_DO(token->check(upload, package, clock.now()));
    const QString description = describe(token, secret);
    return Credential(std::move(secret), description);
}

Result<QString> Credential::inspect(
    const model::IndexSettings &settings, const Secret &value, const Clock &clock)
{
    const QUrl upload(settings.upload);
    TRY(const auto token, tokenIn(value));
    if (token && !upload.host().isEmpty())
        TRY_DO(token->check(upload, token->projects ? token->projects->value(0) : QString(), clock.now()));
    return describe(token, value);
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
