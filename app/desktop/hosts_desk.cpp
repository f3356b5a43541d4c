// SPDX-License-Identifier: Apache-2.0
#include "hosts_desk.h"

#include "workflow/host_access.h"
#include "workflow/host_status.h"
#include "workflow/import_hosts.h"

#include <algorithm>

namespace slipway::app {

using namespace Qt::StringLiterals;

namespace {

/// Without secrets that a host may have said: it is kept in a file.
Error redacted(const Error &failure, const secrets::Redactor &redactor)
{
    return Error(failure.code(), redactor.redact(failure.story()))
        .named(failure.name())
        .hint(redactor.redact(failure.hint()));
}

ui::HostVisit visitOf(
    const workflow::HostProbe &probe, const QDateTime &now, const secrets::Redactor &redactor)
{
    return {.at = now,
        .failure = probe.failure ? std::optional(redacted(*probe.failure, redactor)) : std::nullopt,
        .route = probe.route,
        .fingerprint = probe.fingerprint,
        .user = probe.user,
        .system = probe.system,
        .methods = probe.methods,
        .took = probe.took};
}

/// What is configured of the host, and what is recorded of it.
ui::HostEntry entryOf(
    const model::Host &host, const model::Configuration &all, const QList<workflow::RecordedTarget> &targets)
{
    ui::HostEntry entry{.host = host};
    for (qsizetype i = 0; i < all.targets.size(); ++i) {
        const model::Target &target = all.targets[i];
        if (!target.hosts.contains(host.name))
            continue;
        if (!entry.environments.contains(target.environment))
            entry.environments.append(target.environment);
        const auto environment = model::findEnvironment(all, target.environment);
        const auto recorded = std::find_if(targets.begin(), targets.end(), [&](const auto &one) {
            return one.project == target.project && one.environment == target.environment;
        });
        entry.releases.append({.project = target.project,
            .environment = target.environment,
            .isProduction = environment && environment->tier == model::Tier::Production,
            .recorded = recorded == targets.end() ? QString() : recorded->current.value(host.name)});
    }
    return entry;
}

/// What the configuration says otherwise; empty: nothing.
QString differenceOf(const model::Host &found, const model::Host &configured)
{
    QStringList differences;
    const auto look = [&](const QString &what, const QString &theirs, const QString &ours) {
        if (theirs != ours)
            differences.append(u"%1: %2 is configured"_s.arg(what, ours.isEmpty() ? u"nothing"_s : ours));
    };
    look(u"address"_s, found.address, configured.address);
    look(u"port"_s, QString::number(found.port), QString::number(configured.port));
    look(u"user"_s, found.user, configured.user);
    look(u"identity"_s, found.identity, configured.identity);
    look(u"jump"_s, found.jump, configured.jump);
    return differences.join(u", "_s);
}

} // namespace

Result<QList<ui::HostEntry>> DesktopHostsDesk::read(std::stop_token stop)
{
    TRY(const auto *parts, m_workplace.workshop(stop));
    TRY(const auto all, workflow::configuration(*parts));
    TRY(const auto targets, workflow::recordedOnHosts(*parts));
    TRY(const auto keys, workflow::knownHostKeys(*parts));
    QList<ui::HostEntry> entries;
    for (const model::Host &host : all.hosts) {
        entries.append(entryOf(host, all, targets));
        entries.last().knownKeys = keys.value(host.name);
    }
    addVisits(*parts, entries);
    addReceipts(entries);
    return entries;
}

HostVisits &DesktopHostsDesk::visits(const workflow::Workshop &workshop)
{
    if (!m_visits)
        m_visits.emplace(workshop.profile.folder() + u"/host-visits.json"_s, workshop.database.chainId());
    return *m_visits;
}

void DesktopHostsDesk::addVisits(const workflow::Workshop &workshop, QList<ui::HostEntry> &entries)
{
    const std::lock_guard lock(m_mutex);
    for (ui::HostEntry &entry : entries)
        entry.visit = visits(workshop).of(entry.host.name);
}

void DesktopHostsDesk::addReceipts(QList<ui::HostEntry> &entries)
{
    const std::lock_guard lock(m_mutex);
    for (ui::HostEntry &entry : entries) {
        for (ui::HostedRelease &release : entry.releases) {
            const auto receipt = m_receipts.find({release.project, release.environment, entry.host.name});
            // What was deployed since makes it old.
            if (receipt == m_receipts.end() || receipt->recorded != release.recorded)
                continue;
            release.receipt = receipt->current;
            release.failure = receipt->failure;
        }
    }
}

Result<int> DesktopHostsDesk::probe(const QStringList &names, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto *parts, m_workplace.workshop(stop));
    TRY(const auto probes, workflow::probeHosts(*parts, names, std::move(stop), progress));
    const QDateTime now = parts->clock.now();
    QHash<QString, ui::HostVisit> made;
    int reached = 0;
    for (const auto &probe : probes) {
        made.insert(probe.host, visitOf(probe, now, parts->redactor));
        reached += probe.failure ? 0 : 1;
    }
    const std::lock_guard lock(m_mutex);
    visits(*parts).note(made);
    return reached;
}

