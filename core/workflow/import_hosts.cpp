// SPDX-License-Identifier: Apache-2.0
#include "workflow/import_hosts.h"

#include "config/configuration_text.h"

#include <QFile>
#include <algorithm>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

namespace {

const QString fileName = QStringLiteral("hosts");

void put(model::Configuration &all, model::Host host)
{
    const auto there = std::find_if(
        all.hosts.begin(), all.hosts.end(), [&](const model::Host &one) { return one.name == host.name; });
    if (there == all.hosts.end()) {
        all.hosts.append(host);
        return;
    }
    host.credential = there->credential;
    host.hostKeys = there->hostKeys;
    if (host.roles.isEmpty())
        host.roles = there->roles;
    *there = host;
}

Result<QByteArray> textWith(const Workshop &workshop, const QList<model::Host> &hosts)
{
    TRY(auto all, configuration(workshop));
    for (const model::Host &host : hosts)
        put(all, host);
    return config::write(all);
}

} // namespace

Result<config::HostList> readHostFile(const QString &path)
{
    constexpr qint64 most = 2 << 20;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error(Errc::NotFound, u"cannot read %1: %2"_s.arg(path, file.errorString()))
                        .hint(u"Name OpenSSH's config or known_hosts, or a table of hosts."_s));
    auto list = config::readHostList(file.read(most));
    if (!list)
        return fail(Error(list.error()).during(path));
    return list;
}

Result<QList<config::Change>> compareHosts(const Workshop &workshop, const QList<model::Host> &hosts)
{
    TRY(const auto text, textWith(workshop, hosts));
    return compareConfiguration(workshop, text, fileName);
}

Result<QList<config::Change>> importHosts(
    const Workshop &workshop, const QList<model::Host> &hosts, const QString &reason)
{
    TRY(const auto text, textWith(workshop, hosts));
    return applyConfiguration(workshop, text, fileName, reason);
}

} // namespace slipway::workflow
