// SPDX-License-Identifier: Apache-2.0
#include "deploy/inspection.h"

#include "base/displayable.h"
#include "base/remote_path.h"
#include "deploy/lanes.h"
#include "remote/layout.h"
#include "remote/reply.h"
#include "remote/script.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace slipway::deploy {

namespace {

using namespace Qt::StringLiterals;

constexpr std::chrono::milliseconds patienceWithHashing{600'000};
constexpr qsizetype largestReceipt = 64 * 1024;

struct Answer {
    int exitCode = 0;
    remote::Reply reply = {};
    QByteArray err = {};
};

Result<Answer> ask(
    HostLinks &links, const QString &host, const remote::Script &script, const std::stop_token &stop)
{
    TRY(const std::unique_ptr<HostLink> link, links.connect(host, stop));
    TRY(const Output output, link->run({.script = script.text(), .timeout = patienceWithHashing}, stop));
    return Answer{output.exitCode, remote::Reply::parse(output.out), output.err};
}

ReleaseInspection inspectionFrom(const QString &host, const Answer &answer)
{
    ReleaseInspection found{.host = host};
    found.folder = answer.reply.has(u"absent"_s) ? QString() : answer.reply.value(u"release"_s);
    found.sha256 = answer.reply.value(u"made_from"_s);
    found.sealed = answer.reply.has(u"manifest"_s);
    found.changed = answer.reply.values(u"changed"_s);
    found.missing = answer.reply.values(u"missing"_s);
    found.added = answer.reply.values(u"added"_s);
    if (answer.exitCode != 0)
        found.failure = remote::errorOf(answer.exitCode, answer.reply, answer.err, u"inspect"_s).story();
    else if (!found.folder.isEmpty() && !answer.reply.has(u"end"_s))
        found.failure = u"the host's answer has no end"_s;
    return found;
}

LiveState liveFrom(const QString &host, const Answer &answer)
{
    LiveState live{.host = host};
    if (answer.exitCode != 0) {
        live.failure = remote::errorOf(answer.exitCode, answer.reply, answer.err, u"live"_s).story();
        return live;
    }
    const QString current = answer.reply.value(u"current"_s);
    live.current = remote::isReleaseFolder(current) ? current : QString();
    live.sealed = answer.reply.value(u"sealed"_s) == u"yes";
    live.owner = ownerFrom(answer.reply);
    const QString text = answer.reply.value(u"receipt"_s);
    if (text.isEmpty())
        return live;
    const Result<model::Receipt> receipt = receiptFromJson(text.toUtf8(), host);
    if (receipt)
        live.receipt = *receipt;
    else
        live.failure = receipt.error().story();
    return live;
}

} // namespace

Result<QList<ReleaseInspection>> inspect(HostLinks &links, const QStringList &hosts, const QString &root,
    const QString &folder, int lanes, std::stop_token stop, task::Progress &progress)
{
    TRY_DO(RemotePath::parse(root));
    if (!folder.isEmpty() && !remote::isReleaseFolder(folder))
        return fail(Errc::InvalidInput, u"\"%1\" is no release"_s.arg(displayable(folder)));
    TRY(const remote::Script script,
        remote::Script::of(
            u"inspect"_s, {{u"ROOT"_s, root}, {u"RELEASE"_s, folder}, {u"STRICT"_s, u"no"_s}}));
    progress.begin(u"Hashing the hosts' releases"_s, hosts.size());
    QList<ReleaseInspection> all(hosts.size());
    ReleaseInspection *const slots = all.data(); // each lane writes its own
    inLanes(lanes, hosts.size(), [&](qsizetype i) {
        const Result<Answer> answer = ask(links, hosts.at(i), script, stop);
        slots[i] = answer ? inspectionFrom(hosts.at(i), *answer)
                          : ReleaseInspection{.host = hosts.at(i), .failure = answer.error().story()};
        progress.advance(1);
    });
    if (stop.stop_requested())
        return fail(Errc::Cancelled, u"stopped while hashing the hosts' releases"_s);
    return all;
}

Result<QList<LiveState>> readLive(HostLinks &links, const QStringList &hosts, const QString &root, int lanes,
    std::stop_token stop, task::Progress &progress)
{
    TRY_DO(RemotePath::parse(root));
    TRY(const remote::Script script, remote::Script::of(u"live"_s, {{u"ROOT"_s, root}}));
    progress.begin(u"Asking the hosts"_s, hosts.size());
    QList<LiveState> all(hosts.size());
    LiveState *const slots = all.data(); // each lane writes its own
    inLanes(lanes, hosts.size(), [&](qsizetype i) {
        const Result<Answer> answer = ask(links, hosts.at(i), script, stop);
        slots[i] = answer ? liveFrom(hosts.at(i), *answer)
                          : LiveState{.host = hosts.at(i), .failure = answer.error().story()};
        progress.advance(1);
    });
    if (stop.stop_requested())
        return fail(Errc::Cancelled, u"stopped while asking the hosts"_s);
    return all;
}

Result<model::Receipt> receiptFromJson(const QByteArray &json, const QString &host)
{
    const QJsonDocument document
        = json.size() <= largestReceipt ? QJsonDocument::fromJson(json) : QJsonDocument();
    if (!document.isObject())
        return fail(Errc::Untrusted, u"the receipt on %1 cannot be read"_s.arg(host));
    const QJsonObject object = document.object();
    const auto text = [&](const QString &key) { return displayable(object.value(key).toString()); };
    model::Receipt receipt{.host = host,
        .project = text(u"project"_s),
        .version = text(u"version"_s),
        .build = object.value(u"build"_s).toInt(),
        .folder = text(u"folder"_s),
        .sha256 = text(u"sha256"_s),
        .commit = text(u"commit"_s),
        .deployment = text(u"deployment"_s),
        .person = text(u"person"_s),
        .since = QDateTime::fromString(text(u"since"_s), Qt::ISODate)};
    if (receipt.version.isEmpty() || !isSha256(receipt.sha256))
        return fail(Errc::Untrusted, u"the receipt on %1 names no release"_s.arg(host));
    return receipt;
}

} // namespace slipway::deploy
