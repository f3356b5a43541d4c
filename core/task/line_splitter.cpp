// SPDX-License-Identifier: Apache-2.0
#include "task/line_splitter.h"

namespace slipway::task {

void LineSplitter::add(QByteArrayView bytes)
{
    if (!m_sink)
        return;
    for (const char c : bytes) {
        const bool secondHalf = c == '\n' && std::exchange(m_afterReturn, false);
        if (secondHalf)
            continue;
        m_afterReturn = c == '\r';
        if (c == '\n' || c == '\r') {
            emitLine();
            continue;
        }
        m_line.append(c);
        if (m_line.size() >= longest)
            emitLine();
    }
}

void LineSplitter::finish()
{
    if (m_sink && !m_line.isEmpty())
        emitLine();
}

void LineSplitter::emitLine()
{
    m_sink(m_line);
    m_line.resize(0);
}

} // namespace slipway::task
