// SPDX-License-Identifier: Apache-2.0
#include "deploy/observation.h"

#include "base/displayable.h"
#include "deploy/lanes.h"
#include "deploy/published_files.h"
#include "remote/layout.h"
#include "remote/reply.h"
#include "remote/script.h"

namespace slipway::deploy {

namespace {

using namespace Qt::StringLiterals;

constexpr std::chrono::milliseconds patienceWithProbe{90'000};

QStringList digestsOf(const Payload &payload)
{
    QStringList digests;
    for (const PayloadFile &file : payload.files)
        digests.append(file.sha256);
    return digests;
}

Result<remote::Script> probeScript(const Question &question)
{
    TRY_DO(RemotePath::parse(question.root));
    QStringList names;
    if (question.recipe == u"files") {
        for (const NamedDigest &file : namesOnSite(question.payload))
            names.append(file.sha256 + u' ' + file.name);
    }
    return remote::Script::of(u"probe"_s,
        {{u"ROOT"_s, question.root}, {u"RELEASE"_s, question.payload.folder},
            {u"PYTHON"_s, question.python.isEmpty() ? u"python3"_s : question.python},
            {u"ARTIFACTS"_s, digestsOf(question.payload).join(u' ')}, {u"NAMES"_s, names.join(u'\n')}});
}

QString folderName(const QString &text)
{
    return remote::isReleaseFolder(text) ? text : QString();
}

bool isNetworkFilesystem(const QString &name)
{
    static const QStringList known{u"nfs"_s, u"nfs4"_s, u"cifs"_s, u"smb"_s, u"smb2"_s, u"smbfs"_s, u"afs"_s,
        u"ceph"_s, u"gfs/gfs2"_s, u"lustre"_s, u"9p"_s, u"fuse.sshfs"_s};
    return known.contains(name);
}

void readRelease(const remote::Reply &reply, const Question &question, Observation &seen)
{
    const QStringList states = reply.values(u"release"_s);
    if (states.isEmpty())
        return;
    seen.release = ReleasePresence::Unsealed;
    if (!states.contains(u"sealed"_s))
        return;
    seen.release = ReleasePresence::Sealed;
    seen.manifest = isSha256(reply.value(u"manifest"_s)) ? reply.value(u"manifest"_s) : QString();
    if (!question.payload.sha256.isEmpty() && reply.value(u"made_from"_s) != question.payload.sha256)
        seen.release = ReleasePresence::Different;
}

void readMachine(const remote::Reply &reply, Observation &seen)
{
    seen.freeBytes = std::min<qint64>(reply.number(u"free_kb"_s).value_or(0), qint64(1) << 50) * 1024;
    const QStringList inodes = reply.value(u"inodes"_s).split(u' ');
    const bool counted = inodes.size() == 2 && inodes.at(0).toLongLong() > 0;
    seen.freeInodes = counted ? inodes.at(1).toLongLong() : -1;
    seen.writable = reply.value(u"writable"_s) == u"yes" && !reply.has(u"readonly"_s);
    seen.sameFilesystem = reply.value(u"same_filesystem"_s) == u"yes";
    seen.networkFilesystem = isNetworkFilesystem(reply.value(u"filesystem"_s));
    seen.python = reply.value(u"python"_s);
    seen.pythonVenv = reply.value(u"venv"_s) == u"yes";
    seen.missing = reply.values(u"missing"_s);
    seen.user = reply.value(u"user"_s);
    seen.system = reply.value(u"system"_s);
    if (const auto clock = reply.number(u"clock"_s))
        seen.clockSkew = *clock - QDateTime::currentSecsSinceEpoch();
}

Result<Observation> look(
    HostLinks &links, const QString &host, const Question &question, const std::stop_token &stop)
{
    TRY(const remote::Script script, probeScript(question));
    TRY(const std::unique_ptr<HostLink> link, links.connect(host, stop));
    TRY(const Output output, link->run({.script = script.text(), .timeout = patienceWithProbe}, stop));
    const remote::Reply reply = remote::Reply::parse(output.out);
    if (output.exitCode != 0)
        return fail(remote::errorOf(output.exitCode, reply, output.err, u"probe"_s));
    if (!reply.has(u"end"_s))
        return fail(Errc::Untrusted, u"the host's answer has no end"_s);
    Observation seen{.host = host};
    seen.current = folderName(reply.value(u"current"_s));
    seen.previous = folderName(reply.value(u"previous"_s));
    seen.receipt = reply.value(u"receipt"_s);
    seen.releases = reply.values(u"sealed"_s);
    const QStringList healthy = reply.values(u"healthy"_s);
    seen.healthyReleases = QSet<QString>(healthy.begin(), healthy.end());
    const QStringList artifacts = reply.values(u"artifact"_s);
    seen.artifacts = QSet<QString>(artifacts.begin(), artifacts.end());
    seen.conflicts = reply.values(u"conflict"_s);
    seen.published = reply.values(u"published"_s);
    seen.epoch = reply.number(u"epoch"_s).value_or(0);
    seen.owner = ownerFrom(reply);
    readRelease(reply, question, seen);
    readMachine(reply, seen);
    return seen;
}

} // namespace

Owner ownerFrom(const remote::Reply &reply)
{
    return {.database = reply.value(u"owner_database"_s),
        .deployment = reply.value(u"owner_deployment"_s),
        .session = reply.value(u"owner_session"_s),
        .person = reply.value(u"owner_person"_s),
        .workstation = reply.value(u"owner_workstation"_s),
        .since = reply.number(u"owner_since"_s).value_or(0),
        .expires = reply.number(u"owner_expires"_s).value_or(0)};
}

Result<QList<Observation>> observe(HostLinks &links, const QStringList &hosts, const Question &question,
    int lanes, std::stop_token stop, task::Progress &progress)
{
    TRY_DO(probeScript(question));
    progress.begin(u"Looking at the hosts"_s, hosts.size());
    QList<Observation> all(hosts.size());
    Observation *const slots = all.data(); // each lane writes its own
    inLanes(lanes, hosts.size(), [&](qsizetype i) {
        Result<Observation> seen = look(links, hosts.at(i), question, stop);
        slots[i] = seen
            ? *std::move(seen)
            : Observation{
                .host = hosts.at(i), .failure = seen.error().story(), .failureName = seen.error().name()};
        progress.advance(1);
    });
    if (stop.stop_requested())
        return fail(Errc::Cancelled, u"stopped while looking at the hosts"_s);
    return all;
}

} // namespace slipway::deploy
