// SPDX-License-Identifier: Apache-2.0
#include "http/head.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::http {

namespace {

// One block for the whole head, so that growing it leaves no copy of a credential behind.
constexpr qsizetype roomForHead = 64 * 1024;

QByteArray nameOf(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Head:
        return "HEAD";
    case Method::Put:
        return "PUT";
    case Method::Post:
        return "POST";
    case Method::Delete:
        return "DELETE";
    case Method::Mkcol:
        return "MKCOL";
    }
    Q_UNREACHABLE();
}

bool isToken(const QByteArray &name)
{
    static constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || marks.find(c) != std::string_view::npos;
    });
}

bool isSafeValue(QByteArrayView value)
{
    return std::all_of(value.begin(), value.end(),
        [](char c) { return c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f); });
}

Result<> checkUrl(const QUrl &url)
{
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        return fail(Error(Errc::InvalidInput,
            u"\"%1\" is not a web address"_s.arg(url.toDisplayString(QUrl::RemoveUserInfo)))
                        .hint(u"It must begin with https:// or http://."_s));
    if (!url.userInfo().isEmpty())
        return fail(
            Error(Errc::InvalidInput, u"the address of %1 contains a user or a password"_s.arg(url.host()))
                .hint(u"Keep credentials in the keychain and name them in the configuration."_s));
    return {};
}

void addBase64(QByteArray &head, QByteArrayView user, std::string_view password)
{
    QByteArray pair;
    pair.reserve(user.size() + static_cast<qsizetype>(password.size()) + 1);
    pair.append(user);
    pair.append(password.data(), static_cast<qsizetype>(password.size()));
    QByteArray encoded = pair.toBase64();
    wipe(pair);
    head += "Authorization: Basic ";
    head += encoded;
    head += "\r\n";
    wipe(encoded);
}

struct AddAuthorization {
    QByteArray &head;

    Result<> operator()(std::monostate) const { return {}; }
    Result<> operator()(const Basic &basic) const
    {
        basic.password->use(
            [&](std::string_view password) { addBase64(head, basic.user.toUtf8() + ':', password); });
        return {};
    }
    Result<> operator()(const BasicPair &basic) const
    {
        basic.pair->use([&](std::string_view pair) { addBase64(head, {}, pair); });
        return {};
    }
    Result<> operator()(const Bearer &bearer) const
    {
        return bearer.token->use([&](std::string_view token) -> Result<> {
            const QByteArrayView view(token.data(), static_cast<qsizetype>(token.size()));
            if (!isSafeValue(view))
                return fail(Error(Errc::InvalidInput, u"the stored token contains a control character"_s)
                                .hint(u"Store it again, without a line break."_s));
            head += "Authorization: Bearer ";
            head.append(view);
            head += "\r\n";
            return {};
        });
    }
};

Result<> addOwnFields(QByteArray &head, const Request &request)
{
    for (const auto &[name, value] : request.headers.fields()) {
        if (!isToken(name) || !isSafeValue(value))
            return fail(Errc::InvalidInput,
                u"the header field \"%1\" cannot be sent"_s.arg(
                    QString::fromLatin1(name.toPercentEncoding())));
        head += name + ": " + value + "\r\n";
    }
    return {};
}

QByteArray hostField(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    return url.port() < 0 ? host : host + ':' + QByteArray::number(url.port());
}

} // namespace

Authorization authorizationFrom(const Secret &credential)
{
    const bool isPair
        = credential.use([](std::string_view bytes) { return bytes.find(':') != std::string_view::npos; });
    if (isPair)
        return BasicPair{&credential};
    return Bearer{&credential};
}

Result<QByteArray> renderHead(const Request &request, const Outbound &body)
{
    TRY_DO(checkUrl(request.url));
    QByteArray path = request.url.path(QUrl::FullyEncoded).toLatin1();
    if (path.isEmpty())
        path = "/";
    if (request.url.hasQuery())
        path += '?' + request.url.query(QUrl::FullyEncoded).toLatin1();

    QByteArray head;
    head.reserve(roomForHead);
    head += nameOf(request.method) + ' ' + path + " HTTP/1.1\r\nHost: " + hostField(request.url) + "\r\n";
    head += "User-Agent: slipway/" + QCoreApplication::applicationVersion().toLatin1() + "\r\n";
    head += "Accept-Encoding: identity\r\nConnection: close\r\n";
    if (!request.headers.has("Accept"))
        head += "Accept: */*\r\n";
    TRY_DO(addOwnFields(head, request));
    if (!body.contentType().isEmpty())
        head += "Content-Type: " + body.contentType() + "\r\n";
    if (body.hasBody())
        head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    if (request.expectContinue && body.size() > 0)
        head += "Expect: 100-continue\r\n";
    TRY_DO(std::visit(AddAuthorization{head}, request.authorization));
    head += "\r\n";
    return head;
}

} // namespace slipway::http
