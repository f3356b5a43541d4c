// SPDX-License-Identifier: Apache-2.0
#include "task/bounded_output.h"

#include <algorithm>

namespace slipway::task {

void BoundedOutput::add(QByteArrayView bytes)
{
    const qint64 toHead = std::min<qint64>(m_headSize - m_head.size(), bytes.size());
    m_head.append(bytes.first(toHead).data(), toHead);
    const QByteArrayView rest = bytes.sliced(toHead);
    m_afterHead += rest.size();
    m_tail.append(rest.data(), rest.size());
    if (m_tail.size() > 2 * m_tailSize)
        m_tail.remove(0, m_tail.size() - m_tailSize);
}

qint64 BoundedOutput::leftOut() const
{
    return std::max<qint64>(0, m_afterHead - m_tailSize);
}

QByteArray BoundedOutput::text() const
{
    if (leftOut() == 0)
        return m_head + m_tail;
    return m_head + "\n[... " + QByteArray::number(leftOut()) + " bytes left out ...]\n"
        + m_tail.right(m_tailSize);
}

} // namespace slipway::task
