// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/event.h"
#include "store/row.h"

namespace slipway::audit {

/// The hash that chains an event to the one before:
///
///     SHA256("SWA1" | previous hash | be64 seq | be64 at_us | lp(login) | lp(person) | lp(action) |
///     lp(object)
///            | lp(detail))
///
/// where lp is the length in bytes as be32 and then the text in UTF-8. Lower-case hex.
[[nodiscard]] QString hashOf(const model::Event &event);

/// What the first event has as its previous hash.
[[nodiscard]] QString noHash();

/// An event as a row of the trail holds it.
[[nodiscard]] model::Event eventOf(const store::Row &row);

} // namespace slipway::audit
