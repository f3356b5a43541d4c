// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "http/patience.h"

#include <QByteArrayView>
#include <QUrl>
#include <memory>

namespace slipway::http {

/// One open connection to one server. Reading and writing take what can be had at once; only wait() waits.
/// Belongs to the thread that opened it.
class Wire {
public:
    struct Taken {
        qint64 bytes = 0;
        bool ended = false; ///< the other side will send no more
    };
    enum class For { Reading, ReadingOrWriting };

    virtual ~Wire() = default;
    /// TimedOut or Cancelled; nothing else is a failure of waiting.
    virtual Result<> wait(For what, const Patience &patience) = 0;
    virtual Result<Taken> read(char *buffer, qint64 room) = 0;
    /// The number of bytes taken, which may be none. Unreachable: the connection is gone; what the other side
    /// said before can still be read.
    virtual Result<qint64> write(QByteArrayView bytes) = 0;
};

/// Connects to the address of `url`, with TLS for https.
Result<std::unique_ptr<Wire>> openWire(
    const QUrl &url, const QString &certificateAuthority, const Patience &patience);

[[nodiscard]] Error stoppedWaiting();
[[nodiscard]] Error waitedTooLong(const QString &forWhat);

} // namespace slipway::http
