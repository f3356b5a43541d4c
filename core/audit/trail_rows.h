// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/finding.h"
#include "audit/trail.h"
#include "model/event.h"
#include "store/connection.h"

#include <functional>

namespace slipway::audit {

// The trail's statements.

/// The recorded head. Inside a writing transaction it is locked until that ends.
enum class Hold { Free, Locked };
Result<SeenHead> readHead(store::Connection &connection, Hold hold = Hold::Free);
/// Events with numbers above `after`, at most `limit`, in order.
Result<QList<model::Event>> eventsAfter(store::Connection &connection, qint64 after, int limit);
/// The number of the newest event that accepted a break of the chain; 0: there is none.
Result<qint64> lastAccepted(store::Connection &connection);
Result<> insert(store::Transaction &transaction, const model::Event &event);
Result<QList<model::Event>> select(store::Connection &connection, const Filter &filter);

/// Calls `visit` with all events from the first to number `last`, a page at a time, each page a moment of its
/// own: nobody is kept waiting by a long walk. `visit` returns false to end it.
Result<> eachEvent(store::Database &database, qint64 last,
    const std::function<Result<bool>(const model::Event &)> &visit, task::Progress &progress,
    const std::stop_token &stop);

/// The action of the event that accepts a break.
[[nodiscard]] QString breakAccepted();

} // namespace slipway::audit