Result<ui::ReceiptCount> DesktopHostsDesk::readReceipts(std::stop_token stop, task::Progress &progress)
{
    TRY(const auto *parts, m_workplace.workshop(stop));
    TRY(const auto targets, workflow::liveStatus(*parts, {}, {}, std::move(stop), progress));
    const std::lock_guard lock(m_mutex);
    ui::ReceiptCount count;
    for (const auto &target : targets) {
        for (const auto &host : target.hosts) {
            m_receipts.insert({target.project, target.environment, host.state.host},
                {.current = host.state.current, .failure = host.state.failure, .recorded = host.recorded});
            count.drifted += host.hasDrifted() ? 1 : 0;
            count.unread += host.state.failure.isEmpty() ? 0 : 1;
        }
    }
    return count;
}

Result<ui::FoundHosts> DesktopHostsDesk::readList(const QString &file, std::stop_token stop)
{
    using Presence = ui::FoundHost::Presence;
    TRY(const auto *parts, m_workplace.workshop(stop));
    TRY(const auto all, workflow::configuration(*parts));
    TRY(const auto list, workflow::readHostFile(file));
    ui::FoundHosts found{.remarks = list.remarks};
    for (const model::Host &host : list.hosts) {
        const auto configured = model::findHost(all, host.name);
        const QString difference = configured ? differenceOf(host, *configured) : QString();
        found.hosts.append({.host = host,
            .presence = !configured    ? Presence::New
                : difference.isEmpty() ? Presence::Same
                                       : Presence::Different,
            .difference = difference});
    }
    return found;
}

Result<int> DesktopHostsDesk::import(
    const QList<model::Host> &hosts, const QString &reason, std::stop_token stop)
{
    TRY(const auto *parts, m_workplace.workshop(stop));
    TRY(const auto changes, workflow::importHosts(*parts, hosts, reason));
    return int(changes.size());
}

Result<ui::ShownHostKey> DesktopHostsDesk::shownKey(const QString &host, std::stop_token stop)
{
    TRY(const auto *parts, m_workplace.workshop(stop));
    TRY(const auto key, workflow::shownHostKey(*parts, host, std::move(stop)));
    return ui::ShownHostKey{.type = key.type, .blob = key.blob, .fingerprint = key.fingerprint()};
}

Result<> DesktopHostsDesk::trust(const QString &host, const ui::ShownHostKey &compared, std::stop_token stop)
{
    TRY(const auto *parts, m_workplace.workshop(stop));
    TRY_DO(workflow::trustHostKey(
        *parts, host, {.type = compared.type, .blob = compared.blob}, std::move(stop)));
    const std::lock_guard lock(m_mutex);
    visits(*parts).forget(host); // what it showed was about another key
    return {};
}

} // namespace slipway::app
