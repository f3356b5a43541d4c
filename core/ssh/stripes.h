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

    /// The next piece; none: the whole file is there, or it was called off. Waits for slower carriers, and
    /// for those that may yet fail; so only for a carrier that has finished or given back all that it took.
    std::optional<Piece> take();
    /// The piece that begins just there, if it is to be had without waiting.
    std::optional<Piece> takeAt(qint64 begin);
    void finish(const Piece &piece);
    /// For another one to carry.
    void giveBack(const Piece &piece);
    void callOff();

private:
    [[nodiscard]] bool isNearEnough() const;
    Piece deal();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    qint64 m_next;
    qint64 m_end;
    std::set<qint64> m_open; ///< where the pieces begin that are not there yet
    std::set<qint64> m_returned; ///< of these, the ones that nobody carries
    bool m_isOff = false;
};

} // namespace slipway::ssh
