// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

namespace slipway {

/// Where the time of day comes from. Thread-safe.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual QDateTime now() const = 0; ///< UTC
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace slipway
