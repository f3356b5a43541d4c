// SPDX-License-Identifier: Apache-2.0
#include "ssh/endpoint.h"

#include <QDir>
#include <algorithm>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace slipway::ssh {

namespace {

QString ownName()
{
    passwd entry = {};
    passwd *found = nullptr;
    std::array<char, 16384> buffer = {};
    if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found)
        return QString::fromLocal8Bit(found->pw_name);
    return qEnvironmentVariable("USER");
}

HostKeyPolicy policyOf(const model::Host &host, model::Tier tier)
{
    switch (host.hostKeys) {
    case model::HostKeyPolicy::Strict:
        return HostKeyPolicy::Strict;
    case model::HostKeyPolicy::Ask:
        return HostKeyPolicy::Ask;
    case model::HostKeyPolicy::AcceptNew:
        return HostKeyPolicy::AcceptNew;
    case model::HostKeyPolicy::ByTier:
        break;
    }
    return tier == model::Tier::Production ? HostKeyPolicy::Strict : HostKeyPolicy::Ask;
}

Endpoint endpointOf(const model::Host &host, model::Tier tier)
{
    return {.name = host.name,
        .address = host.address,
        .port = host.port,
        .user = host.user.isEmpty() ? ownName() : host.user,
        .identity = withHome(host.identity),
        .credential = host.credential,
        .policy = policyOf(host, tier)};
}

} // namespace

QString withHome(const QString &path)
{
    return path.startsWith("~/"_L1) ? QDir::homePath() + path.sliced(1) : path;
}

Result<Endpoint> endpointOf(const model::Configuration &configuration, const QString &name, model::Tier tier)
{
    TRY(model::Host host, model::findHost(configuration, name));
    Endpoint endpoint = endpointOf(host, tier);
    QStringList seen = {host.name};
    while (!host.jump.isEmpty()) {
        if (seen.contains(host.jump)) {
            return fail(Error(Errc::InvalidInput,
                u"the jump hosts of %1 go in a circle: %2"_s.arg(name, (seen << host.jump).join(u" -> "_s)))
                            .hint(u"Take \"jump\" out of one of them."_s));
        }
        seen << host.jump;
        TRY(host, model::findHost(configuration, host.jump));
        endpoint.jumps.insert(endpoint.jumps.begin(), endpointOf(host, tier));
    }
    return endpoint;
}

} // namespace slipway::ssh
