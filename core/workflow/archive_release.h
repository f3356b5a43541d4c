// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/progress.h"
#include "workflow/order.h"

namespace slipway::workflow {

struct ArchiveOrder {
    ReleaseName release;
    QString store = {}; ///< empty: the project's, else the only one
};

struct Archived {
    model::Release release = {};
    model::Placement placement = {};
    bool wasThere = false; ///< the same bytes were there already
    bool overwritten = false; ///< an alarm: the store replaced bytes that it had
    std::optional<model::Trial> trial = {}; ///< made on this occasion
    QStringList notes = {};
};

/// Puts a release's files into a store, once, reads them back and compares. Where the same bytes are there
/// already that is success; other bytes are a Conflict, "archive.different". The first time, the wheel that
/// hosts will get is made from the archived bytes, installed for a trial, and archived as well.
Result<Archived> archiveRelease(
    const Workshop &workshop, const ArchiveOrder &order, std::stop_token stop, task::Progress &progress);

/// Brings one file of a release back from the store that has it, compares it with the release's digests, and
/// returns where it lies here. What later steps send always comes from this. Refused ("release.not-archived")
/// when no store has it.
Result<QString> obtainArchived(const Workshop &workshop, const model::Release &release,
    const model::Artifact &artifact, std::stop_token stop, task::Progress &progress);

} // namespace slipway::workflow
