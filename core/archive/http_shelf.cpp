// SPDX-License-Identifier: Apache-2.0
#include "archive/http_shelf.h"

#include "archive/artifactory.h"
#include "archive/put_answer.h"
#include "base/displayable.h"

using namespace Qt::StringLiterals;

namespace slipway::archive {

namespace {

using http::Method;
using Kind = Creation::Kind;

constexpr qint64 askFirstFrom = 1 << 20; // below that, asking costs more than sending in vain

/// "403 Forbidden: the words of the server"
QString wordsOf(const http::Response &answer)
{
    const QString explanation = http::explanationIn(answer);
    const QString status = u"%1 %2"_s.arg(answer.status).arg(answer.reason).trimmed();
    return explanation.isEmpty() || explanation == answer.reason ? status : status + u": "_s + explanation;
}

Error refusal(const http::Response &answer, const QUrl &url)
{
    switch (meaningOf(answer)) {
    case PutMeaning::Redirect:
        return http::explainRedirect(url, answer);
    case PutMeaning::Denied:
        return Error(Errc::Denied, u"the store does not let us in: %1"_s.arg(wordsOf(answer)))
            .named(u"archive.denied"_s)
            .hint(
                u"Check the stored credential, and whether its account may write there. A firewall may also "
                u"answer like this."_s);
    case PutMeaning::NotAllowed:
        return Error(Errc::Unsupported, u"the server takes no files: %1"_s.arg(wordsOf(answer)))
            .named(u"archive.no-put"_s)
            .hint(u"Check the address of the store; WebDAV or PUT must be switched on there."_s);
    default:
        return Error(Errc::Refused, u"the store did not take the file: %1"_s.arg(wordsOf(answer)))
            .named(u"archive.refused"_s);
    }
}

} // namespace

HttpShelf::HttpShelf(const model::StoreSettings &settings, Secret credential, HttpPatience patience)
    : m_base(QUrl(settings.url)
                 .adjusted(QUrl::StripTrailingSlash | QUrl::RemoveQuery | QUrl::RemoveFragment)
                 .toEncoded()),
      m_certificateAuthority(settings.certificateAuthority),
      m_credential(std::move(credential)),
      m_patience(patience)
{
}

QUrl HttpShelf::urlOf(const QStringList &parts) const
{
    QByteArray address = m_base;
    for (const QString &part : parts)
        address += '/' + QUrl::toPercentEncoding(part);
    return QUrl::fromEncoded(address);
}

QString HttpShelf::location(const ArtifactPlace &place) const
{
    return urlOf(place.parts()).toDisplayString(QUrl::RemoveUserInfo);
}

http::Request HttpShelf::request(Method method, const QUrl &url, qint64 bytes) const
{
    http::Request request{.method = method,
        .url = url,
        .certificateAuthority = m_certificateAuthority,
        .idle = m_patience.idle,
        .within = m_patience.small + std::chrono::milliseconds(bytes * 1000 / m_patience.slowest)};
    if (!m_credential.isEmpty())
        request.authorization = http::authorizationFrom(m_credential);
    return request;
}

Result<std::optional<Digests>> HttpShelf::read(
    const ArtifactPlace &place, qint64 most, const QString &toPath, const Work &work)
{
    http::Request get = request(Method::Get, urlOf(place.parts()), most);
    get.headers.add("Cache-Control", "no-cache");
    get.bodyLimit = most;
    get.sink = toPath.isEmpty() ? http::Sink(http::DigestOnly{}) : http::Sink(http::ToFile{toPath});
    auto answer = m_client.send(get, work.stop, work.progress);
    if (!answer && answer.error().name() == "http.too-large"_L1)
        return Digests{.size = most + 1};
    TRY_DO(answer);
    if (answer->status == 404 || answer->status == 410)
        return std::nullopt;
    if (answer->status == 200)
        return answer->digests;
    if (answer->isRedirect() || answer->status == 401 || answer->status == 403)
        return fail(refusal(*answer, get.url));
    return fail(Errc::Failed, u"%1 answers %2"_s.arg(location(place), wordsOf(*answer)));
}

Result<Creation> HttpShelf::create(
    const ArtifactPlace &place, const QString &file, const Digests &digests, const Work &work)
{
    return put(place, file, digests, digests.size >= askFirstFrom ? Asking::First : Asking::Not, work);
}

Result<Creation> HttpShelf::put(
    const ArtifactPlace &place, const QString &file, const Digests &digests, Asking asking, const Work &work)
{
    http::Request put = request(Method::Put, urlOf(place.parts()), digests.size);
    put.body = http::FileBody{file};
    put.expectContinue = asking == Asking::First;
    put.headers = {{"Content-Type", "application/octet-stream"}, {"If-None-Match", "*"},
        {"X-Checksum-Md5", digests.md5.toLatin1()}, {"X-Checksum-Sha256", digests.sha256.toLatin1()},
        // With "true", Artifactory replaces files without the right to.
        {"X-Checksum-Deploy", "false"}};
    for (bool madeFolders = false;; madeFolders = true) {
        auto answer = m_client.send(put, work.stop, work.progress);
        if (!answer) {
            const Errc code = answer.error().code();
            // Requests that never left are errors; all others may have arrived.
            if (code == Errc::Unknown || code == Errc::TimedOut || code == Errc::Failed)
                return Creation{.kind = Kind::Open, .reason = std::move(answer).error()};
            return fail(std::move(answer).error());
        }
        const PutMeaning meaning = meaningOf(*answer);
        if (meaning == PutMeaning::NoExpectation && put.expectContinue) {
            put.expectContinue = false;
            continue;
        }
        const bool mayLackFolder = meaning == PutMeaning::NoFolder || meaning == PutMeaning::ExistsOrNoFolder;
        if (!mayLackFolder || madeFolders)
            return understand(place, *answer, digests, work);
        TRY(const bool exists, isThere(place, work));
        if (exists)
            return understand(place, *answer, digests, work);
        makeCollections(place, work);
    }
}

Result<Creation> HttpShelf::understand(
    const ArtifactPlace &place, const http::Response &answer, const Digests &digests, const Work &work) const
{
    const Error words(Errc::Refused, u"the store answered %1"_s.arg(wordsOf(answer)));
    switch (meaningOf(answer)) {
    case PutMeaning::Created: {
        QStringList notes{artifactoryEvidence(answer.body, digests)};
        const QUrl info = artifactoryFileInfo(urlOf(place.parts()));
        if (info.isValid()) {
            const auto told = m_client.send(request(Method::Get, info), work.stop);
            if (told && told->status == 200)
                notes.append(artifactoryEvidence(told->body, digests));
        }
        notes.removeAll(QString());
        notes.removeDuplicates();
        return Creation{.kind = Kind::Created, .notes = notes};
    }
    case PutMeaning::Overwrote:
        return Creation{.kind = Kind::Overwrote, .reason = words};
    case PutMeaning::Exists:
    case PutMeaning::ExistsOrNoFolder:
        return Creation{.kind = Kind::Existed, .reason = words};
    case PutMeaning::Open:
        return Creation{.kind = Kind::Open, .reason = words};
    default:
        return fail(refusal(answer, urlOf(place.parts())));
    }
}

Result<bool> HttpShelf::isThere(const ArtifactPlace &place, const Work &work) const
{
    TRY(const auto answer, m_client.send(request(Method::Head, urlOf(place.parts())), work.stop));
    return answer.status != 404 && answer.status != 410;
}

/// Whether it worked shows when the file is sent again.
void HttpShelf::makeCollections(const ArtifactPlace &place, const Work &work) const
{
    const QStringList &parts = place.parts();
    for (qsizetype depth = 1; depth < parts.size(); ++depth) {
        QUrl folder = urlOf(parts.first(depth));
        folder.setPath(folder.path(QUrl::FullyEncoded) + u'/', QUrl::TolerantMode);
        (void)m_client.send(request(Method::Mkcol, folder), work.stop);
    }
}

Result<QStringList> HttpShelf::greet(const Work &work)
{
    const QUrl base = QUrl::fromEncoded(m_base + '/');
    TRY(const auto answer, m_client.send(request(Method::Head, base), work.stop));
    // 403 and 404 are what healthy stores say of their front page.
    if (answer.status == 401 || answer.isRedirect())
        return fail(refusal(answer, base));
    if (answer.status >= 500)
        return fail(Errc::Failed, u"%1 answers %2"_s.arg(base.toDisplayString(), wordsOf(answer)));
    QStringList notes;
    if (const QByteArray server = answer.headers.value("Server"); !server.isEmpty())
        notes.append(u"server: %1"_s.arg(displayable(QString::fromLatin1(server.left(80)))));
    return notes;
}

std::unique_ptr<Store> httpStore(
    const model::StoreSettings &settings, Secret credential, HttpPatience patience)
{
    return std::make_unique<Store>(
        settings.name, std::make_unique<HttpShelf>(settings, std::move(credential), patience));
}

} // namespace slipway::archive
