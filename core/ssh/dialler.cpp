// SPDX-License-Identifier: Apache-2.0
#include "ssh/dialler.h"

#include "ssh/handshake.h"
#include "ssh/login.h"
#include "ssh/tunnel_stream.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace slipway::ssh {

namespace {

constexpr int mostAttempts = 5;

QString nameOfHop(const Endpoint &endpoint)
{
    return u"%1:%2"_s.arg(endpoint.address.toLower()).arg(endpoint.port);
}

Result<std::unique_ptr<ByteStream>> reach(
    const Endpoint &to, std::unique_ptr<Wire> through, const Limits &limits, const std::stop_token &stop)
{
    const Waiting waiting(Deadline::in(limits.connect), stop);
    if (through)
        return tunnelThrough(std::move(through), to.address, to.port, waiting);
    return connectTo(to.address, to.port, waiting);
}

} // namespace

Dialler::Dialler(Surroundings surroundings)
    : m_surroundings(std::move(surroundings)),
      m_trusted(m_surroundings),
      m_limiter(m_surroundings.limits.handshakesAtOnce)
{
}

Result<std::unique_ptr<Wire>> Dialler::dial(const Endpoint &endpoint, std::stop_token stop)
{
    return persist(endpoint, Depth::LoggedIn, stop).during(u"Connecting to %1"_s.arg(endpoint.name));
}

Result<HostKey> Dialler::peek(const Endpoint &endpoint, std::stop_token stop)
{
    TRY(const auto wire,
        persist(endpoint, Depth::KeyOnly, stop).during(u"Asking %1 for its key"_s.arg(endpoint.name)));
    return wire->hostKey();
}

Result<std::unique_ptr<Wire>> Dialler::persist(
    const Endpoint &endpoint, Depth depth, const std::stop_token &stop)
{
    // sshd closes connections at random when too many are not logged in yet (MaxStartups), before it says
    // anything.
    const Waiting patience(Deadline::in(m_surroundings.limits.handshake), stop);
    std::chrono::milliseconds pause(200);
    for (int number = 1;; ++number) {
        bool worthAnother = false;
        auto wire = attempt(endpoint, depth, stop, worthAnother);
        if (wire || !worthAnother || number == mostAttempts || patience.deadline().remaining() < 2 * pause)
            return wire;
        // Spread out, or all lanes would come back at the same moment.
        const auto jitter = QRandomGenerator::global()->bounded(static_cast<int>(pause.count()));
        TRY_DO(patience.pause(pause / 2 + std::chrono::milliseconds(jitter)));
        pause *= 2;
    }
}

Result<std::unique_ptr<Wire>> Dialler::attempt(
    const Endpoint &endpoint, Depth depth, const std::stop_token &stop, bool &worthAnother)
{
    std::unique_ptr<Wire> wire;
    // The first hop is limited by its address; what lies behind a jump host, by that.
    QString slotName;
    for (const Endpoint &jump : endpoint.jumps) {
        slotName = slotName.isEmpty() ? nameOfHop(jump) : slotName;
        TRY(wire,
            hop(jump, std::move(wire), slotName, Depth::LoggedIn, stop, worthAnother)
                .during(u"Jump host %1"_s.arg(jump.name)));
        slotName = u"behind "_s + nameOfHop(jump);
    }
    slotName = slotName.isEmpty() ? nameOfHop(endpoint) : slotName;
    return hop(endpoint, std::move(wire), slotName, depth, stop, worthAnother);
}

Result<std::unique_ptr<Wire>> Dialler::hop(const Endpoint &to, std::unique_ptr<Wire> through,
    const QString &slotName, Depth depth, const std::stop_token &stop, bool &worthAnother)
{
    TRY(const auto known, m_trusted.knownTypes(to));
    TRY(const auto slot, m_limiter.enter(slotName, stop));
    const Limits &limits = m_surroundings.limits;
    TRY(auto stream, reach(to, std::move(through), limits, stop));
    TRY(auto wire, Wire::over(std::move(stream), limits));

    const Waiting shaking(Deadline::in(limits.handshake), stop);
    auto shaken = shakeHands(*wire, known, shaking);
    if (!shaken) {
        worthAnother = shaken.error().code() == Errc::Unreachable && !wire->heardGreeting();
        return fail(std::move(shaken).error());
    }
    if (depth == Depth::KeyOnly)
        return wire;
    TRY_DO(m_trusted.check(to, wire->hostKey(), stop));
    const Waiting proving(Deadline::in(limits.authentication), stop);
    TRY_DO(Login(*wire, to, m_keys, m_surroundings, proving).perform());
    wire->keepAlive();
    return wire;
}

} // namespace slipway::ssh
