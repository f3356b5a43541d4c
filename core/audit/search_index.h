// SPDX-License-Identifier: Apache-2.0
// What makes the trail searchable besides its rows: the words of each event, and a count for each day. Kept
// with the trail, in the same transaction; no evidence of anything.
#pragma once

#include "audit/search_words.h"
#include "store/database.h"

namespace slipway::audit {

/// What events are about, each: by their objects and details, and by the records of their deployments.
Result<QList<Facets>> facetsOf(store::Connection &connection, const QList<model::Event> &events);

/// Adds an event that was just inserted.
Result<> index(store::Transaction &transaction, const model::Event &event);

/// Adds the events that are not in the index yet, as of a trail that is older than it. Some thousands at a
/// time: others get their turn in between.
Result<> bringIndexUpToDate(store::Database &database, const std::stop_token &stop);

/// Days are counted from 1970, UTC.
[[nodiscard]] qint64 dayOf(qint64 atMicroseconds);

} // namespace slipway::audit
