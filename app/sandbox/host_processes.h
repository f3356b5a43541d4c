// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "places.h"

#include <QList>
#include <stop_token>

namespace slipway::sandbox {

/// The listening sshd of this playground; 0: it does not run. The number in its file is believed only where
/// that process has our configuration on its command line.
[[nodiscard]] qint64 sshdProcess(const Places &places);

/// Ends the sshd, its connections and every process that was started on a host, first kindly, after two
/// seconds for good. Returns how many there were.
Result<int> endProcesses(const Places &places, std::stop_token stop);

} // namespace slipway::sandbox
