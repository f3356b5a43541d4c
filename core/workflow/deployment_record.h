// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/journal.h"
#include "workflow/workshop.h"

namespace slipway::workflow {

/// Keeps one deployment's journal and its hosts' states in the database. Each call is durable when it
/// returns; each change of a host's state has its event in the same transaction. Thread-safe.
class DeploymentRecord final : public deploy::Journal, public deploy::Trail {
public:
    DeploymentRecord(const Workshop &workshop, Id<model::Deployment> deployment)
        : m_workshop(workshop),
          m_deployment(deployment)
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
};

/// "deployment/17": how events call it.
[[nodiscard]] QString objectName(Id<model::Deployment> deployment);

} // namespace slipway::workflow
