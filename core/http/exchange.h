// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/head.h"
#include "http/inbound.h"
#include "http/outbound.h"
#include "http/wire.h"

namespace slipway::http {

/// One request and its answer over a connection of its own.
///
/// Written by hand, because QNetworkAccessManager (Qt 6.4) cannot do what a write-once store needs. Measured
/// with 2 GB to a server that refuses at once and closes: it lost the answer 10 times of 10 ("Unknown error",
/// no status), as it does not read before its write fails. It also has no Expect: 100-continue, no limit on
/// header fields, follows redirects unless told otherwise and keeps connections, so that a failed request
/// cannot be told from one that never left.
class Exchange {
public:
    Exchange(const Request &request, const Limits &limits, std::stop_token stop, task::Progress *progress);
    Result<Response> run();

private:
    Result<> sendHead();
    Result<> waitForPermission();
    Result<> sendBody();
    Result<> sendSome();
    Result<> readHead();
    Result<Response> readBody();
    /// Takes what has arrived.
    void receive();
    /// The same, and looks whether the head of an answer is in it.
    Result<> hear();
    [[nodiscard]] Error classified(Error error) const;
    void count(qint64 bytes, bool ofRequest);

    const Request &m_request;
    const Limits m_limits;
    Patience m_patience;
    task::Progress *m_progress;
    std::unique_ptr<Wire> m_wire;
    std::optional<Outbound> m_body;
    std::optional<AnswerHead> m_answer;
    QByteArray m_block;
    QByteArray m_inbox;
    int m_interims = 0;
    bool m_hasSent = false; ///< a byte of the request has left
    bool m_hasEnded = false; ///< the other side will send no more
    bool m_isDeaf = false; ///< the other side takes no more
};

} // namespace slipway::http
