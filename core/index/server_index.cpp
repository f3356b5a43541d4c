// SPDX-License-Identifier: Apache-2.0
#include "index/server_index.h"

#include "base/displayable.h"
#include "index/difference.h"
#include "index/pauses.h"
#include "index/sightings.h"
#include "index/upload_form.h"
#include "model/names.h"

using namespace Qt::StringLiterals;

namespace slipway::index {

namespace {

constexpr qint64 largestPage = 32 * 1024 * 1024;
constexpr int mostRedirects = 5;

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

bool hasSameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

Error deniedRead(const http::Response &answer, const QUrl &address)
{
    return Error(
        Errc::Denied, u"%1 does not let us read: %2"_s.arg(address.toString(), http::explanationIn(answer)))
        .hint(u"Does the index's credential allow to read?"_s)
        .named(u"index.denied"_s);
}

/// Failures after which nothing was sent, or nobody wants to wait.
bool settlesUpload(const Error &error)
{
    return error.isCancelled() || error.name() == "http.unreachable"_L1
        || error.name() == "http.name-not-found"_L1 || error.name().startsWith("tls."_L1);
}

Sighting notKnown(const QString &note)
{
    return {.presence = model::Presence::Unknown, .project = ProjectState::Unknown, .note = note};
}

} // namespace

ServerIndex::ServerIndex(model::IndexSettings settings, const http::Client &client,
    CredentialSource &credentials, const Clock &clock, Patience patience)
    : m_settings(std::move(settings)),
      m_client(client),
      m_credentials(credentials),
      m_clock(clock),
      m_patience(patience)
{
}

QUrl ServerIndex::pageOf(const QString &package) const
{
    QUrl base(m_settings.simple);
    if (!base.path().endsWith(u'/'))
        base.setPath(base.path() + u'/');
    return base.resolved(QUrl(model::normalizedPackage(package) + u'/'));
}

bool ServerIndex::mayHaveCredential(const QUrl &address) const
{
    return !m_settings.credential.isEmpty() && hasSameOrigin(address, QUrl(m_settings.upload));
}

Result<http::Response> ServerIndex::get(
    const http::Request &request, const QString &package, std::stop_token stop, task::Progress *progress)
{
    TRY(auto answer, m_client.send(request, stop, progress));
    const bool isDenied = answer.status == 401 || answer.status == 403;
    if (!isDenied || !mayHaveCredential(request.url))
        return answer;
    // Most indexes read without one; a private one says that it wants one.
    TRY(const Credential credential, Credential::find(m_settings, package, m_credentials, m_clock, stop));
    http::Request again = request;
    again.authorization = credential.authorization();
    return m_client.send(again, stop, progress);
}

Result<Sighting> ServerIndex::look(const Distribution &wanted, std::stop_token stop)
{
    const http::Request request{.url = pageOf(wanted.package),
        .headers = {{"Accept", SimplePage::accept}, {"Cache-Control", "no-cache"}},
        .bodyLimit = largestPage,
        .certificateAuthority = m_settings.certificateAuthority,
        .idle = m_patience.request,
        .within = m_patience.request};
    TRY(const auto answer, get(request, wanted.package, stop, nullptr));
    return read(answer, wanted, stop);
}

Result<Sighting> ServerIndex::read(
    const http::Response &page, const Distribution &wanted, std::stop_token stop)
{
    const QUrl address = pageOf(wanted.package);
    if (page.status == 404)
        return Sighting{.presence = model::Presence::Absent,
            .project = ProjectState::New,
            .note = u"the index has not heard of \"%1\" before"_s.arg(wanted.package)};
    if (page.isRedirect()) {
        const QUrl target = address.resolved(QUrl::fromEncoded(page.headers.value("Location")));
        if (hasSameOrigin(target, address)) {
            const Error error = http::explainRedirect(address, page);
            return fail(Error(Errc::Refused, error.story()).hint(error.hint()).named(u"index.redirected"_s));
        }
        // So do servers that send those who ask for what they have not to PyPI.
        return Sighting{.presence = model::Presence::Absent,
            .project = ProjectState::New,
            .note = u"the index does not have \"%1\" and sends to %2 for it"_s.arg(
                wanted.package, displayable(target.host()))};
    }
    if (page.status == 401)
        return fail(deniedRead(page, address));
    if (page.status != 200)
        return notKnown(u"the index answered %1: %2"_s.arg(page.status).arg(http::explanationIn(page)));
    TRY(const auto parsed, SimplePage::parse(page.body, page.headers.value("Content-Type"), address));
    const Sighting sighting = sightingOn(parsed, wanted, m_clock.now());
    return sighting.presence == model::Presence::Unknown ? compareByDownload(sighting, wanted, stop)
                                                         : sighting;
}

Result<Sighting> ServerIndex::compareByDownload(
    Sighting sighting, const Distribution &wanted, std::stop_token stop)
{
    const auto found = download(QUrl(sighting.location), wanted, stop, nullptr);
    if (!found && found.error().isCancelled())
        return fail(found.error());
    if (!found && found.error().name() != "http.too-large"_L1) {
        sighting.note += u", and it could not be downloaded: %1"_s.arg(found.error().story());
        return sighting;
    }
    const bool isSame = found && differenceOf(*found, wanted.digests).isEmpty();
    sighting.presence = isSame ? model::Presence::Identical : model::Presence::Different;
    sighting.sha256 = found ? found->sha256 : QString();
    sighting.note = u"the index does not list digests; the file was downloaded and compared"_s;
    return sighting;
}

Result<Digests> ServerIndex::download(
    const QUrl &file, const Distribution &wanted, std::stop_token stop, task::Progress *progress)
{
    QUrl address = file;
    for (int hop = 0; hop < mostRedirects; ++hop) {
        if (QUrl(m_settings.simple).scheme() == "https"_L1 && address.scheme() != "https"_L1)
            return fail(
                Error(Errc::Untrusted, u"%1 leads away from https"_s.arg(displayable(address.toString())))
                    .named(u"index.broken-answer"_s));
        const http::Request request{.url = address,
            .headers = {{"Cache-Control", "no-cache"}},
            .sink = http::DigestOnly{},
            .bodyLimit = wanted.digests.size,
            .certificateAuthority = m_settings.certificateAuthority,
            .idle = m_patience.request,
            .within = m_patience.upload};
        TRY(const auto answer, get(request, wanted.package, stop, progress));
        if (answer.status == 200)
            return answer.digests;
        if (!answer.isRedirect())
            return fail(Errc::Failed,
                u"%1 answered %2: %3"_s.arg(displayable(address.toString()))
                    .arg(answer.status)
                    .arg(http::explanationIn(answer)));
        // Downloads go on to where the bytes are kept; a credential is only ever shown to the index itself.
        address = address.resolved(QUrl::fromEncoded(answer.headers.value("Location")));
    }
    return fail(Errc::Failed, u"%1 redirects again and again"_s.arg(displayable(file.toString())));
}

Result<QString> ServerIndex::inspectCredential(const QString &package, std::stop_token stop)
{
    TRY(const Credential credential,
        Credential::find(m_settings, package, m_credentials, m_clock, std::move(stop)));
    return credential.description();
}

Result<UploadOutcome> ServerIndex::upload(const Distribution &what, const QString &path,
    const QList<MetadataField> &metadata, std::stop_token stop, task::Progress *progress)
{
    TRY_DO(checkFile(what, path, stop));
    TRY(const Credential credential,
        Credential::find(m_settings, what.package, m_credentials, m_clock, stop));
    const QUrl address(m_settings.upload);
    const http::Request request{.method = http::Method::Post,
        .url = address,
        .headers = {{"Accept", "application/json"}},
        .body = uploadForm(what, path, metadata),
        .authorization = credential.authorization(),
        .certificateAuthority = m_settings.certificateAuthority,
        .idle = m_patience.request,
        .within = m_patience.upload};
    if (progress)
        progress->beginBytes(u"Uploading %1 to %2"_s.arg(what.fileName, m_settings.name), what.digests.size);
    const auto response = m_client.send(request, stop, progress);
    if (!response && settlesUpload(response.error()))
        return fail(response.error());
    const UploadAnswer answer
        = response ? UploadAnswer::read(*response, address) : UploadAnswer{.text = response.error().story()};
    if (answer.kind == UploadAnswer::Kind::Taken)
        return UploadOutcome{.note = answer.text};
    if (answer.kind == UploadAnswer::Kind::Refused)
        return fail(*answer.error);
    if (progress)
        progress->begin(u"Finding out whether %1 came to %2"_s.arg(what.fileName, m_settings.name));
    return reconcile(what, answer, stop);
}

Result<UploadOutcome> ServerIndex::reconcile(
    const Distribution &what, const UploadAnswer &answer, std::stop_token stop)
{
    Pauses pauses(m_patience, Deadline::in(m_patience.reconcile));
    QString last;
    for (bool goesOn = true; goesOn;) {
        const auto sighting = look(what, stop);
        if (!sighting && sighting.error().isCancelled())
            return fail(sighting.error());
        const auto presence = sighting ? sighting->presence : model::Presence::Unknown;
        if (presence == model::Presence::Identical)
            return UploadOutcome{.result = UploadResult::WasThere,
                .note = answer.kind == UploadAnswer::Kind::SaysItExists
                    ? u"the index had the same bytes already"_s
                    : u"there was no clear answer (%1), but the index has the file"_s.arg(answer.text)};
        if (presence == model::Presence::Different)
            return fail(differentFile(what, sighting->sha256));
        last = sighting ? sighting->note : sighting.error().story();
        TRY(goesOn, pauses.wait(stop));
    }
    if (answer.kind == UploadAnswer::Kind::SaysItExists)
        return fail(
            Error(Errc::Unknown,
                u"the index says that the file exists, and does not list it: %1"_s.arg(answer.text))
                .hint(
                    u"It may be a deleted file, or one that waits for somebody. Look at the index's web site."_s)
                .named(u"index.unknown-outcome"_s));
    return fail(Error(Errc::Unknown,
        u"it is not known whether the index took the file: %1%2"_s.arg(
            answer.text, last.isEmpty() ? u"; it does not list it so far"_s : u"; "_s + last))
                    .hint(u"Publish again in a few minutes: what has come by then is found, and the same "
                          u"bytes are never a second "
                          u"file."_s)
                    .named(u"index.unknown-outcome"_s));
}

Result<std::optional<Arrival>> ServerIndex::tryToFetch(
    const Distribution &wanted, QString &why, std::stop_token stop, task::Progress *progress)
{
    const auto sighting = look(wanted, stop);
    if (!sighting && (sighting.error().isCancelled() || sighting.error().name().startsWith("index."_L1)))
        return fail(sighting.error());
    why = sighting ? sighting->note : sighting.error().story();
    if (sighting && sighting->presence == model::Presence::Different)
        return fail(wrongDigest(wanted.fileName,
            u"the index lists the SHA-256 %1 instead of %2"_s.arg(sighting->sha256, wanted.digests.sha256)));
    if (!sighting || sighting->presence != model::Presence::Identical)
        return std::nullopt;
    const auto found = download(QUrl(sighting->location), wanted, stop, progress);
    if (!found && found.error().name() == "http.too-large"_L1)
        return fail(wrongDigest(wanted.fileName, u"it has more than %1 bytes"_s.arg(wanted.digests.size)));
    if (!found && (found.error().isCancelled() || found.error().name().startsWith("index."_L1)))
        return fail(found.error());
    if (!found) {
        why = found.error().story();
        return std::nullopt;
    }
    if (const QString difference = differenceOf(*found, wanted.digests); !difference.isEmpty())
        return fail(wrongDigest(wanted.fileName, difference));
    return Arrival{.location = sighting->location, .digests = *found, .note = sighting->note};
}

Result<Arrival> ServerIndex::verify(
    const Distribution &wanted, std::stop_token stop, task::Progress *progress)
{
    const auto start = std::chrono::steady_clock::now();
    Pauses pauses(m_patience, Deadline::in(m_patience.appear));
    QString why;
    if (progress)
        progress->begin(u"Waiting for %1 on %2"_s.arg(wanted.fileName, m_settings.name));
    int looks = 0;
    for (bool goesOn = true; goesOn;) {
        ++looks;
        TRY(auto arrival, tryToFetch(wanted, why, stop, progress));
        if (arrival) {
            arrival->looks = looks;
            arrival->waited = std::chrono::duration_cast<std::chrono::milliseconds>(
                std::chrono::steady_clock::now() - start);
            return *std::move(arrival);
        }
        TRY(goesOn, pauses.wait(stop));
    }
    const QString fact = u"%1 does not offer %2%3"_s.arg(
        m_settings.name, wanted.fileName, why.isEmpty() ? QString() : u": "_s + why);
    if (m_patience.appear <= std::chrono::milliseconds::zero())
        return fail(Error(Errc::NotFound, fact).named(u"index.not-there"_s));
    return fail(
        Error(Errc::TimedOut, fact)
            .hint(u"Indexes may take minutes to show a new file. Verify again later; there is no need to "
                  u"upload again."_s)
            .named(u"index.late"_s));
}

} // namespace slipway::index
