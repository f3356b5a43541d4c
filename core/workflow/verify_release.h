// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/progress.h"
#include "workflow/order.h"

namespace slipway::workflow {

enum class PlaceKind { Store, Index, Host };
enum class PlaceState {
    Intact, ///< every byte is as recorded
    Different, ///< other bytes than recorded
    Absent, ///< was recorded there, and is not there
    Unknown, ///< could not be looked at
};

/// One place where the release is recorded to be, looked at anew.
struct PlaceVerdict {
    PlaceKind kind = PlaceKind::Store;
    QString name; ///< of the store or index; "web-1 (production)" for a host
    QString location = {}; ///< address or folder
    PlaceState state = PlaceState::Unknown;
    QString sentence = {}; ///< what was found, in plain words
};

struct Verification {
    model::Release release = {};
    QList<PlaceVerdict> places = {};

    /// True when there is a place, and all are intact: what was found nowhere is not vouched for.
    [[nodiscard]] bool isIntact() const;
};

/// Hashes the release again in every store, on every index and on every host that got it, and compares with
/// its record. Places are looked at to the end, whatever one of them says.
Result<Verification> verifyRelease(
    const Workshop &workshop, const ReleaseName &name, std::stop_token stop, task::Progress &progress);

} // namespace slipway::workflow
