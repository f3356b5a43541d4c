// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/host_key_record.h"
#include "task/progress.h"
#include "workflow/workshop.h"

namespace slipway::workflow {

/// What a visit to one host showed.
struct HostProbe {
    QString host;
    std::optional<Error> failure = {}; ///< set: nothing below is known
    QString route = {}; ///< "deploy@web-1:22 through bastion"
    QString fingerprint = {}; ///< of its host key
    QString user = {}; ///< as whom we are there
    QString system = {}; ///< "Linux 6.1.0 x86_64"
    QString methods = {}; ///< how the connection is protected
    std::chrono::milliseconds took{0};
};

/// Logs in to each host, side by side, and changes nothing. Empty names mean all. In the order of the names.
Result<QList<HostProbe>> probeHosts(
    const Workshop &workshop, const QStringList &names, std::stop_token stop, task::Progress &progress);

/// The kinds of keys that are trusted for each configured host, as the known_hosts files have it; no host is
/// visited.
Result<QMap<QString, QStringList>> knownHostKeys(const Workshop &workshop);

/// The key that a host shows now, for a person to compare.
Result<ssh::HostKey> shownHostKey(const Workshop &workshop, const QString &host, std::stop_token stop);

/// Notes a key as the host's own, in place of what the profile held. `shown` is what the person compared;
/// where the host shows another key by now nothing is noted ("ssh.host-key-changed").
Result<> trustHostKey(
    const Workshop &workshop, const QString &host, const ssh::HostKey &shown, std::stop_token stop);

/// Writes the event of a key that nobody named beforehand: a policy let it in, or a person who was asked.
Result<> noteAdmittedKey(const Workshop &workshop, const ssh::AdmittedHostKey &admitted);

} // namespace slipway::workflow
