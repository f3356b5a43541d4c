// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/navigation/route.h"

#include <stop_token>

namespace slipway::ui {

/// What something that was found is.
enum class FoundKind { Project, Release, Deployment, Host, Event };

/// Something that the search leads to.
struct Found {
    FoundKind kind = FoundKind::Project;
    QString title = {};
    QString detail = {}; ///< a few words beside the title
    Route route = {};

    friend bool operator==(const Found &, const Found &) = default;
};

/// Searches what is on record. Blocks: called from worker threads, one after the other.
class Finder {
public:
    virtual ~Finder() = default;

    /// The best matches of each kind, few of each; an empty text finds the newest. "#17" finds the deployment
    /// and the event of that number besides.
    virtual Result<QList<Found>> find(const QString &text, std::stop_token stop) = 0;
};

} // namespace slipway::ui
