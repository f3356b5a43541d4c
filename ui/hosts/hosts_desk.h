// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "model/environment.h"
#include "task/progress.h"

#include <QDateTime>
#include <chrono>
#include <stop_token>

namespace slipway::ui {

/// What runs on a host for one project in one environment.
struct HostedRelease {
    QString project = {};
    QString environment = {};
    bool isProduction = false;
    QString recorded = {}; ///< "1.4.0-b12"; empty: nothing was deployed there yet
    /// What the host's own receipt says; empty without one. Not set: it was not read.
    std::optional<QString> receipt = {};
    QString failure = {}; ///< why the receipt could not be read

    [[nodiscard]] bool hasDrifted() const { return failure.isEmpty() && receipt && *receipt != recorded; }
    friend bool operator==(const HostedRelease &, const HostedRelease &) = default;
};

/// What the last visit to a host showed.
struct HostVisit {
    QDateTime at = {};
    std::optional<Error> failure = {}; ///< set: nothing below is known
    QString route = {}; ///< "deploy@web-1:22 through bastion"
    QString fingerprint = {};
    QString user = {};
    QString system = {};
    QString methods = {}; ///< how the connection is protected
    std::chrono::milliseconds took{0};
};

struct HostEntry {
    model::Host host = {};
    QStringList environments = {};
    QList<HostedRelease> releases = {};
    QStringList knownKeys = {}; ///< kinds of the keys that are trusted; empty: none is
    std::optional<HostVisit> visit = {}; ///< the last one from this profile
};

/// The key that a host shows now.
struct ShownHostKey {
    QString type = {};
    QByteArray blob = {};
    QString fingerprint = {};
};

/// What reading the receipts showed, in hosts; one that serves several targets counts for each.
struct ReceiptCount {
    int drifted = 0; ///< differ from the record
    int unread = 0; ///< could not be asked
};

/// A host of a list that another program keeps, against the configuration.
struct FoundHost {
    enum class Presence { New, Different, Same };

    model::Host host = {};
    Presence presence = Presence::New;
    QString difference = {}; ///< "address: 10.0.0.1 is configured"; empty: none

    friend bool operator==(const FoundHost &, const FoundHost &) = default;
};

struct FoundHosts {
    QList<FoundHost> hosts = {};
    QStringList remarks = {}; ///< what was left out, and why
};

/// What stands behind the hosts page. All of it blocks, and is called on worker threads.
class HostsDesk {
public:
    virtual ~HostsDesk() = default;

    /// By name.
    virtual Result<QList<HostEntry>> read(std::stop_token stop) = 0;
    /// Logs in to hosts and looks; empty names mean all. Returns how many of them could be reached.
    virtual Result<int> probe(const QStringList &names, std::stop_token stop, task::Progress &progress) = 0;
    /// Reads what every host says is current there.
    virtual Result<ReceiptCount> readReceipts(std::stop_token stop, task::Progress &progress) = 0;
    /// Reads OpenSSH's config or known_hosts, or a table.
    virtual Result<FoundHosts> readList(const QString &file, std::stop_token stop) = 0;
    /// Takes them into the configuration; returns how many keys changed.
    virtual Result<int> import(const QList<model::Host> &hosts, const QString &reason, std::stop_token stop)
        = 0;
    virtual Result<ShownHostKey> shownKey(const QString &host, std::stop_token stop) = 0;
    /// Notes the key that a person compared, if the host still shows it.
    virtual Result<> trust(const QString &host, const ShownHostKey &compared, std::stop_token stop) = 0;
};

} // namespace slipway::ui
