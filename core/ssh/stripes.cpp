// SPDX-License-Identifier: Apache-2.0
#include "ssh/stripes.h"

namespace slipway::ssh {

bool Stripes::isNearEnough() const
{
    return m_open.empty() || m_next - *m_open.begin() < piecesAhead * pieceSize;
}

Stripes::Piece Stripes::deal()
{
    const Piece piece = {.begin = m_next, .end = std::min(m_end, m_next + pieceSize)};
    m_next = piece.end;
    m_open.insert(piece.begin);
    return piece;
}

std::optional<Stripes::Piece> Stripes::take()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] {
        return m_isOff || !m_returned.empty() || (m_next < m_end ? isNearEnough() : m_open.empty());
    });
    if (m_isOff)
        return std::nullopt;
    if (!m_returned.empty()) {
        const qint64 begin = m_returned.extract(m_returned.begin()).value();
        return Piece{.begin = begin, .end = std::min(m_end, begin + pieceSize)};
    }
    return m_next < m_end ? std::optional(deal()) : std::nullopt;
}

std::optional<Stripes::Piece> Stripes::takeAt(qint64 begin)
{
    const std::lock_guard lock(m_mutex);
    if (m_isOff || !m_returned.empty() || m_next != begin || m_next >= m_end || !isNearEnough())
        return std::nullopt;
    return deal();
}

void Stripes::finish(const Piece &piece)
{
    const std::lock_guard lock(m_mutex);
    m_open.erase(piece.begin);
    m_changed.notify_all();
}

void Stripes::giveBack(const Piece &piece)
{
    const std::lock_guard lock(m_mutex);
    m_returned.insert(piece.begin);
    m_changed.notify_all();
}

void Stripes::callOff()
{
    const std::lock_guard lock(m_mutex);
    m_isOff = true;
    m_changed.notify_all();
}

} // namespace slipway::ssh
