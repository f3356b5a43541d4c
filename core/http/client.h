// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/digest.h"
#include "base/result.h"
#include "http/request.h"
#include "task/progress.h"

#include <stop_token>

namespace slipway::http {

/// What a server answered. Any complete answer is one, whatever its status.
struct Response {
    int status = 0;
    QString reason = {}; ///< the reason phrase, made displayable; PyPI explains its refusals here
    Headers headers = {};
    QByteArray body = {}; ///< what the sink keeps in memory; raw: a Content-Encoding is not undone
    qint64 bytesReceived = 0; ///< of the body
    Digests digests = {}; ///< of a body that went to a file or was digested only
    bool cameEarly = false; ///< the server answered before it had the whole body of the request

    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
    [[nodiscard]] bool isRedirect() const { return status >= 300 && status < 400 && status != 304; }
};

/// How much a server may tell us besides the body.
struct Limits {
    qsizetype headerBytes = 64 * 1024;
    qsizetype headerCount = 100;
};

/// Asks web servers: one connection for each request, HTTP/1.1, blocking. For worker threads only. Any number
/// of threads may share one client.
///
///     const http::Client client;
///     TRY(const auto answer, client.send({.url = address, .bodyLimit = 4096}, stop));
///     if (answer.isRedirect())
///         return fail(http::explainRedirect(address, answer));
///
/// * Redirects are never followed: they come back as answers.
/// * Credentials are sent at once and to the request's own address only. No cookies, no proxies (a proxy
///   would see who publishes what; there is no setting for one), no compression (Accept-Encoding: identity).
/// * https is verified against the system's authorities and the request's own; nothing can switch that off.
/// * A server that answers before it has read our body is heard: its answer comes back, the rest stays
///   unsent.
///
/// Failures have stable names:
///   http.unreachable (Unreachable) nothing was sent          http.name-not-found (Unreachable)
///   http.answer-lost (Unknown for Put, Post, Delete and Mkcol once a byte of the request had left,
///   Unreachable
///     for Get and Head)                                      http.timed-out (TimedOut)
///   http.too-large, http.too-many-headers, http.broken-answer, http.encoded-answer (Failed)
///   tls.expired, tls.not-yet-valid, tls.wrong-name, tls.unknown-authority, tls.failed (Untrusted)
/// Failures other than http.unreachable, http.name-not-found and tls.* leave open what the server did.
class Client {
public:
    explicit Client(Limits limits = {}) : m_limits(limits) { }

    /// Blocks until the answer is complete, a deadline has passed or a stop is asked for. `progress` counts
    /// the bytes of the request's body if it has one, else those of the answer's body; its activity is the
    /// caller's.
    Result<Response> send(
        const Request &request, std::stop_token stop = {}, task::Progress *progress = nullptr) const;

private:
    Limits m_limits;
};

/// A redirect as a failure that names its target and says what to do ("http.redirected", Refused).
[[nodiscard]] Error explainRedirect(const QUrl &asked, const Response &answer);

/// The text of a refusal for people: the message of a JSON body, a short text body, or the reason phrase.
/// Displayable, at most 300 characters.
[[nodiscard]] QString explanationIn(const Response &answer);

} // namespace slipway::http
