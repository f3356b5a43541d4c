// SPDX-License-Identifier: Apache-2.0
#include "index/upload_answer.h"

#include "base/displayable.h"

#include <array>

using namespace Qt::StringLiterals;

namespace slipway::index {

namespace {

using AnswerKind = UploadAnswer::Kind;

/// An answer of a server that we know. The status and the text must both fit.
struct Known {
    int status; ///< 0: any refusal
    const char *text; ///< part of what it says, in any case of letters
    AnswerKind kind = AnswerKind::SaysItExists;
    Errc code = Errc::Refused;
    const char *name = "";
    const char *hint = "";
};

constexpr auto burntHint = "The name of a deleted file can never be used again. Release a higher version.";
constexpr auto closedHint
    = "PyPI takes new files for a version only in the fourteen days after its first file. Release "
      "a higher version.";
constexpr auto secondHint
    = "The version has a source distribution already, under another file name. Release a higher "
      "version.";
constexpr auto accountHint = "Log in to the index's web site and finish the set-up of the account.";
constexpr auto rightHint
    = "Is the credential one of a maintainer of the project, and stored under the right name?";

// The first row that fits decides.
constexpr auto known = std::to_array<Known>({
    // Warehouse
    {400, "previously used by a file that has since been deleted", AnswerKind::Refused, Errc::Refused,
        "index.burnt-name", burntHint},
    {400, "older than 14 days", AnswerKind::Refused, Errc::Refused, "index.release-closed", closedHint},
    {400, "Only one sdist may be uploaded", AnswerKind::Refused, Errc::Refused, "index.second-sdist",
        secondHint},
    {400, "File already exists"},
    {403, "Invalid or non-existent authentication", AnswerKind::Refused, Errc::Denied, "index.denied",
        rightHint},
    {403, "Username/Password authentication is no longer supported", AnswerKind::Refused, Errc::Denied,
        "index.denied", "Make an API token in the index's account settings, and store that."},
    {403, "isn't allowed to upload to project", AnswerKind::Refused, Errc::Denied, "index.denied", rightHint},
    {403, "verified email", AnswerKind::Refused, Errc::Denied, "index.denied", accountHint},
    {403, "verified primary email", AnswerKind::Refused, Errc::Denied, "index.denied", accountHint},
    {403, "two factor authentication", AnswerKind::Refused, Errc::Denied, "index.denied", accountHint},
    {403, "two-factor authentication", AnswerKind::Refused, Errc::Denied, "index.denied", accountHint},
    {403, "read-only mode", AnswerKind::Refused, Errc::Refused, "index.closed", "Try again later."},
    {403, "uploads are temporarily disabled", AnswerKind::Refused, Errc::Refused, "index.closed",
        "Try again later."},
    {429, "", AnswerKind::Refused, Errc::Refused, "index.too-many", "Wait a while, and try again."},
    // pypiserver, devpi, Azure
    {409, ""},
    // Artifactory, in all its wordings
    {403, "overwrite artifact"},
    {403, "delete/overwrite"},
    // Nexus
    {400, "does not allow updating assets"},
    {400, "cannot be updated"},
    // GitLab
    {400, "already been taken"},
    // Google, pypiserver to a client that it takes for twine, and whoever else says so
    {400, "already exist"},
});

constexpr auto standardPhrases = std::to_array<const char *>({"", "OK", "Bad Request", "Unauthorized",
    "Forbidden", "Not Found", "Method Not Allowed", "Conflict", "Gone", "Request Entity Too Large",
    "Payload Too Large", "Content Too Large", "Unprocessable Entity", "Too Many Requests",
    "Internal Server Error", "Bad Gateway", "Service Unavailable", "Gateway Timeout"});

/// Warehouse explains itself in the reason phrase; others in the body.
QString textOf(const http::Response &answer)
{
    for (const char *phrase : standardPhrases) {
        if (answer.reason.compare(QLatin1String(phrase), Qt::CaseInsensitive) == 0)
            return http::explanationIn(answer);
    }
    return answer.reason;
}

UploadAnswer refused(const QString &text, Errc code, const QString &name, const QString &hint)
{
    return {.kind = AnswerKind::Refused,
        .text = text,
        .error = Error(code, u"the index refused the file: %1"_s.arg(text)).hint(hint).named(name)};
}

UploadAnswer redirected(const http::Response &answer, const QUrl &asked, const QString &text)
{
    const Error error = http::explainRedirect(asked, answer);
    const QString target = QString::fromLatin1(answer.headers.value("Location"));
    const bool isSlash = target.endsWith(asked.path() + u'/');
    return {.kind = AnswerKind::Refused,
        .text = text,
        .error
        = Error(Errc::Refused, error.story())
              .hint(isSlash
                      ? u"The upload address ends with a slash: write %1/ into the configuration."_s.arg(
                          asked.toString())
                      : error.hint())
              .named(u"index.redirected"_s)};
}

UploadAnswer unknownRefusal(const http::Response &answer, const QString &text)
{
    switch (answer.status) {
    case 401:
        return refused(text, Errc::Denied, u"index.denied"_s, QLatin1String(rightHint));
    case 403:
        // Not a word that an index says: something in between answered. It must not be read as "exists".
        return refused(text, Errc::Refused, u"index.firewall"_s,
            u"The answer does not look like the index's own. Is a firewall or a proxy in between? Nothing is "
            u"known to "
            u"have been taken."_s);
    case 404:
    case 405:
    case 410:
        return refused(text, Errc::InvalidInput, u"index.wrong-address"_s,
            u"Does \"upload\" name the upload address, such as https://upload.pypi.org/legacy/?"_s);
    case 413:
        return refused(text, Errc::InvalidInput, u"index.too-large"_s,
            u"The index takes no file of that size; its owners may raise the limit."_s);
    default:
        return refused(text, Errc::InvalidInput, u"index.rejected"_s,
            u"The index says what is wrong with the file or its metadata. Mend it and release a new version."_s);
    }
}

} // namespace

UploadAnswer UploadAnswer::read(const http::Response &answer, const QUrl &asked)
{
    const QString text = textOf(answer);
    if (answer.status == 200 && !answer.cameEarly)
        return {.kind = AnswerKind::Taken, .text = text};
    if (answer.isRedirect())
        return redirected(answer, asked, text);
    if (answer.status < 400 || answer.status >= 500)
        return {.kind = AnswerKind::Unclear, .text = u"%1 %2"_s.arg(answer.status).arg(text)};
    const QString everything = answer.reason + u'\n' + http::explanationIn(answer);
    for (const Known &row : known) {
        if ((row.status != 0 && row.status != answer.status)
            || !everything.contains(QLatin1String(row.text), Qt::CaseInsensitive))
            continue;
        if (row.kind == AnswerKind::SaysItExists)
            return {.kind = AnswerKind::SaysItExists, .text = text};
        return refused(text, row.code, QLatin1String(row.name), QLatin1String(row.hint));
    }
    return unknownRefusal(answer, text);
}

} // namespace slipway::index
