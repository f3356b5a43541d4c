// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <set>

namespace slipway::ssh {

/// Deals the pieces of a file out to those who carry them, in order, and never lets one run far ahead of
/// another: whatever goes wrong, all but the last `reach` bytes below the highest one written are there.
/// Thread-safe.
class Stripes {
public:
    struct Piece {
        qint64 begin = 0;
        qint64 end = 0;
    };
    static constexpr qint64 pieceSize = 8 << 20;
    static constexpr qint64 piecesAhead = 4;
    static constexpr qint64 reach = (piecesAhead + 1) * pieceSize;

    Stripes(qint64 begin, qint64 end) : m_next(begin), m_end(end) { }

    /// The next piece; none: all are dealt out, or somebody failed. May wait for a slower carrier.
    std::optional<Piece> take();
    void finish(const Piece &piece);
    void fail();

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    qint64 m_next;
    qint64 m_end;
    std::set<qint64> m_open; ///< where the pieces begin that are being carried
    bool m_failed = false;
};

} // namespace slipway::ssh
