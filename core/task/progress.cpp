// SPDX-License-Identifier: Apache-2.0
#include "task/progress.h"

#include <algorithm>

namespace slipway::task {

void Progress::begin(const QString &activity, qint64 total)
{
    const std::lock_guard lock(m_mutex);
    m_now = {.activity = activity, .total = total, .nextLine = m_now.nextLine};
}

void Progress::beginBytes(const QString &activity, qint64 total)
{
    const std::lock_guard lock(m_mutex);
    m_now = {.activity = activity, .total = total, .isBytes = true, .nextLine = m_now.nextLine};
}

void Progress::advance(qint64 amount)
{
    const std::lock_guard lock(m_mutex);
    m_now.done += amount;
}

void Progress::line(const QString &text)
{
    const std::lock_guard lock(m_mutex);
    m_lines.push_back(text);
    if (m_lines.size() > linesKept)
        m_lines.pop_front();
    ++m_now.nextLine;
}

Progress::Snapshot Progress::snapshot() const
{
    const std::lock_guard lock(m_mutex);
    return m_now;
}

Progress::Lines Progress::linesSince(qint64 from) const
{
    const std::lock_guard lock(m_mutex);
    const qint64 oldest = m_now.nextLine - static_cast<qint64>(m_lines.size());
    Lines lines{.first = std::clamp(from, oldest, m_now.nextLine)};
    for (qint64 i = lines.first - oldest; i < static_cast<qint64>(m_lines.size()); ++i)
        lines.text.append(m_lines[static_cast<std::size_t>(i)]);
    return lines;
}

} // namespace slipway::task
