// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/observation.h"
#include "model/deployment.h"

namespace slipway::deploy {

/// One host's release, hashed again.
struct ReleaseInspection {
    QString host;
    QString failure = {}; ///< not empty: it could not be looked at
    QString folder = {}; ///< the release looked at; empty: there is none
    QString sha256 = {}; ///< of the artifact that the host says it was made from
    bool sealed = false;
    QStringList changed = {}; ///< files with other bytes than when it was sealed, at most a hundred
    QStringList missing = {};
    QStringList added = {}; ///< files that came later; bytecode caches are not counted

    /// Sealed, and every file hashes to the sealed manifest.
    [[nodiscard]] bool isIntact() const
    {
        return failure.isEmpty() && sealed && changed.isEmpty() && missing.isEmpty() && added.isEmpty();
    }
};

/// What one host says of itself right now.
struct LiveState {
    QString host;
    QString failure = {};
    QString current = {}; ///< folder name; empty: none
    bool sealed = false;
    std::optional<model::Receipt> receipt = {};
    Owner owner = {}; ///< who is deploying there right now
};

/// Hashes a release on each host again; an empty folder means whatever is current there. A release that is
/// not there, or has no seal, is a finding and no failure.
Result<QList<ReleaseInspection>> inspect(HostLinks &links, const QStringList &hosts, const QString &root,
    const QString &folder, int lanes, std::stop_token stop, task::Progress &progress);

/// Reads what is current on each host, and its receipt.
Result<QList<LiveState>> readLive(HostLinks &links, const QStringList &hosts, const QString &root, int lanes,
    std::stop_token stop, task::Progress &progress);

/// RECEIPT.json as a host wrote it; a lie of any shape is an error, never a crash.
Result<model::Receipt> receiptFromJson(const QByteArray &json, const QString &host);

} // namespace slipway::deploy
