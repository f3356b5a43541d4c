// SPDX-License-Identifier: Apache-2.0
#include "http/exchange.h"

#include "http/framing.h"

using namespace Qt::StringLiterals;

namespace slipway::http {

namespace {

constexpr qsizetype bytesReadAtOnce = 256 * 1024;
constexpr int mostInterims = 16;
// Servers that do not know 100-continue stay silent; RFC 9110 lets a client go on after a while.
constexpr std::chrono::seconds permissionWithin{2};

bool isRepeatable(Method method)
{
    return method == Method::Get || method == Method::Head;
}

} // namespace

Exchange::Exchange(
    const Request &request, const Limits &limits, std::stop_token stop, task::Progress *progress)
    : m_request(request),
      m_limits(limits),
      m_patience(request.within, request.idle, std::move(stop)),
      m_progress(progress),
      m_block(bytesReadAtOnce, Qt::Uninitialized)
{
}

Result<Response> Exchange::run()
{
    TRY(m_body, Outbound::of(m_request.body));
    auto answered = [this]() -> Result<Response> {
        TRY_DO(sendHead());
        if (m_request.expectContinue && !m_body->isDone())
            TRY_DO(waitForPermission());
        TRY_DO(sendBody());
        TRY_DO(readHead());
        return readBody();
    }();
    if (!answered)
        return fail(classified(std::move(answered).error()));
    return answered;
}

/// Tells a request that never left from one whose fate is open.
Error Exchange::classified(Error error) const
{
    if (error.code() != Errc::Unreachable || !m_hasSent)
        return error;
    const bool isOpen = !isRepeatable(m_request.method);
    return Error(isOpen ? Errc::Unknown : Errc::Unreachable, error.story())
        .named(u"http.answer-lost"_s)
        .hint(isOpen ? u"What the server did with the request is not known; look before trying again."_s
                     : u"Try again; nothing was changed."_s);
}

Result<> Exchange::sendHead()
{
    TRY(QByteArray head, renderHead(m_request, *m_body));
    const auto wiped = qScopeGuard([&head] { wipe(head); });
    TRY(m_wire, openWire(m_request.url, m_request.certificateAuthority, m_patience));
    QByteArrayView left = head;
    while (!left.isEmpty()) {
        TRY_DO(m_wire->wait(Wire::For::ReadingOrWriting, m_patience));
        TRY(const qint64 sent, m_wire->write(left));
        m_hasSent = m_hasSent || sent > 0;
        left = left.sliced(sent);
    }
    return {};
}

Result<> Exchange::waitForPermission()
{
    const Patience brief(permissionWithin, permissionWithin, m_patience.stop());
    while (!m_answer && m_interims == 0 && !m_hasEnded) {
        const auto waited = m_wire->wait(Wire::For::Reading, brief);
        if (!waited && waited.error().code() == Errc::TimedOut)
            return {};
        TRY_DO(waited);
        TRY_DO(hear());
    }
    return {};
}

Result<> Exchange::sendBody()
{
    while (!m_body->isDone() && !m_answer && !m_hasEnded && !m_isDeaf) {
        TRY_DO(m_wire->wait(Wire::For::ReadingOrWriting, m_patience));
        // Reading comes first: a server that refuses and closes must be heard before a write fails.
        TRY_DO(hear());
        if (!m_answer && !m_hasEnded)
            TRY_DO(sendSome());
    }
    return {};
}

Result<> Exchange::sendSome()
{
    TRY(const QByteArrayView bytes, m_body->next());
    const auto sent = m_wire->write(bytes);
    if (!sent) {
        m_isDeaf = true; // its last words may still be in the queue
        return {};
    }
    m_body->take(*sent);
    count(*sent, true);
    return {};
}

void Exchange::receive()
{
    if (m_hasEnded)
        return;
    const auto taken = m_wire->read(m_block.data(), m_block.size());
    if (taken)
        m_inbox.append(m_block.constData(), taken->bytes);
    m_hasEnded = !taken || taken->ended;
}

Result<> Exchange::hear()
{
    receive();
    while (!m_answer) {
        TRY(auto head, takeHead(m_inbox, m_limits));
        if (!head)
            return {};
        if (!head->isInterim())
            m_answer = std::move(head);
        else if (head->status == 101 || ++m_interims > mostInterims)
            return fail(brokenAnswer(u"it never comes to the point"_s));
    }
    return {};
}

Result<> Exchange::readHead()
{
    while (!m_answer) {
        if (m_hasEnded)
            return fail(Errc::Unreachable, u"the connection ended without an answer"_s);
        TRY_DO(m_wire->wait(Wire::For::Reading, m_patience));
        TRY_DO(hear());
    }
    return {};
}

Result<Response> Exchange::readBody()
{
    TRY(Framing framing, Framing::of(*m_answer, m_request.method));
    TRY(Inbound inbound, Inbound::of(m_request, *m_answer, framing.announced()));
    while (!framing.isComplete()) {
        TRY(const QByteArray bytes, framing.take(m_inbox));
        TRY_DO(inbound.add(bytes));
        count(bytes.size(), false);
        if (framing.isComplete())
            break;
        if (m_hasEnded) {
            TRY_DO(framing.end());
            break;
        }
        TRY_DO(m_wire->wait(Wire::For::Reading, m_patience));
        receive();
    }
    if (!m_inbox.isEmpty() && m_request.method != Method::Head)
        return fail(brokenAnswer(u"it is longer than it says"_s));
    Response response{.status = m_answer->status,
        .reason = m_answer->reason,
        .headers = m_answer->headers,
        .cameEarly = !m_body->isDone()};
    TRY_DO(inbound.finish(response));
    return response;
}

void Exchange::count(qint64 bytes, bool ofRequest)
{
    if (m_progress && ofRequest == m_body->hasBody())
        m_progress->advance(bytes);
}

} // namespace slipway::http
