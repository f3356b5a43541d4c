// SPDX-License-Identifier: Apache-2.0
#include "loopback_hosts.h"

#include "task/child_process.h"

#include <QStandardPaths>

namespace slipway::sandbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto probeTime = 20s;

struct Group {
    QString environment;
    QString prefix;
    int count;
};

QList<Group> groups()
{
    return {
        {u"development"_s, u"dev"_s, 2}, {u"staging"_s, u"staging"_s, 4}, {u"production"_s, u"prod"_s, 6}};
}

/// For a word of /bin/sh.
QString quotedForShell(QString word)
{
    return u'\'' + word.replace(u'\'', u"'\\''"_s) + u'\'';
}

/// Everything of this computer can be read, and only the host's own folder be written. Processes and network
/// are shared: a host's lock is held by a process, and outlives a connection.
QStringList confined(const QString &bubblewrap, const QString &outside, const QString &inside)
{
    return {bubblewrap, u"--ro-bind"_s, u"/"_s, u"/"_s, u"--dev-bind"_s, u"/dev"_s, u"/dev"_s, u"--tmpfs"_s,
        u"/tmp"_s, u"--bind"_s, outside, inside, u"--cap-drop"_s, u"ALL"_s, u"--chdir"_s, inside, u"--"_s};
}

} // namespace

Result<Confinement> tryConfinement(const Places &places, std::stop_token stop)
{
    const QString bubblewrap
        = QStandardPaths::findExecutable(u"bwrap"_s, {u"/usr/bin"_s, u"/bin"_s, u"/usr/local/bin"_s});
    if (bubblewrap.isEmpty())
        return Confinement{.whyNot = u"bubblewrap is not installed"_s};
    const QString outside = places.srvOf(u"probe"_s);
    TRY_DO(makeFolder(outside));
    TRY_DO(makeFolder(places.srv()));
    const auto command = confined(bubblewrap, outside, places.srv())
        << u"/bin/sh"_s << u"-c"_s << u": >here && rm here"_s;
    TRY(const auto outcome,
        task::runChild({.arguments = command, .deadline = Deadline::in(probeTime)}, stop));
    if (outcome.succeeded())
        return Confinement{.bubblewrap = bubblewrap};
    const QString said = QString::fromUtf8(outcome.output).trimmed();
    return Confinement{.whyNot = said.isEmpty() ? outcome.ending() : said};
}

QList<LoopbackHost> loopbackHosts(const Confinement &confinement)
{
    QList<LoopbackHost> hosts;
    int last = 11;
    for (const auto &group : groups()) {
        const int count = confinement.works() ? group.count : 1;
        for (int number = 1; number <= count; ++number, ++last) {
            hosts.append({.name = u"%1-%2"_s.arg(group.prefix).arg(number),
                .environment = group.environment,
                .address = u"127.77.0.%1"_s.arg(last),
                .roles = {number == count && count > 2 ? u"worker"_s : u"web"_s}});
        }
    }
    return hosts;
}

QString rootOn(const Places &places, const Confinement &confinement, const QString &environment)
{
    if (confinement.works())
        return places.srv() + u"/shop"_s;
    for (const auto &group : groups()) {
        if (group.environment == environment)
            return places.srvOf(group.prefix + u"-1"_s) + u"/shop"_s;
    }
    return {};
}

QByteArray mark(const Places &places)
{
    return "SLIPWAY_SANDBOX=" + places.folder.toLocal8Bit();
}

QByteArray entranceScript(
    const Places &places, const Confinement &confinement, const QList<LoopbackHost> &hosts)
{
    QStringList lines{u"#!/bin/sh"_s, u"# Which host was called is known by the address that was called."_s,
        u"set -eu"_s, u"set -- $SSH_CONNECTION"_s, u"case $3 in"_s};
    for (const auto &host : hosts)
        lines << u"%1) host=%2 ;;"_s.arg(host.address, host.name);
    lines << u"*) echo \"$3 is none of the hosts of this sandbox\" >&2; exit 254 ;;"_s << u"esac"_s
          << u"export SSH_CONNECTION LOGNAME"_s;
    const QString own = quotedForShell(places.below(u"hosts/"_s)) + u"\"$host\"/srv"_s;
    QStringList command{u"exec"_s, u"env"_s, u"-i"_s, quotedForShell(QString::fromLocal8Bit(mark(places))),
        u"PATH=/usr/bin:/bin:/usr/sbin:/sbin"_s, u"LC_ALL=C.UTF-8"_s, u"LOGNAME=\"$LOGNAME\""_s,
        u"USER=\"$LOGNAME\""_s, u"SSH_CONNECTION=\"$SSH_CONNECTION\""_s};
    if (confinement.works()) {
        command << u"HOME=/tmp"_s;
        for (const QString &word : confined(confinement.bubblewrap, u"<own>"_s, places.srv()))
            command << (word == u"<own>" ? own : quotedForShell(word));
    } else {
        lines << u"cd %1"_s.arg(own);
        command << u"HOME=%1"_s.arg(own) << u"TMPDIR=%1"_s.arg(own);
    }
    command << u"/bin/sh"_s << u"-c"_s << u"\"${SSH_ORIGINAL_COMMAND:-exec /bin/sh}\""_s;
    lines << command.join(u' ');
    return lines.join(u'\n').toLocal8Bit() + '\n';
}

} // namespace slipway::sandbox
