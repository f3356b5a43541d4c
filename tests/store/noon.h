// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

namespace slipway::store {

inline const QDateTime noon = QDateTime::fromMSecsSinceEpoch(1'790'000'000'123, Qt::UTC);

} // namespace slipway::store
