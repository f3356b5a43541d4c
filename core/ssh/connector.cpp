// SPDX-License-Identifier: Apache-2.0
#include "ssh/connector.h"

#include "ssh/dialler.h"

using namespace Qt::StringLiterals;

namespace slipway::ssh {

namespace {

QString routeTo(const Endpoint &endpoint)
{
    QString route = u"%1@%2:%3"_s.arg(endpoint.user, endpoint.address).arg(endpoint.port);
    QStringList jumps;
    for (const Endpoint &jump : endpoint.jumps)
        jumps << jump.name;
    return jumps.isEmpty() ? route : u"%1 through %2"_s.arg(route, jumps.join(u", "_s));
}

} // namespace

Connector::Connector(Surroundings surroundings)
    : m_dialler(std::make_unique<Dialler>(std::move(surroundings)))
{
}

Connector::~Connector() = default;

Result<std::unique_ptr<Session>> Connector::open(const Endpoint &endpoint, std::stop_token stop) const
{
    TRY(auto wire, m_dialler->dial(endpoint, std::move(stop)));
    return std::make_unique<Session>(std::move(wire), endpoint.name, routeTo(endpoint));
}

Result<HostKey> Connector::scanHostKey(const Endpoint &endpoint, std::stop_token stop) const
{
    return m_dialler->peek(endpoint, std::move(stop));
}

Result<QStringList> Connector::trust(const Endpoint &endpoint, const HostKey &key) const
{
    return m_dialler->trustedKeys().replace(endpoint, key);
}

} // namespace slipway::ssh
