// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>
#include <functional>

namespace slipway::deploy {

/// Does `work` for 0 .. count-1, at most `lanes` of them at once, each lane a thread; returns when all are
/// done.
void inLanes(int lanes, qsizetype count, const std::function<void(qsizetype)> &work);

} // namespace slipway::deploy
