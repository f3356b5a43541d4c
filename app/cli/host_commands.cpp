// SPDX-License-Identifier: Apache-2.0
#include "command_line.h"

#include "base/displayable.h"
#include "report/deployment_document.h"
#include "report/deployment_words.h"
#include "report/table.h"
#include "workflow/host_access.h"
#include "workflow/import_hosts.h"

#include <algorithm>

namespace slipway::app {

using namespace Qt::StringLiterals;

namespace {

Result<Answer> list(const workflow::Workshop &workshop)
{
    TRY(const auto all, workflow::configuration(workshop));
    QList<QStringList> rows{{u"HOST"_s, u"ADDRESS"_s, u"PORT"_s, u"USER"_s, u"ROLES"_s, u"THROUGH"_s}};
    QJsonArray hosts;
    for (const auto &host : all.hosts) {
        rows.append({host.name, host.address, QString::number(host.port), host.user, host.roles.join(u","_s),
            host.jump});
        hosts.append(QJsonObject{{u"name"_s, host.name}, {u"address"_s, host.address}, {u"port"_s, host.port},
            {u"user"_s, host.user}, {u"roles"_s, QJsonArray::fromStringList(host.roles)},
            {u"jump"_s, host.jump}});
    }
    return Answer{.kind = u"hosts"_s,
        .document = hosts,
        .words = all.hosts.isEmpty() ? QStringList{u"No host is configured yet."_s} : report::table(rows)};
}

QStringList namesOf(const std::vector<std::string> &arguments)
{
    QStringList names;
    for (const auto &name : arguments)
        names.append(text(name));
    return names;
}

Result<Answer> probe(const workflow::Workshop &workshop, const QStringList &names, std::stop_token stop,
    task::Progress &progress)
{
    TRY(const auto probes, workflow::probeHosts(workshop, names, std::move(stop), progress));
    const auto failed = std::count_if(
        probes.begin(), probes.end(), [](const workflow::HostProbe &one) { return one.failure.has_value(); });
    QJsonArray array;
    for (const auto &one : probes)
        array.append(report::toJson(one));
    return Answer{.kind = u"host-probes"_s,
        .document = array,
        .words = report::probeTable(probes),
        .status = failed == 0         ? report::ExitStatus::Done
            : failed == probes.size() ? report::ExitStatus::NothingReachable
                                      : report::ExitStatus::PartlyDone};
}

/// A script names the fingerprint that it expects; a person compares it.
Result<> agree(Session &session, const QString &host, const ssh::HostKey &key, const QString &expected,
    const std::stop_token &stop)
{
    if (!expected.isEmpty()) {
        if (key.fingerprint() == expected)
            return {};
        return fail(
            Error(Errc::Untrusted, u"%1 shows %2, not %3"_s.arg(host, key.fingerprint(), expected))
                .hint(u"Compare on the host itself: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub"_s)
                .named(u"ssh.host-key-changed"_s));
    }
    session.terminal().say(u"%1 shows\n  %2 %3"_s.arg(host, key.type, key.fingerprint()));
    if (session.terminal().confirm(u"Does the host itself show the same fingerprint?"_s, stop))
        return {};
    if (stop.stop_requested())
        return fail(Errc::Cancelled, u"stopped before %1's key was trusted"_s.arg(host));
    return fail(Error(Errc::Refused, u"nobody said that %1's key is the right one"_s.arg(host))
                    .hint(u"Compare it on the host, then: slipwayctl host trust %1 --fingerprint %2"_s.arg(
                        host, key.fingerprint()))
                    .named(u"consent.host-key"_s));
}

Result<Answer> trust(Session &session, const workflow::Workshop &workshop, const QStringList &names,
    const QString &expected, std::stop_token stop)
{
    if (!expected.isEmpty() && names.size() != 1)
        return fail(Errc::InvalidInput, u"a fingerprint belongs to one host; name just that one"_s);
    QJsonArray trusted;
    QStringList words;
    for (const QString &name : names) {
        TRY(const auto key, workflow::shownHostKey(workshop, name, stop));
        TRY_DO(agree(session, name, key, expected, stop));
        TRY_DO(workflow::trustHostKey(workshop, name, key, stop));
        trusted.append(
            QJsonObject{{u"host"_s, name}, {u"type"_s, key.type}, {u"fingerprint"_s, key.fingerprint()}});
        words.append(u"%1: %2 is trusted from now on"_s.arg(name, key.fingerprint()));
    }
    return Answer{.kind = u"trusted-hosts"_s, .document = trusted, .words = words};
}

struct ImportArguments {
    std::string file;
    std::vector<std::string> names;
    bool dryRun = false;
};

Result<Answer> takeIn(Session &session, const workflow::Workshop &workshop, const ImportArguments &arguments)
{
    TRY(auto list, workflow::readHostFile(text(arguments.file)));
    for (const QString &remark : list.remarks)
        session.terminal().say(displayable(remark));
    const QStringList names = namesOf(arguments.names);
    for (const QString &name : names) {
        if (std::none_of(list.hosts.begin(), list.hosts.end(),
                [&](const model::Host &host) { return host.name == name; }))
            return fail(Errc::NotFound, u"%1 names no host %2"_s.arg(text(arguments.file), name));
    }
    list.hosts.removeIf(
        [&](const model::Host &host) { return !names.isEmpty() && !names.contains(host.name); });
    TRY(const auto changes,
        arguments.dryRun ? workflow::compareHosts(workshop, list.hosts)
                         : workflow::importHosts(workshop, list.hosts, session.options.reason));
    return answerOf(changes, arguments.dryRun);
}

void addImport(CommandLine line, CLI::App *group)
{
    const auto arguments = std::make_shared<ImportArguments>();
    auto *command = group->add_subcommand(
        "import", "Take hosts from OpenSSH's config or known_hosts, or from a table; shows what changes");
    command->add_option("FILE", arguments->file, "Such as ~/.ssh/config")->required();
    command->add_option("NAME", arguments->names, "Only these hosts of it");
    command->add_flag("--dry-run", arguments->dryRun, "Only show what would change");
    onCall(command, line, [line, arguments] {
        return line.session.run([=](const auto &workshop, std::stop_token, task::Progress &) {
            return takeIn(line.session, workshop, *arguments);
        });
    });
}

} // namespace

void addHostCommands(CommandLine line)
{
    auto *group
        = line.app.add_subcommand("host", "Look at hosts, and trust their keys")->require_subcommand(1);
    addImport(line, group);
    const auto names = std::make_shared<std::vector<std::string>>();
    const auto fingerprint = std::make_shared<std::string>();
    onCall(group->add_subcommand("list", "The hosts that are configured"), line, [line] {
        return line.session.run(
            [](const auto &workshop, std::stop_token, task::Progress &) { return list(workshop); });
    });
    auto *probing = group->add_subcommand("probe", "Log in to hosts and look; changes nothing");
    probing->add_option("NAME", *names, "Hosts, as the configuration names them; all if left out");
    onCall(probing, line, [line, names] {
        return line.session.run([=](const auto &workshop, std::stop_token stop, task::Progress &progress) {
            return probe(workshop, namesOf(*names), stop, progress);
        });
    });
    auto *trusting = group->add_subcommand("trust", "Note a host's key after its fingerprint was compared");
    trusting->add_option("NAME", *names, "Hosts, as the configuration names them")->required();
    trusting->add_option(
        "--fingerprint", *fingerprint, "What the host itself shows, such as SHA256:...; asks nobody");
    onCall(trusting, line, [line, names, fingerprint] {
        return line.session.run([=](const auto &workshop, std::stop_token stop, task::Progress &) {
            return trust(line.session, workshop, namesOf(*names), text(*fingerprint), stop);
        });
    });
}

} // namespace slipway::app
