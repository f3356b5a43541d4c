// SPDX-License-Identifier: Apache-2.0
#include "ui/notices/recent_notices.h"

namespace slipway::ui {

void RecentNotices::add(const Notice &notice)
{
    m_notices.prepend({.notice = notice, .at = QDateTime::currentDateTimeUtc()});
    if (m_notices.size() > most)
        m_notices.removeLast();
    m_unseen = std::min(m_unseen + 1, int(most));
    Q_EMIT changed();
}

void RecentNotices::markSeen()
{
    m_unseen = 0;
    Q_EMIT changed();
}

} // namespace slipway::ui
