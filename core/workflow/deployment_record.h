// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/journal.h"
#include "workflow/workshop.h"

#include <functional>

namespace slipway::workflow {

/// Keeps one deployment's journal and its hosts' states in the database. Each call is durable when it
/// returns; each change of a host's state has its event in the same transaction. Thread-safe.
class DeploymentRecord final : public deploy::Journal, public deploy::Trail {
public:
    /// The fingerprint of the key that a host showed; empty: none yet.
    using HostKeys = std::function<QString(const QString &host)>;

    DeploymentRecord(const Workshop &workshop, Id<model::Deployment> deployment, HostKeys hostKeys = {})
        : m_workshop(workshop),
          m_deployment(deployment),
          m_hostKeys(std::move(hostKeys))
    {
    }

    Result<Id<model::JournalEntry>> intend(const deploy::Intent &intent) override;
    Result<> conclude(Id<model::JournalEntry> entry, const deploy::Conclusion &conclusion) override;
    Result<QList<model::JournalEntry>> entries() override;
    Result<> hostChanged(const model::HostOutcome &outcome) override;
    Result<> advised(const deploy::Trouble &trouble, const deploy::Advice &advice) override;

private:
    const Workshop &m_workshop;
    Id<model::Deployment> m_deployment;
    HostKeys m_hostKeys;
};

/// "deployment/17": how events call it.
[[nodiscard]] QString objectName(Id<model::Deployment> deployment);

} // namespace slipway::workflow
