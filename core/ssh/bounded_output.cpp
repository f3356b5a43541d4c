// SPDX-License-Identifier: Apache-2.0
#include "ssh/bounded_output.h"

#include "base/displayable.h"

using namespace Qt::StringLiterals;

namespace slipway::ssh {

void BoundedOutput::add(QByteArrayView bytes)
{
    m_total += bytes.size();
    keep(bytes);
    if (!m_sink)
        return;
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView part = end < 0 ? bytes : bytes.first(end);
        const qsizetype room = std::min(part.size(), longestLine - m_line.size());
        m_line.append(part.first(room));
        m_lineDropped += part.size() - room;
        if (end < 0)
            return;
        speak();
        bytes = bytes.sliced(end + 1);
    }
}

void BoundedOutput::keep(QByteArrayView bytes)
{
    const qint64 half = m_keep / 2;
    const qsizetype first = std::min<qint64>(bytes.size(), half - m_head.size());
    m_head.append(bytes.first(first));
    m_tail.append(bytes.sliced(first));
    // Cut in large steps, so that a flood costs a copy per megabyte and not per packet.
    if (m_tail.size() > 4 * (m_keep - half))
        m_tail = m_tail.last(m_keep - half);
}

void BoundedOutput::speak()
{
    while (m_line.endsWith('\r'))
        m_line.chop(1);
    QString text = displayableLines(QString::fromUtf8(m_line));
    if (m_lineDropped > 0)
        text += u" [... %1]"_s.arg(humanSize(m_lineDropped));
    m_line.resize(0);
    m_lineDropped = 0;
    m_sink(text);
}

QByteArray BoundedOutput::finish()
{
    if (m_sink && !m_line.isEmpty())
        speak();
    const qint64 rest = m_keep - m_keep / 2;
    if (m_tail.size() > rest)
        m_tail = m_tail.last(rest);
    if (dropped() == 0)
        return m_head + m_tail;
    return m_head + u"\n[... %1 left out]\n"_s.arg(humanSize(dropped())).toUtf8() + m_tail;
}

} // namespace slipway::ssh
