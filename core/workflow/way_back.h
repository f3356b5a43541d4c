// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/target.h"
#include "store/deployment_repository.h"
#include "task/progress.h"
#include "workflow/workshop.h"

#include <QMap>
#include <optional>

namespace slipway::workflow {

/// Where going back leads when nobody names a release. Pure: from what is on record of the hosts and from
/// what runs on them.
class WayBack {
public:
    /// `passages` oldest first; `running` holds folder names by host, without the hosts of which nothing is
    /// known.
    WayBack(QList<store::HostPassage> passages, QStringList hosts, const QMap<QString, QString> &running);

    /// Of the releases that were healthy on all hosts the one that came last, but for: what runs on all of
    /// them already; the newest of what runs there, which is what one leaves; and what was left by a
    /// rollback, until it is healthy on all hosts again after that. Nothing where there is none.
    [[nodiscard]] std::optional<Id<model::Release>> release() const;
    [[nodiscard]] bool runsEverywhere(const QString &folder) const;

private:
    [[nodiscard]] QString leaving() const;
    [[nodiscard]] QMap<QString, Id<model::Deployment>> lastRollbackFrom() const;

    QList<store::HostPassage> m_passages;
    QStringList m_hosts;
    QMap<QString, QString> m_running;
};

/// By what is on record alone: no host is asked.
Result<WayBack> recordedWayBack(const Workshop &workshop, const model::Target &target);
/// By what the hosts say now; for one that does not answer the record stands in.
Result<WayBack> liveWayBack(const Workshop &workshop, const model::Configuration &all,
    const model::Target &target, std::stop_token stop, task::Progress &progress);

} // namespace slipway::workflow
