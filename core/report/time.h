// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

namespace slipway::report {

/// UTC with milliseconds: "2026-05-20T09:12:44.120Z"; empty where there is no time.
[[nodiscard]] QString isoTime(const QDateTime &time);

/// For people, in the zone of this computer: "2026-05-20 11:12".
[[nodiscard]] QString localTime(const QDateTime &time);

/// How long ago, in the largest unit that fits: "just now", "5 min", "3 h", "12 d".
[[nodiscard]] QString age(const QDateTime &time, const QDateTime &now);

} // namespace slipway::report
