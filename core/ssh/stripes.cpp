// SPDX-License-Identifier: Apache-2.0
#include "ssh/stripes.h"

namespace slipway::ssh {

std::optional<Stripes::Piece> Stripes::take()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] {
        return m_failed || m_next >= m_end || m_open.empty()
            || m_next - *m_open.begin() < piecesAhead * pieceSize;
    });
    if (m_failed || m_next >= m_end)
        return std::nullopt;
    const Piece piece = {.begin = m_next, .end = std::min(m_end, m_next + pieceSize)};
    m_next = piece.end;
    m_open.insert(piece.begin);
    return piece;
}

void Stripes::finish(const Piece &piece)
{
    const std::lock_guard lock(m_mutex);
    m_open.erase(piece.begin);
    m_changed.notify_all();
}

void Stripes::fail()
{
    const std::lock_guard lock(m_mutex);
    m_failed = true;
    m_changed.notify_all();
}

} // namespace slipway::ssh
