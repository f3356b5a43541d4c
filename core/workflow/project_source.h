// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "git/repository.h"
#include "git/tag_ledger.h"
#include "task/progress.h"
#include "workflow/workshop.h"

namespace slipway::workflow {

/// Brings the project's repository into its cache and opens it. Over ssh the server's host key is held to the
/// same known_hosts files as the hosts' keys.
Result<git::Repository> fetchProject(
    const Workshop &workshop, const model::Project &project, std::stop_token stop, task::Progress &progress);

/// Where a project's tags pointed when they were first seen, in the database.
class DatabaseTagLedger final : public git::TagLedger {
public:
    DatabaseTagLedger(const Workshop &workshop, QString project)
        : m_workshop(workshop),
          m_project(std::move(project))
    {
    }

    Result<git::SeenTags> seen() override;
    Result<> remember(const git::SeenTags &tags) override;

private:
    const Workshop &m_workshop;
    QString m_project;
};

} // namespace slipway::workflow
