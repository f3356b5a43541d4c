// SPDX-License-Identifier: Apache-2.0
#include "store/address.h"

#include "base/displayable.h"

#include <QDir>
#include <QUrl>
#include <QUrlQuery>
#include <array>
#include <utility>

namespace slipway::store {

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<Error> refuse(const QString &fact, const QString &hint)
{
    return fail(Error(Errc::InvalidInput, fact).hint(hint).named(u"store.bad-address"_s));
}

/// The parameters that an address may have, and where they go.
constexpr auto parameters = std::to_array<std::pair<const char *, QString DatabaseAddress::*>>({
    {"host", &DatabaseAddress::host},
    {"user", &DatabaseAddress::user},
    {"sslrootcert", &DatabaseAddress::rootCertificate},
    {"sslcert", &DatabaseAddress::clientCertificate},
    {"sslkey", &DatabaseAddress::clientKey},
    {"credential", &DatabaseAddress::credential},
});

Result<> take(DatabaseAddress &address, const QString &key, const QString &value)
{
    for (const auto &[known, member] : parameters) {
        if (key == QLatin1String(known)) {
            address.*member = value;
            return {};
        }
    }
    if (key == u"port") {
        bool ok = false;
        address.port = value.toUShort(&ok);
        if (ok && address.port != 0)
            return {};
        return refuse(u"\"%1\" is no port"_s.arg(displayable(value)), u"Use a number from 1 to 65535."_s);
    }
    if (key == u"sslmode" && value == u"verify-full")
        return {};
    if (key == u"sslmode")
        return fail(
            Error(Errc::Refused, u"sslmode=%1 does not prove which server answers"_s.arg(displayable(value)))
                .hint(u"Use sslmode=verify-full with sslrootcert=FILE, or a unix socket."_s)
                .named(u"store.weak-tls"_s));
    if (key == u"password")
        return fail(Error(Errc::Refused, u"a password does not belong into the address of a database"_s)
                        .hint(u"Keep it with \"slipwayctl credential set NAME\" and add ?credential=NAME."_s)
                        .named(u"store.password-in-url"_s));
    return refuse(u"the database address has an unknown parameter \"%1\""_s.arg(displayable(key)),
        u"Known are host, port, user, sslmode, sslrootcert, sslcert, sslkey and credential."_s);
}

/// libpq reads its connection string by rules of its own; what could mean something there is kept out.
Result<> checkCharacters(const DatabaseAddress &address)
{
    for (const QString &text : {address.host, address.database, address.user, address.rootCertificate,
             address.clientCertificate, address.clientKey}) {
        for (const QChar c : text) {
            if (c < u' ' || c == u'\'' || c == u'\\' || c == u';' || c == u'\x7f')
                return refuse(
                    u"the database address holds the character \"%1\""_s.arg(displayable(QString(c))),
                    u"Quotes, backslashes, semicolons and control characters cannot be used there."_s);
        }
    }
    if (address.host.contains(u',') || address.database.contains(u'='))
        return refuse(u"the database address names several servers or a connection string"_s,
            u"Name one server and one database."_s);
    return {};
}

Result<> checkPostgres(const DatabaseAddress &address)
{
    if (address.database.isEmpty())
        return refuse(u"the address names no database"_s, u"Use postgresql://user@host:port/database."_s);
    if (address.host.isEmpty())
        return refuse(u"the address names no server"_s,
            u"Use postgresql://user@host:port/database, or ?host=/run/postgresql for a unix socket."_s);
    TRY_DO(checkCharacters(address));
    if (!address.isUnixSocket() && address.rootCertificate.isEmpty())
        return fail(
            Error(Errc::Refused, u"over TCP the server has to prove itself, and sslrootcert is missing"_s)
                .hint(u"Add ?sslrootcert=FILE, the PEM file of the authority that signed the server's "
                      "certificate."_s)
                .named(u"store.weak-tls"_s));
    return {};
}

Result<DatabaseAddress> parsePostgres(const QUrl &url)
{
    DatabaseAddress address{.engine = Engine::Postgres};
    if (!url.password().isEmpty())
        TRY_DO(take(address, u"password"_s, {}));
    address.host = url.host(QUrl::FullyDecoded);
    address.user = url.userName(QUrl::FullyDecoded);
    address.database = url.path(QUrl::FullyDecoded).mid(1);
    if (url.port() > 0)
        address.port = static_cast<quint16>(url.port());
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items)
        TRY_DO(take(address, key, value));
    TRY_DO(checkPostgres(address));
    return address;
}

} // namespace

Result<DatabaseAddress> DatabaseAddress::parse(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isSqlite = url.scheme() == u"sqlite";
    const bool isPostgres = url.scheme() == u"postgresql" || url.scheme() == u"postgres";
    // The text is not repeated: a password may stand in it.
    if (!url.isValid() || (!isSqlite && !isPostgres))
        return refuse(u"the database address cannot be read"_s,
            u"Use sqlite:///absolute/path or postgresql://user@host:port/database."_s);
    if (isPostgres)
        return parsePostgres(url);
    const QString path = url.path(QUrl::FullyDecoded);
    if (!url.host().isEmpty() || !path.startsWith(u'/') || path.endsWith(u'/') || url.hasQuery())
        return refuse(u"the address of a SQLite database is no absolute path"_s,
            u"Use three slashes: sqlite:///home/ada/slipway.db."_s);
    return ofFile(path);
}

DatabaseAddress DatabaseAddress::ofFile(const QString &path)
{
    return {.engine = Engine::Sqlite, .path = QDir::cleanPath(path)};
}

QString DatabaseAddress::url() const
{
    QUrl url;
    url.setScheme(engine == Engine::Sqlite ? u"sqlite"_s : u"postgresql"_s);
    if (engine == Engine::Sqlite) {
        url.setHost(u""_s);
        url.setPath(path);
        return url.toString(QUrl::FullyEncoded);
    }
    QUrlQuery query;
    const auto add = [&](const char *key, const QString &value) {
        if (!value.isEmpty())
            query.addQueryItem(QLatin1String(key), QString::fromLatin1(QUrl::toPercentEncoding(value, "/")));
    };
    url.setHost(isUnixSocket() ? u""_s : host);
    url.setPath(u'/' + database);
    if (isUnixSocket()) {
        add("host", host);
        add("user", user);
        add("port", port == 5432 ? QString() : QString::number(port));
    } else {
        url.setUserName(user);
        url.setPort(port);
        add("sslmode", u"verify-full"_s);
    }
    add("sslrootcert", rootCertificate);
    add("sslcert", clientCertificate);
    add("sslkey", clientKey);
    add("credential", credential);
    if (!query.isEmpty())
        url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

} // namespace slipway::store
