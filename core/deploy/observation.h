// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/host_link.h"
#include "deploy/payload.h"
#include "remote/reply.h"
#include "task/progress.h"

#include <QDateTime>
#include <QSet>

namespace slipway::deploy {

/// Who holds a root on a host, as the host itself says.
struct Owner {
    QString database = {}; ///< identity of the database that the deployment is in
    QString deployment = {};
    QString session = {}; ///< one run of one engine
    QString person = {};
    QString workstation = {};
    qint64 since = 0; ///< seconds since 1970, on the host's clock
    qint64 expires = 0;

    [[nodiscard]] bool isSet() const { return !deployment.isEmpty(); }
    friend bool operator==(const Owner &, const Owner &) = default;
};

/// How far the release to be deployed is on a host already.
enum class ReleasePresence { Absent, Unsealed, Sealed, Different };

/// What one host looked like. All of it is what the host says, read without changing anything.
struct Observation {
    QString host;
    QString failure = {}; ///< not empty: the host could not be looked at, and nothing below counts
    QString failureName = {};

    QString current = {}; ///< folder name; empty: none
    QString previous = {};
    ReleasePresence release = ReleasePresence::Absent;
    QString manifest = {}; ///< digest of the sealed release's manifest
    QString receipt = {}; ///< text of the current release's RECEIPT.json
    QStringList releases = {}; ///< folders that are sealed
    QSet<QString> healthyReleases = {}; ///< those with a receipt
    QSet<QString> artifacts = {}; ///< digests that are there already
    QStringList conflicts = {}; ///< download site: file names that are there with other bytes
    QStringList published = {}; ///< download site: file names that are there with the right bytes
    qint64 epoch = 0;
    Owner owner = {};

    qint64 freeBytes = 0;
    qint64 freeInodes = 0; ///< -1: the file system does not count them
    bool writable = false;
    bool sameFilesystem = false;
    bool networkFilesystem = false;
    QString python = {}; ///< "3.11.2"; empty: none
    bool pythonVenv = false;
    QStringList missing = {}; ///< tools that are not there: "flock"
    qint64 clockSkew = 0; ///< seconds that the host's clock is ahead of ours
    QString user = {};
    QString system = {}; ///< uname

    friend bool operator==(const Observation &, const Observation &) = default;
};

/// What to look for on hosts.
struct Question {
    QString root;
    QString recipe;
    QString python = {}; ///< the interpreter to ask; empty: python3
    Payload payload = {};
};

/// Looks at all hosts side by side, read-only. One observation a host, in the order of `hosts`; a host that
/// cannot be reached has its failure in it. Fails only when cancelled.
Result<QList<Observation>> observe(HostLinks &links, const QStringList &hosts, const Question &question,
    int lanes, std::stop_token stop, task::Progress &progress);

/// Who holds a root, as a script said it.
[[nodiscard]] Owner ownerFrom(const remote::Reply &reply);

} // namespace slipway::deploy
