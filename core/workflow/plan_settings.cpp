// SPDX-License-Identifier: Apache-2.0
#include "workflow/plan_settings.h"

#include "config/change.h"

#include <algorithm>

namespace slipway::workflow {

namespace {

/// The host as far as a plan depends on it.
model::Host endpointOf(const model::Host &host)
{
    return {.name = host.name,
        .address = host.address,
        .port = host.port,
        .user = host.user,
        .roles = host.roles,
        .jump = host.jump};
}

bool isThere(const QList<model::Host> &hosts, const QString &name)
{
    return std::any_of(
        hosts.begin(), hosts.end(), [&](const model::Host &host) { return host.name == name; });
}

} // namespace

deploy::Settings planSettings(const model::Configuration &all, const model::Target &target)
{
    model::Configuration part;
    part.targets = {target};
    part.targets.first().index.clear(); // a gate, and gates are asked again before the plan runs
    QStringList names = target.hosts;
    while (!names.isEmpty()) {
        const QString name = names.takeFirst();
        const auto host = model::findHost(all, name);
        if (!host || isThere(part.hosts, name))
            continue;
        part.hosts.append(endpointOf(*host));
        names.append(host->jump);
    }
    deploy::Settings settings;
    for (const config::Change &key : config::compare({}, part))
        settings.insert(key.path, key.after);
    return settings;
}

} // namespace slipway::workflow
