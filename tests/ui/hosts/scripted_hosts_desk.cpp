// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/hosts/scripted_hosts_desk.h"

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

HostEntry entry(
    const QString &name, const QStringList &roles, const QString &environment, const QString &release)
{
    return {.host = {.name = name, .address = name + u".example.org"_s, .user = u"deploy"_s, .roles = roles},
        .environments = {environment},
        .releases = {{.project = u"shop"_s,
            .environment = environment,
            .isProduction = environment == u"production"_s,
            .recorded = release}},
        .knownKeys = {u"ssh-ed25519"_s}};
}

HostVisit reached(int minutesAgo)
{
    return {.at = QDateTime::currentDateTimeUtc().addSecs(-60 * minutesAgo),
        .route = u"deploy@web-1.example.org:22"_s,
        .fingerprint = u"SHA256:Kf0q1Yl0G3c6mJt2o9w"_s,
        .user = u"deploy"_s,
        .system = u"Linux 6.1.0 x86_64"_s,
        .methods = u"curve25519-sha256, aes256-gcm@openssh.com"_s,
        .took = std::chrono::milliseconds(213)};
}

} // namespace

QList<HostEntry> ScriptedHostsDesk::sample()
{
    QList<HostEntry> all{entry(u"web-1"_s, {u"web"_s}, u"production"_s, u"1.4.0-b12"_s),
        entry(u"web-2"_s, {u"web"_s}, u"production"_s, u"1.4.0-b12"_s),
        entry(u"web-10"_s, {u"web"_s, u"worker"_s}, u"production"_s, u"1.4.0-b12"_s),
        entry(u"stage-1"_s, {u"web"_s}, u"staging"_s, u"1.5.0-b14"_s),
        entry(u"stage-2"_s, {}, u"staging"_s, {}), entry(u"bastion"_s, {u"jump"_s}, u"production"_s, {})};
    all[0].visit = reached(3);
    all[0].releases[0].receipt = u"1.4.0-b12"_s;
    all[1].visit = reached(3);
    all[1].releases[0].receipt = u"1.3.9-b11"_s;
    all[2].visit = HostVisit{.at = QDateTime::currentDateTimeUtc().addSecs(-7'200),
        .failure
        = Error(Errc::Untrusted,
            u"the host key of web-10 has changed: the host shows SHA256:AAAA, known is SHA256:BBBB"_s)
              .hint(
                  u"Somebody may be between you and the host. If it was reinstalled, compare the new fingerprint."_s)
              .named(u"ssh.host-key-changed"_s)};
    all[4].knownKeys.clear();
    all[5].releases.clear();
    return all;
}

void ScriptedHostsDesk::note(const QString &what)
{
    const std::lock_guard lock(m_mutex);
    m_did.append(what);
}

QStringList ScriptedHostsDesk::did() const
{
    const std::lock_guard lock(m_mutex);
    return m_did;
}

Result<int> ScriptedHostsDesk::probe(const QStringList &names, std::stop_token, task::Progress &)
{
    note(u"probe "_s + names.join(u' '));
    return int(names.size());
}

Result<ReceiptCount> ScriptedHostsDesk::readReceipts(std::stop_token, task::Progress &)
{
    note(u"receipts"_s);
    return ReceiptCount{.drifted = 1, .unread = 2};
}

Result<FoundHosts> ScriptedHostsDesk::readList(const QString &file, std::stop_token)
{
    using Presence = FoundHost::Presence;
    note(u"read "_s + file);
    if (file == u"/nowhere")
        return fail(Error(Errc::NotFound, u"cannot read /nowhere"_s).hint(u"Name another file"_s));
    return FoundHosts{
        .hosts = {{.host = {.name = u"web-1"_s, .address = u"10.0.0.9"_s},
                      .presence = Presence::Different,
                      .difference = u"address: 10.0.0.1 is configured"_s},
            {.host = {.name = u"web-2"_s, .address = u"10.0.0.2"_s}, .presence = Presence::Same},
            {.host = {.name = u"web-7"_s, .address = u"10.0.0.7"_s, .port = 2222, .user = u"deploy"_s}}},
        .remarks = {u"What stands below \"Match all\" is left out."_s}};
}

Result<int> ScriptedHostsDesk::import(const QList<model::Host> &hosts, const QString &reason, std::stop_token)
{
    QStringList names;
    for (const auto &host : hosts)
        names.append(host.name);
    note(u"import %1 because %2"_s.arg(names.join(u' '), reason));
    return int(2 * hosts.size());
}

Result<ShownHostKey> ScriptedHostsDesk::shownKey(const QString &host, std::stop_token)
{
    note(u"scan "_s + host);
    return onShownKey();
}

Result<> ScriptedHostsDesk::trust(const QString &host, const ShownHostKey &compared, std::stop_token)
{
    note(u"trust %1 %2"_s.arg(host, compared.fingerprint));
    return {};
}

} // namespace slipway::ui
