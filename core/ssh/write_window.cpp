// SPDX-License-Identifier: Apache-2.0
#include "ssh/write_window.h"

#include <cstring>

namespace slipway::ssh {

std::span<char> WriteWindow::room()
{
    // Twice the size, so that what is under way is moved to the front seldom.
    m_bytes.resize(2 * most);
    if (m_bytes.size() - m_end < portion) {
        std::memmove(m_bytes.data(), m_bytes.data() + m_begin, m_end - m_begin);
        m_end -= std::exchange(m_begin, 0);
    }
    return {m_bytes.data() + m_end, portion};
}

} // namespace slipway::ssh
