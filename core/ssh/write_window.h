// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <span>
#include <vector>

namespace slipway::ssh {

/// What is being written to a remote file and not yet acknowledged, in one piece: libssh2 has to be shown all
/// of it whenever it is asked to go on.
class WriteWindow {
public:
    /// libssh2 puts so much into one packet.
    static constexpr std::size_t packet = 30'000;
    /// As much as fits into the two megabytes that servers let a channel have under way.
    static constexpr std::size_t most = 64 * packet;
    /// Refilled in portions of this size, so that the far side never waits for us to read.
    static constexpr std::size_t portion = 8 * packet;

    [[nodiscard]] bool isEmpty() const { return m_begin == m_end; }
    [[nodiscard]] bool isFull() const { return most - (m_end - m_begin) < portion; }
    [[nodiscard]] QByteArrayView pending() const
    {
        return {m_bytes.data() + m_begin, static_cast<qsizetype>(m_end - m_begin)};
    }

    /// Where the next bytes go; for a window that is not full.
    [[nodiscard]] std::span<char> room();
    void add(std::size_t count) { m_end += count; }
    void remove(std::size_t count) { m_begin += count; }
    void clear() { m_begin = m_end = 0; }

private:
    std::vector<char> m_bytes = {};
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
};

} // namespace slipway::ssh
