// SPDX-License-Identifier: Apache-2.0
#include "workflow/host_access.h"

#include "base/displayable.h"
#include "model/spelling.h"
#include "ssh/connector.h"
#include "ssh/known_hosts.h"
#include "ssh/session.h"
#include "workflow/lanes.h"

#include <QFile>
#include <QJsonArray>
#include <atomic>
#include <thread>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

namespace {

/// Production's policy where any environment of tier production uses the host.
model::Tier tierOf(const model::Configuration &all, const QString &host)
{
    for (const auto &target : all.targets) {
        if (!target.hosts.contains(host))
            continue;
        const auto environment = model::findEnvironment(all, target.environment);
        if (environment && environment->tier == model::Tier::Production)
            return model::Tier::Production;
    }
    return model::Tier::Staging;
}

Result<ssh::Endpoint> endpointOf(const Workshop &workshop, const QString &host)
{
    TRY(const auto all, configuration(workshop));
    return ssh::endpointOf(all, host, tierOf(all, host));
}

HostProbe probe(const Workshop &workshop, const QString &host, std::stop_token stop)
{
    const auto began = std::chrono::steady_clock::now();
    HostProbe result{.host = host};
    const auto visit = [&]() -> Result<> {
        TRY(const auto endpoint, endpointOf(workshop, host));
        TRY(const auto session, workshop.connector.open(endpoint, stop));
        TRY(const auto output,
            session->run("id -un\nuname -srm\n", {.deadline = Deadline::in(std::chrono::seconds(30))}, stop));
        if (!output.succeeded())
            return fail(Errc::Failed, u"the host's shell %1: %2"_s.arg(output.ending(), output.lastWords()));
        const QStringList lines = displayableLines(QString::fromUtf8(output.out)).split(u'\n');
        result.user = lines.value(0);
        result.system = lines.value(1);
        result.route = session->route();
        result.fingerprint = session->hostKey().fingerprint();
        result.methods = session->methods();
        return {};
    };
    if (const auto visited = visit(); !visited)
        result.failure = visited.error();
    result.took
        = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
    return result;
}

} // namespace

Result<QList<HostProbe>> probeHosts(
    const Workshop &workshop, const QStringList &names, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto all, configuration(workshop));
    QStringList hosts = names;
    if (hosts.isEmpty()) {
        for (const auto &host : all.hosts)
            hosts.append(host.name);
    }
    for (const QString &host : hosts)
        TRY_DO(model::findHost(all, host));

    progress.begin(u"Looking at hosts"_s, hosts.size());
    std::vector<HostProbe> probes(static_cast<std::size_t>(hosts.size()));
    std::atomic<qsizetype> next = 0;
    {
        std::vector<std::jthread> threads;
        for (qsizetype lane = 0; lane < std::min<qsizetype>(lanesToHosts, hosts.size()); ++lane) {
            threads.emplace_back([&] {
                for (qsizetype i = next++; i < hosts.size(); i = next++) {
                    probes[static_cast<std::size_t>(i)] = probe(workshop, hosts[i], stop);
                    progress.advance(1);
                }
            });
        }
    }
    if (stop.stop_requested())
        return fail(Errc::Cancelled, u"stopped while looking at hosts"_s);
    return QList<HostProbe>(probes.begin(), probes.end());
}

Result<QMap<QString, QStringList>> knownHostKeys(const Workshop &workshop)
{
    TRY(const auto all, configuration(workshop));
    ssh::KnownHosts known;
    for (const QString &path :
        QStringList{workshop.surroundings.knownHosts} + workshop.surroundings.otherKnownHosts) {
        QFile file(path);
        if (path.isEmpty() || !file.exists())
            continue;
        if (!file.open(QIODevice::ReadOnly))
            return fail(Error(Errc::Denied, u"%1 cannot be read: %2"_s.arg(path, file.errorString()))
                            .hint(u"Make the file readable, or take it away if it is not needed."_s));
        constexpr qint64 most = 64 << 20;
        known.add(file.read(most), path);
    }
    QMap<QString, QStringList> kinds;
    for (const auto &host : all.hosts)
        kinds.insert(host.name, known.knownTypes(host.address, host.port));
    return kinds;
}

Result<ssh::HostKey> shownHostKey(const Workshop &workshop, const QString &host, std::stop_token stop)
{
    TRY(const auto endpoint, endpointOf(workshop, host));
    return workshop.connector.scanHostKey(endpoint, std::move(stop));
}

Result<> trustHostKey(
    const Workshop &workshop, const QString &host, const ssh::HostKey &shown, std::stop_token stop)
{
    TRY(const auto endpoint, endpointOf(workshop, host));
    TRY(const auto now, workshop.connector.scanHostKey(endpoint, std::move(stop)));
    if (now != shown)
        return fail(Error(Errc::Untrusted,
            u"%1 showed %2 a moment ago and shows %3 now"_s.arg(host, shown.fingerprint(), now.fingerprint()))
                        .hint(u"Somebody may stand between. Compare the fingerprints on the host itself."_s)
                        .named(u"ssh.host-key-changed"_s));
    TRY(const auto replaced, workshop.connector.trust(endpoint, shown));
    QJsonObject detail{{u"fingerprint"_s, shown.fingerprint()}, {u"type"_s, shown.type}};
    if (!replaced.isEmpty())
        detail.insert(u"replaced"_s, QJsonArray::fromStringList(replaced));
    return note(workshop, u"host.key-trusted"_s, u"host/"_s + host, detail);
}

Result<> noteAdmittedKey(const Workshop &workshop, const ssh::AdmittedHostKey &admitted)
{
    const auto policy = admitted.policy == ssh::HostKeyPolicy::Ask ? model::HostKeyPolicy::Ask
                                                                   : model::HostKeyPolicy::AcceptNew;
    return note(workshop, u"host.key-trusted"_s, u"host/"_s + admitted.host,
        {{u"fingerprint"_s, admitted.key.fingerprint()}, {u"type"_s, admitted.key.type},
            {u"policy"_s, model::spell(policy)}, {u"address"_s, admitted.knownAs}});
}

} // namespace slipway::workflow
